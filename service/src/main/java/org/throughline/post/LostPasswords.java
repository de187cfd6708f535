package org.throughline.post;

import java.time.Duration;
import org.throughline.account.Accounts;
import org.throughline.account.Passwords;
import org.throughline.db.Work;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.org.Actors;
import org.throughline.org.Members;
import org.throughline.people.Code;

/**
 * A way back in for who forgot the password: a link goes to the address they sign in with, and whoever has it chooses another.
 * Whether an address is known here is told to nobody. It needs a mail server; without one, whoever runs the service helps.
 */
public final class LostPasswords {
    private static final Actor DOOR = Actor.system("lost-password");
    private static final Duration GOOD_FOR = Duration.ofHours(1);
    /** So long nobody is sent another one, however often it is asked for. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Work work;
    private final Members members;
    private final Actors actors;
    private final Accounts accounts;
    private final Passwords passwords;
    private final PostOffice office;
    private final Messages messages;

    public LostPasswords(
            Work work,
            Members members,
            Actors actors,
            Accounts accounts,
            Passwords passwords,
            PostOffice office,
            Messages messages) {
        this.work = work;
        this.members = members;
        this.actors = actors;
        this.accounts = accounts;
        this.passwords = passwords;
        this.office = office;
        this.messages = messages;
    }

    /** Whether there is a way by mail. */
    public boolean on() {
        return office.on();
    }

    /**
     * Sends the link, if someone signs in with that address and belongs here; the answer is the same if not.
     *
     * @param from where the request comes from
     * @throws Refusal {@code post.off} without a mail server; {@code sign_in.too_often} from where very much is asked
     */
    public void ask(String email, String from) {
        if (!on()) {
            throw Refusal.because("post.off");
        }
        accounts.knock(from);
        var code = Code.fresh();
        work.read(DOOR, tx -> members.credentials(tx, email))
                .filter(known -> known.hash().isPresent())
                .flatMap(known -> actors.find(known.member()))
                .filter(Actor::belongs)
                .ifPresent(actor -> send(actor, code));
    }

    private void send(Actor actor, Code code) {
        work.writing(DOOR, tx -> {
            var now = tx.now();
            var asked = tx.dao(LostPasswordDao.class)
                    .ask(actor.member(), code.hash(), now, now.plus(GOOD_FOR), now.minus(PAUSE));
            if (asked == 0) {
                return;
            }
            var address = members.get(tx, actor.member()).email().orElseThrow(Refusal::unknown);
            var link = office.site() + "/lost-password/" + code.text();
            tx.dao(LetterDao.class)
                    .insert(Letter.written(
                                    new LetterId(work.newId()),
                                    actor.member(),
                                    LetterKind.ADDRESS,
                                    actor.lang(),
                                    messages.say(actor.lang(), "post.lost.title"),
                                    messages.say(actor.lang(), "post.lost.body", actor.name(), link),
                                    now)
                            .to(address));
            tx.journal("account.ask_password", "member:" + actor.member().text(), java.util.Map.of());
        });
    }

    /** @throws Refusal {@code lost.link} for a link that is none, was used or is too old */
    void require(Code code) {
        owner(code);
    }

    private MemberId owner(Code code) {
        return work.read(DOOR, tx -> tx.dao(LostPasswordDao.class).find(code.hash(), tx.now()))
                .orElseThrow(() -> Refusal.invalid("lost.link"));
    }

    /**
     * Sets the new password, once, and ends every session and token there is.
     *
     * @throws Refusal {@code lost.link}, {@code password.length}
     */
    public void choose(Code code, String password) {
        var member = owner(code);
        var hash = passwords.hash(password);
        work.writing(DOOR, tx -> {
            if (tx.dao(LostPasswordDao.class).end(code.hash()) == 0) {
                throw Refusal.invalid("lost.link");
            }
            accounts.renew(tx, member, hash);
        });
    }
}
