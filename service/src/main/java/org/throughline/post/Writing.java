package org.throughline.post;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Work;
import org.throughline.desk.Desks;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Secret;
import org.throughline.org.Actors;
import org.throughline.org.Organisations;

/**
 * Writes the letters that are due into the outbox. Two services on one database may do so at once: who takes a member's digest,
 * or what they are to hear of, writes the letter in the same unit of work, and the other finds nothing to take.
 */
final class Writing {
    private static final Actor SYSTEM = Actor.system("post");
    private static final int MOST = 100;
    private static final MemberId NOBODY = new MemberId(0);
    /** Before this hour of the organisation's day no digest is written. */
    private static final int MORNING = 6;
    /** A digest is written late rather than not at all, but not later than this. */
    private static final int DAYS_LATE = 2;
    /** So long what happens is gathered, so that one letter tells of it all. */
    private static final Duration GATHERED = Duration.ofMinutes(2);

    private final Work work;
    private final Organisations organisations;
    private final Actors actors;
    private final Desks desks;
    private final Messages messages;
    private final String site;

    Writing(Work work, Organisations organisations, Actors actors, Desks desks, Messages messages, String site) {
        this.work = work;
        this.organisations = organisations;
        this.actors = actors;
        this.desks = desks;
        this.messages = messages;
        this.site = site;
    }

    /** Writes the digests of today, and those that were left over. */
    void digests() {
        var organisation = organisations.find();
        if (organisation.isEmpty()) {
            return;
        }
        var here = work.now().atZone(ZoneId.of(organisation.get().zone()));
        for (int late = here.getHour() < MORNING ? 1 : 0; late <= DAYS_LATE; late++) {
            var day = here.toLocalDate().minusDays(late);
            for (var due = due(day, NOBODY); !due.isEmpty(); due = due(day, due.get(due.size() - 1))) {
                due.forEach(member -> digest(member, day));
            }
        }
    }

    private List<MemberId> due(LocalDate day, MemberId after) {
        return work.read(
                SYSTEM, tx -> tx.dao(WishDao.class).digestDue(day.getDayOfWeek().getValue(), day, after, MOST));
    }

    private void digest(MemberId member, LocalDate day) {
        var letter = reader(member).flatMap(this::digest);
        var token = Secret.fresh();
        work.writing(SYSTEM, tx -> {
            if (tx.dao(WishDao.class).takeDigest(member, day, token.text()) == 1) {
                letter.ifPresent(tx.dao(LetterDao.class)::insert);
            }
        });
    }

    /** The digest of a member; none when nothing awaits them. */
    private Optional<Letter> digest(Actor actor) {
        var words = words(actor);
        var groups = words.groups(desks.of(actor));
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(letter(
                        actor,
                        LetterKind.DIGEST,
                        words.digestTitle(groups),
                        words.body(words.say("post.digest.greeting", actor.name()), groups)));
    }

    /** Writes to everyone who is to hear of something that happened a little while ago. */
    void notices() {
        var before = work.now().minus(GATHERED);
        work.read(SYSTEM, tx -> tx.dao(WishDao.class).toBeTold(before, MOST)).forEach(this::notices);
    }

    private void notices(MemberId member) {
        var reader = reader(member);
        var id = new LetterId(work.newId());
        work.writing(SYSTEM, tx -> {
            var noted = tx.dao(WishDao.class).take(member);
            reader.flatMap(actor -> notices(actor, noted, id)).ifPresent(tx.dao(LetterDao.class)::insert);
        });
    }

    /** Of what happened, only what they may read by now. */
    private Optional<Letter> notices(Actor actor, List<WishDao.Noted> noted, LetterId id) {
        var words = words(actor);
        var groups = words.groups(
                noted.stream().filter(one -> actor.reads(one.scope())).toList());
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(Letter.written(
                        id,
                        actor.member(),
                        LetterKind.NOTICES,
                        actor.lang(),
                        words.noticesTitle(groups),
                        words.body(words.say("post.notices.greeting", actor.name()), groups),
                        work.now()));
    }

    /** A letter that says only that mail arrives. */
    Letter trial(Actor actor) {
        var words = words(actor);
        return letter(
                actor, LetterKind.TRIAL, words.say("post.trial.title"), words.say("post.trial.body", actor.name()));
    }

    /** The member as a reader; nobody who has left is written to. */
    private Optional<Actor> reader(MemberId member) {
        return actors.find(member)
                .filter(actor -> !actor.memberOf().isEmpty() || !actor.offices().isEmpty());
    }

    private Letter letter(Actor actor, LetterKind kind, String title, String body) {
        return Letter.written(new LetterId(work.newId()), actor.member(), kind, actor.lang(), title, body, work.now());
    }

    private Wording words(Actor actor) {
        return new Wording(messages, actor.lang(), site);
    }
}
