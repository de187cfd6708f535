package org.throughline.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.kernel.Period;
import org.throughline.parts.Option;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;

/** Plans in the reader's words, for all their pages. */
final class PlanWords {
    private final Messages messages;
    private final String lang;

    PlanWords(Messages messages, String lang) {
        this.messages = messages;
        this.lang = lang;
    }

    String say(String key, Object... arguments) {
        return messages.say(lang, key, arguments);
    }

    String count(String key, long number) {
        return messages.count(lang, key, number);
    }

    String kicker(Tier tier, String unit) {
        return say("plan.kicker", say("tier." + tier), unit);
    }

    String state(VersionState state) {
        return say("version_state." + state);
    }

    /** What is wrong with a form that was refused; {@code first} is led to where the sentence names no field. */
    List<Wrong> errors(Typed typed, String first) {
        return typed.errors(messages, lang, first);
    }

    String period(Optional<Period> period) {
        return period.map(p -> say("plan.period", p.from(), p.last())).orElse("");
    }

    String date(LocalDate day) {
        return messages.date(lang, day);
    }

    /** An amount in a measure's smallest unit, as people write it. */
    String amount(long value, int decimals) {
        var whole = BigDecimal.valueOf(value, decimals);
        return decimals == 0 ? messages.number(lang, value) : whole.toPlainString();
    }

    String indicator(PlanView.IndicatorView i) {
        return i.kind() == IndicatorKind.MILESTONE
                ? i.name()
                : say(
                        "plan.indicator_line",
                        i.name(),
                        say("indicator_kind." + i.kind()),
                        amount(i.baseline(), i.decimals()),
                        amount(i.target(), i.decimals()));
    }

    /** The choices of an enum, named by {@code PREFIX.VALUE}. */
    <E extends Enum<E>> List<Option> options(String prefix, E[] values, Optional<E> chosen) {
        return Arrays.stream(values)
                .map(value ->
                        new Option(value.name(), say(prefix + "." + value), chosen.equals(Optional.of(value)), ""))
                .toList();
    }

    /** The path to a page below a plan. */
    List<Step> path(Plan plan, String here) {
        return List.of(
                new Step("/plans", say("navigation.plans"), false),
                new Step("/plans/" + plan.slug(), plan.title(), false),
                new Step("", here, true));
    }
}
