package org.throughline.review;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import org.throughline.kernel.Digest;
import org.throughline.kernel.Id;
import org.throughline.plan.PlanId;

/**
 * What is printed on a report form so that it finds its report again: eight letters that can be read out and typed, the same
 * each time the form is printed. It names a report and opens nothing: who may enter it is asked as ever.
 */
public final class FormCode {
    private static final int LENGTH = 8;
    private static final int HALF = LENGTH / 2;

    private FormCode() {}

    /** The code of the report on a plan for the period that begins on that day. */
    public static String of(PlanId plan, LocalDate from) {
        var bits = new BigInteger(Digest.sha256("report form " + plan.text() + " " + from), 16);
        return Id.text(bits.longValue() & Long.MAX_VALUE).substring(Id.text(0).length() - LENGTH);
    }

    /** As it is printed: K7PM-3QXD. */
    public static String printed(String code) {
        var upper = code.toUpperCase(Locale.ROOT);
        return upper.substring(0, HALF) + "-" + upper.substring(HALF);
    }

    /** As it is kept, from what someone typed: without spaces and dashes, and with what is misread put right. */
    public static String read(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .replaceAll("[^0-9a-z]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }
}
