package org.throughline.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The forms in which a plan can come in. */
public enum PlanFormat {
    /** StratML Part 1 (ISO 17469-1). */
    STRATML,
    MARKDOWN,
    /** Text whose provisions bear printed numbers. */
    TEXT;

    private static final int LOOKED_AT = 4_000;
    private static final Pattern XML = Pattern.compile("^[\\s\\x00\\xef\\xbb\\xbf\\xfe\\xff]*<");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}[ \\t]");

    /** The word for it in addresses and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PlanFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    /** What the file looks like: XML is taken for StratML, a text with {@code #} headings for Markdown. */
    public static PlanFormat guess(byte[] file) {
        // one sign for each byte, so that any encoding can be looked at
        var beginning = new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (XML.matcher(beginning).find()) {
            return STRATML;
        }
        return HEADING.matcher(new String(file, StandardCharsets.UTF_8)).find() ? MARKDOWN : TEXT;
    }
}
