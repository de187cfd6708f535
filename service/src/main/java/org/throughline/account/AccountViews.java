package org.throughline.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.throughline.account.AccountView.LanguageForm;
import org.throughline.account.AccountView.PasswordForm;
import org.throughline.account.AccountView.SessionLine;
import org.throughline.account.AccountView.TokenForm;
import org.throughline.account.AccountView.TokenLine;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.org.Members;
import org.throughline.org.Units;
import org.throughline.parts.Act;
import org.throughline.parts.Fact;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Option;

/** Makes the page of an account. */
public final class AccountViews {
    private final Work work;
    private final Members members;
    private final Units units;
    private final Accounts accounts;
    private final Messages messages;

    public AccountViews(Work work, Members members, Units units, Accounts accounts, Messages messages) {
        this.work = work;
        this.members = members;
        this.units = units;
        this.accounts = accounts;
        this.messages = messages;
    }

    AccountView of(Actor actor, Token here, String made) {
        var lang = actor.lang();
        return new AccountView(
                actor.name(),
                "",
                work.read(actor, tx -> facts(tx, actor)),
                work.read(actor, tx -> roles(tx, actor)),
                "/members/" + actor.member(),
                language(lang),
                new PasswordForm(
                        "/account/password",
                        List.of(),
                        secret("old", "current-password"),
                        secret("fresh", "new-password").hinted(),
                        secret("again", "new-password")),
                sessions(actor, here),
                tokens(actor),
                new TokenForm(
                        "/account/tokens",
                        List.of(),
                        Field.text("name", "").id("token-name").must(),
                        Field.text(
                                        "until",
                                        LocalDate.ofInstant(work.now(), ZoneOffset.UTC)
                                                .plusDays(90)
                                                .toString())
                                .type("date")
                                .must()),
                made);
    }

    private List<Fact> facts(Tx tx, Actor actor) {
        var facts = new ArrayList<Fact>();
        members.get(tx, actor.member())
                .email()
                .ifPresent(email -> facts.add(new Fact(messages.say(actor.lang(), "field.email"), email)));
        for (var membership : members.memberships(tx, actor.member())) {
            facts.add(new Fact(
                    units.get(tx, membership.unit()).name(),
                    messages.say(actor.lang(), "standing." + membership.standing())));
        }
        return facts;
    }

    private List<Link> roles(Tx tx, Actor actor) {
        return members.rolesOf(tx, actor.member()).stream()
                .map(role -> {
                    var unit = units.get(tx, role.unit());
                    var office = messages.say(actor.lang(), "office." + role.office());
                    return new Link("/units/" + unit.slug(), office + ", " + unit.name());
                })
                .toList();
    }

    private LanguageForm language(String lang) {
        var options = Messages.LANGUAGES.stream()
                .map(code -> Option.of(code, messages.say(code, "language.name"), lang))
                .toList();
        return new LanguageForm("/account/language", List.of(), Field.select("lang", options));
    }

    private List<SessionLine> sessions(Actor actor, Token here) {
        return accounts.sessions(actor).stream()
                .map(session -> new SessionLine(
                        messages.say(
                                actor.lang(),
                                "account.session_line",
                                Device.of(session.agent()),
                                day(session.seenAt())),
                        session.tokenHash().equals(here.hash()),
                        Act.second(
                                "/account/sessions/" + session.handle() + "/end",
                                messages.say(actor.lang(), "account.end_session"))))
                .toList();
    }

    private List<TokenLine> tokens(Actor actor) {
        return accounts.tokens(actor).stream()
                .map(token -> new TokenLine(
                        token.name(),
                        messages.say(actor.lang(), "account.token_line", day(token.madeAt()), day(token.endsAt())),
                        Act.second(
                                "/account/tokens/" + token.id() + "/revoke",
                                messages.say(actor.lang(), "account.revoke"))))
                .toList();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Field secret(String name, String autocomplete) {
        return Field.text(name, "").type("password").autocomplete(autocomplete).must();
    }
}
