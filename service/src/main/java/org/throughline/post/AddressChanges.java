package org.throughline.post;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.account.Accounts;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Members;
import org.throughline.people.Code;

/**
 * Changes the address one signs in with: by one's password and by a link sent to the new one; the old one is told. Without a
 * mail server the password alone is asked.
 */
public final class AddressChanges {
    private static final Duration GOOD_FOR = Duration.ofDays(3);

    private final Work work;
    private final Members members;
    private final Accounts accounts;
    private final PostOffice office;
    private final Messages messages;

    public AddressChanges(Work work, Members members, Accounts accounts, PostOffice office, Messages messages) {
        this.work = work;
        this.members = members;
        this.accounts = accounts;
        this.office = office;
        this.messages = messages;
    }

    /** The address that waits to be confirmed, if one does. */
    Optional<String> waiting(Actor actor) {
        return work.read(
                actor,
                tx -> tx.dao(AddressChangeDao.class)
                        .of(actor.member(), tx.now())
                        .map(AddressChange::email));
    }

    /**
     * Asks for another address.
     *
     * @param from where the request comes from
     * @return whether it is the address now; false when it waits for the link to be followed
     * @throws Refusal {@code password.wrong}, {@code address.missing}, {@code address.same}, {@code member.email_invalid}, and
     *     without a mail server {@code member.email_taken}
     */
    public boolean ask(Actor actor, String password, String email, String from) {
        var fresh = Members.checkedEmail(Optional.of(email)).orElseThrow(() -> Refusal.invalid("address.missing"));
        accounts.requirePassword(actor, password, from);
        var code = Code.fresh();
        return work.write(actor, tx -> {
            var before = members.get(tx, actor.member());
            if (before.email().equals(Optional.of(fresh))) {
                throw Refusal.because("address.same");
            }
            if (!office.on()) {
                set(tx, actor, before.email(), fresh);
                tx.place("account/email");
                return true;
            }
            tx.dao(AddressChangeDao.class)
                    .ask(
                            new AddressChange(
                                    actor.member(), fresh, tx.now(), tx.now().plus(GOOD_FOR)),
                            code.hash());
            var link = office.site() + "/account/email/" + code.text();
            tell(
                    tx,
                    actor,
                    fresh,
                    messages.say(actor.lang(), "post.address.title"),
                    messages.say(actor.lang(), "post.address.body", actor.name(), link));
            tx.journal("account.ask_address", "member:" + actor.member().text(), Map.of());
            tx.place("account/email");
            return false;
        });
    }

    /**
     * Makes it the address; only whoever asked for it does, signed in.
     *
     * @throws Refusal {@code address.link} for a link that is none, was used or is too old; {@code member.email_taken}
     */
    public void confirm(Actor actor, Code code) {
        work.writing(actor, tx -> {
            var dao = tx.dao(AddressChangeDao.class);
            var change =
                    dao.find(actor.member(), code.hash(), tx.now()).orElseThrow(() -> Refusal.invalid("address.link"));
            var before = members.get(tx, actor.member()).email();
            dao.end(actor.member());
            set(tx, actor, before, change.email());
            before.ifPresent(old -> tell(
                    tx,
                    actor,
                    old,
                    messages.say(actor.lang(), "post.address.changed.title"),
                    messages.say(actor.lang(), "post.address.changed.body", actor.name())));
            tx.place("account/email");
        });
    }

    private void set(Tx tx, Actor actor, Optional<String> before, String fresh) {
        members.email(tx, actor.member(), fresh);
        tx.journal(
                "account.address",
                "member:" + actor.member().text(),
                Map.of("email", List.of(before.orElse(""), fresh)));
    }

    private void tell(Tx tx, Actor actor, String address, String title, String body) {
        tx.dao(LetterDao.class)
                .insert(Letter.written(
                                new LetterId(work.newId()),
                                actor.member(),
                                LetterKind.ADDRESS,
                                actor.lang(),
                                title,
                                body,
                                tx.now())
                        .to(address));
    }
}
