package org.throughline.people;

import java.util.List;
import java.util.Optional;
import org.throughline.http.Form;
import org.throughline.http.Messages;
import org.throughline.org.Rules;
import org.throughline.org.Share;
import org.throughline.org.StandingRules;
import org.throughline.parts.Asking;
import org.throughline.parts.Field;
import org.throughline.parts.Option;

/** The form in which a body gives itself standing rules, and what it says when it comes back. */
final class RuleForms {
    private static final List<String> MAJORITIES = List.of("SIMPLE", "ABSOLUTE", "TWO_THIRDS", "THREE_QUARTERS");
    private static final List<String> BASES = List.of("VOTES_CAST", "PRESENT", "ENTITLED");

    private final Messages messages;

    RuleForms(Messages messages) {
        this.messages = messages;
    }

    Asking of(String action, StandingRules now, String lang) {
        return Asking.of(
                        "rules",
                        messages.say(lang, "people.set_rules"),
                        messages.say(lang, "people.set_rules.line"),
                        action,
                        messages.say(lang, "people.set_rules"))
                .field(Field.text("quorum", now.quorumNum() + "/" + now.quorumDen())
                        .hinted()
                        .must())
                .select(Field.select("majority", options(lang, "majority.", MAJORITIES, now.majority()))
                        .must())
                .select(Field.select("base", options(lang, "base.", BASES, now.base()))
                        .must())
                .field(number("discussion_days", now.discussionDays()))
                .field(number("ballot_days", now.ballotDays()))
                .field(number("amendment_sponsors", now.amendmentSponsors()))
                .field(Field.text("call", now.callNum() + "/" + now.callDen())
                        .hinted()
                        .must())
                .field(Field.text("call_units", now.callUnitsNum() + "/" + now.callUnitsDen())
                        .must());
    }

    static Rules read(Form form) {
        var parts = form.required("quorum", 9).split("/", -1);
        return new Rules(
                whole(parts[0]),
                parts.length == 2 ? whole(parts[1]) : -1,
                form.required("majority", 20),
                form.required("base", 20),
                (int) Math.min(form.requiredWhole("discussion_days"), Integer.MAX_VALUE),
                (int) Math.min(form.requiredWhole("ballot_days"), Integer.MAX_VALUE),
                (int) Math.min(form.requiredWhole("amendment_sponsors"), Integer.MAX_VALUE),
                share(form, "call"),
                share(form, "call_units"));
    }

    private static Optional<Share> share(Form form, String name) {
        return form.optional(name).map(text -> {
            var parts = text.split("/", -1);
            return new Share(whole(parts[0]), parts.length == 2 ? whole(parts[1]) : -1);
        });
    }

    /** A number, or one that no rule takes, so that the refusal of the rules says what is wrong. */
    private static int whole(String text) {
        var digits = text.strip();
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : -1;
    }

    private static Field number(String name, int value) {
        return Field.text(name, Integer.toString(value)).type("number").must();
    }

    private List<Option> options(String lang, String prefix, List<String> values, String chosen) {
        return values.stream()
                .map(value -> Option.of(value, messages.say(lang, prefix + value), chosen))
                .toList();
    }
}
