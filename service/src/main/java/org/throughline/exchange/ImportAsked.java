package org.throughline.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.plan.Tier;

/** What the form of an import says, as typed. */
record ImportAsked(String unit, String tier, String visibility, String name, String from, String until, String format) {

    ImportAsked {
        unit = orEmpty(unit);
        tier = orEmpty(tier);
        visibility = orEmpty(visibility);
        name = orEmpty(name);
        from = orEmpty(from);
        until = orEmpty(until);
        format = orEmpty(format);
    }

    static ImportAsked nothing() {
        return new ImportAsked("", Tier.STRATEGIC.name(), Visibility.ORGANISATION.name(), "", "", "", "");
    }

    /** @throws Refusal {@code field.missing} or {@code field.no_choice} */
    ImportWish wish() {
        return new ImportWish(
                unitId(),
                choice("tier", tier, Tier.values()),
                choice("visibility", visibility, Visibility.values()),
                name.isEmpty() ? Optional.empty() : Optional.of(name),
                day("from", from),
                day("until", until));
    }

    private static Optional<LocalDate> day(String field, String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw Refusal.invalid("field.no_date", Sentence.of("field." + field), text);
        }
    }

    UnitId unitId() {
        if (unit.isEmpty()) {
            throw Refusal.invalid("field.missing", Sentence.of("field.unit"));
        }
        try {
            return new UnitId(Id.parse(unit));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("field.no_choice", Sentence.of("field.unit"), unit);
        }
    }

    /** The form of the file; empty where it is to be found out. */
    Optional<PlanFormat> planFormat() {
        if (format.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(PlanFormat.of(format)
                .orElseThrow(() -> Refusal.invalid("field.no_choice", Sentence.of("field.format"), format)));
    }

    private static <E extends Enum<E>> E choice(String field, String text, E[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("field.no_choice", Sentence.of("field." + field), text));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }
}
