package org.throughline.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.desk.Desks;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Secret;
import org.throughline.org.Actors;
import org.throughline.org.Members;
import org.throughline.org.Organisations;
import org.throughline.org.Units;

/**
 * Writes letters, keeps them until the mail server has taken them, and tells those who keep the highest unit of what it could
 * not deliver. What waits is in the database: it outlives restarts, and any service on it may go on with it.
 */
public final class PostOffice {
    private static final Actor SYSTEM = Actor.system("post");
    private static final int MOST = 50;
    private static final int MOST_SHOWN = 100;
    private static final Duration KEPT = Duration.ofDays(30);
    /** What nobody was told of by then is on the desk, and old. */
    private static final Duration STALE = Duration.ofDays(3);

    private final Work work;
    private final Members members;
    private final Units units;
    private final Messages messages;
    private final MailSettings settings;
    private final Writing writing;

    public PostOffice(
            Work work,
            Organisations organisations,
            Members members,
            Units units,
            Actors actors,
            Desks desks,
            Messages messages,
            MailSettings settings) {
        this.work = work;
        this.members = members;
        this.units = units;
        this.messages = messages;
        this.settings = settings;
        this.writing = new Writing(work, organisations, actors, desks, messages, settings.site());
    }

    /** Whether mail is sent at all. */
    public boolean on() {
        return settings.on();
    }

    /** Where links in mail lead; empty where that is not said. */
    public String site() {
        return settings.site();
    }

    /** Writes what is due; without a mail server it only forgets what is stale. */
    public void write() {
        work.writing(SYSTEM, tx -> {
            tx.dao(WishDao.class).forget(tx.now().minus(STALE));
            tx.dao(LetterDao.class).forget(tx.now().minus(KEPT));
        });
        if (on()) {
            writing.notices();
            writing.digests();
        }
    }

    /** Sends what waits. Each letter is taken for one try before it is given to the server, and by one service only. */
    public void send() {
        if (!on()) {
            return;
        }
        for (var taken = take(); !taken.isEmpty(); taken = take()) {
            try (var server = Smtp.connect(settings)) {
                taken.forEach(letter -> send(server, letter));
                if (!server.isConnected()) {
                    return;
                }
            } catch (Undelivered e) {
                taken.forEach(letter -> failed(letter, e));
                return;
            }
        }
    }

    private List<Letter> take() {
        var due = work.read(SYSTEM, tx -> tx.dao(LetterDao.class).due(tx.now(), MOST));
        if (due.isEmpty()) {
            return List.of();
        }
        return work.write(SYSTEM, tx -> {
            var dao = tx.dao(LetterDao.class);
            return due.stream()
                    .map(letter -> letter.tried(tx.now()))
                    .filter(letter -> dao.take(letter.id(), letter.tries(), letter.nextAt(), tx.now()) == 1)
                    .toList();
        });
    }

    private void send(Smtp server, Letter letter) {
        try {
            if (letter.kind() == LetterKind.ADDRESS) {
                // it may go to someone else's address, who is to know of nothing by which mail is turned off
                server.send(letter, address(letter), letter.body() + "\n", "");
            } else {
                var leave = settings.site() + "/unsubscribe/" + leaveToken(letter);
                var body = letter.body() + "\n\n-- \n"
                        + messages.say(letter.lang(), "post.foot", settings.site() + "/account/mail", leave) + "\n";
                server.send(letter, address(letter), body, leave);
            }
            work.writing(SYSTEM, tx -> tx.dao(LetterDao.class).sent(letter.id(), tx.now()));
        } catch (Undelivered e) {
            failed(letter, e);
        }
    }

    private void failed(Letter letter, Undelivered e) {
        work.writing(SYSTEM, tx -> {
            var dao = tx.dao(LetterDao.class);
            if (e.isForGood() || letter.isExhausted()) {
                dao.giveUp(letter.id(), e.getMessage());
            } else {
                dao.failed(letter.id(), e.getMessage());
            }
        });
    }

    private String address(Letter letter) throws Undelivered {
        if (letter.address().isPresent()) {
            return letter.address().get();
        }
        return work.read(SYSTEM, tx -> members.get(tx, letter.member()))
                .email()
                .orElseThrow(() -> Undelivered.forGood("post.problem.address", null));
    }

    private String leaveToken(Letter letter) {
        var fresh = Secret.fresh();
        return work.write(SYSTEM, tx -> {
            var dao = tx.dao(WishDao.class);
            return dao.leaveToken(letter.member()).orElseGet(() -> {
                dao.know(letter.member(), fresh.text());
                return dao.leaveToken(letter.member()).orElseThrow();
            });
        });
    }

    /** How mail stands. {@code problem} is what the mail server said last of a letter that waits; empty for nothing. */
    public record State(
            boolean on,
            long waiting,
            Optional<Instant> oldest,
            String problem,
            long undelivered,
            List<GivenUp> letters) {}

    /** How mail stands, for those who keep the highest unit; to anyone else it is unknown. */
    public State state(Actor actor) {
        return work.read(actor, tx -> {
            requireKeeper(actor, tx);
            var dao = tx.dao(LetterDao.class);
            var counts = dao.counts();
            return new State(
                    on(),
                    counts.waiting(),
                    counts.oldest(),
                    counts.problem(),
                    counts.givenUp(),
                    dao.givenUp(MOST_SHOWN));
        });
    }

    /** Tries a letter that was given up from the beginning. */
    public void again(Actor actor, LetterId id) {
        work.writing(actor, tx -> {
            requireKeeper(actor, tx);
            if (tx.dao(LetterDao.class).again(id, tx.now()) == 0) {
                throw Refusal.unknown();
            }
            tx.place("post");
        });
    }

    /** Takes a letter that was given up off the list. */
    public void remove(Actor actor, LetterId id) {
        work.writing(actor, tx -> {
            requireKeeper(actor, tx);
            if (tx.dao(LetterDao.class).remove(id) == 0) {
                throw Refusal.unknown();
            }
            tx.place("post");
        });
    }

    /**
     * Writes a letter to oneself that says only that mail arrives.
     *
     * @throws Refusal {@code post.off} where no mail server is configured, {@code post.no_address} without an address,
     *     {@code post.trial_waits} while one waits already
     */
    public void trial(Actor actor) {
        if (!actor.isPerson()) {
            throw Refusal.signIn();
        }
        var letter = writing.trial(actor);
        work.writing(actor, tx -> {
            requireKeeper(actor, tx);
            if (!on()) {
                throw Refusal.because("post.off");
            }
            if (members.get(tx, actor.member()).email().isEmpty()) {
                throw Refusal.because("post.no_address");
            }
            if (tx.dao(LetterDao.class).trials(actor.member()) > 0) {
                throw Refusal.because("post.trial_waits");
            }
            tx.dao(LetterDao.class).insert(letter);
            tx.place("post");
        });
    }

    private void requireKeeper(Actor actor, Tx tx) {
        if (!actor.keeps(units.root(tx).id())) {
            throw Refusal.unknown();
        }
    }
}
