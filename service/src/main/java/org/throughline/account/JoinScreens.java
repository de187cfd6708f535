package org.throughline.account;

import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Form;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Organisations;
import org.throughline.org.Units;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Option;
import org.throughline.parts.Wrong;
import org.throughline.people.Application;
import org.throughline.people.ApplicationState;
import org.throughline.people.Applications;
import org.throughline.people.Code;
import org.throughline.people.Invitation;
import org.throughline.people.Invitations;

/** Makes the pages behind a code. */
public final class JoinScreens {
    private final Work work;
    private final Organisations organisations;
    private final Units units;
    private final Invitations invitations;
    private final Applications applications;
    private final Messages messages;

    public JoinScreens(
            Work work,
            Organisations organisations,
            Units units,
            Invitations invitations,
            Applications applications,
            Messages messages) {
        this.work = work;
        this.organisations = organisations;
        this.units = units;
        this.invitations = invitations;
        this.applications = applications;
        this.messages = messages;
    }

    record Asks(String title, String line, String action, List<Wrong> errors, Field code) {}

    record Arrive(
            String title,
            String line,
            String action,
            List<Wrong> errors,
            Field name,
            Field email,
            Field lang,
            Field password,
            Field again) {}

    record State(String title, String line, String answer, Optional<Act> withdraw) {}

    /** @param wrong why a code was not taken; empty at first */
    Page code(String lang, String wrong) {
        return new Page(
                "account/code",
                new Asks(
                        messages.say(lang, "join.title"),
                        messages.say(lang, "join.line"),
                        "/join",
                        wrong.isEmpty() ? List.of() : List.of(new Wrong("code", wrong)),
                        Field.text("code", "").must()));
    }

    /**
     * What stands behind the code: an invitation to accept, or an application with its answer.
     *
     * @param typed what was sent and is not right, with {@code wrong} saying why; empty at first
     */
    Page of(Actor actor, Code code, Form typed, String wrong) {
        return work.read(Entrance.DOOR, tx -> {
            var invitation = invitations.find(tx, code);
            if (invitation.isPresent()) {
                invitation.get().requireOpen(tx.now());
                return arrive(tx, actor.lang(), code, invitation.get(), typed, wrong);
            }
            return state(tx, actor.lang(), code, applications.find(tx, code).orElseThrow(Refusal::unknown));
        });
    }

    private Page arrive(Tx tx, String lang, Code code, Invitation invitation, Form typed, String wrong) {
        var organisation = organisations.find(tx).map(found -> found.name()).orElse("");
        var unit = units.get(tx, invitation.unit()).name();
        var chosen = typed.optional("lang").orElse(lang);
        var languages = Messages.LANGUAGES.stream()
                .map(one -> Option.of(one, messages.say(one, "language.name"), chosen))
                .toList();
        boolean known = invitation.member().isPresent();
        return new Page(
                "account/join",
                new Arrive(
                        messages.say(lang, known ? "join.welcome_back" : "join.welcome", organisation),
                        known
                                ? messages.say(lang, "join.as_member", invitation.name(), unit)
                                : messages.say(
                                        lang,
                                        "join.as_new",
                                        unit,
                                        messages.say(lang, "standing." + invitation.standing())),
                        "/join/" + code.text(),
                        wrong.isEmpty() ? List.of() : List.of(new Wrong("name", wrong)),
                        Field.text("name", typed.optional("name").orElse(invitation.name()))
                                .autocomplete("name")
                                .must(),
                        Field.text(
                                        "email",
                                        typed.optional("email")
                                                .orElse(invitation.email().orElse("")))
                                .type("email")
                                .autocomplete("username")
                                .must(),
                        Field.select("lang", languages).must(),
                        secret("password").label("field.fresh").hinted(),
                        secret("again")));
    }

    private static Field secret(String name) {
        return Field.text(name, "")
                .type("password")
                .autocomplete("new-password")
                .must();
    }

    private Page state(Tx tx, String lang, Code code, Application application) {
        var unit = units.get(tx, application.unit()).name();
        var withdraw = Act.second("/join/" + code.text() + "/withdrawal", messages.say(lang, "join.withdraw"));
        return new Page(
                "account/applied",
                new State(
                        messages.say(lang, "join.application", unit),
                        messages.say(lang, "join.state." + application.state()),
                        application.answer(),
                        application.state() == ApplicationState.OPEN ? Optional.of(withdraw) : Optional.<Act>empty()));
    }
}
