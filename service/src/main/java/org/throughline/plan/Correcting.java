package org.throughline.plan;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.throughline.http.Form;
import org.throughline.http.Messages;
import org.throughline.kernel.Refusal;
import org.throughline.parts.Field;
import org.throughline.parts.Option;
import org.throughline.text.Corrections;

/** The fields by which a person corrects the tree that was read from a text, beside each piece of it. */
public final class Correcting {
    /** What the field is called that carries along what was corrected before. */
    public static final String BEFORE = "corrections";

    private static final String FIELD = "correct-";
    /** A form holds so many fields; what comes after them is corrected in the draft. */
    private static final int MOST = 1_500;

    private final Messages messages;

    public Correcting(Messages messages) {
        this.messages = messages;
    }

    /**
     * The choices for the piece at this place, counted from 0; none beyond what a form holds.
     *
     * @param titled whether the first piece may be said to be the title of the whole
     */
    public Optional<Field> field(String lang, int at, String kind, boolean titled) {
        if (at >= MOST) {
            return Optional.empty();
        }
        var options = Stream.concat(
                        Stream.of(new Option("", messages.say(lang, "exchange.correct.keep"), true, "")),
                        Stream.of(Corrections.Deed.values())
                                .filter(deed -> !deed.name().equals(kind))
                                .filter(deed -> deed != Corrections.Deed.TITLE || at == 0 && titled)
                                .map(deed -> new Option(
                                        deed.name(), messages.say(lang, "exchange.correct." + deed), false, "")))
                .toList();
        return Optional.of(Field.select(FIELD + at, options));
    }

    /** What was corrected before and is now. @throws Refusal {@code import.corrections} and as {@link Corrections#then} */
    public static Corrections of(Form form) {
        var round = new TreeMap<Integer, Corrections.Deed>();
        for (var name : form.names()) {
            if (name.startsWith(FIELD)) {
                form.choice(name, Corrections.Deed.class).ifPresent(deed -> round.put(place(name), deed));
            }
        }
        return Corrections.of(form.text(BEFORE)).then(round);
    }

    /** Whether it is to be shown again, corrected, before it is kept. */
    public static boolean wantsToSee(Form form) {
        return form.text("deed").equals("correct");
    }

    private static int place(String name) {
        try {
            return Integer.parseInt(name.substring(FIELD.length()));
        } catch (NumberFormatException e) {
            throw Refusal.malformed("import.corrections");
        }
    }
}
