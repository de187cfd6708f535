package org.throughline.debate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.index.NoticeKind;
import org.throughline.index.Notices;
import org.throughline.index.SearchRow;
import org.throughline.index.SearchRows;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.org.Actors;
import org.throughline.plan.PlanId;
import org.throughline.text.Markdown;

/** What members say, on whatever they may read. Nothing here deletes anything. */
public final class Statements {
    /** Characters in one statement. */
    public static final int LONGEST = 10_000;

    private final Work work;
    private final Subjects subjects;
    private final SearchRows search;
    private final Notices notices = new Notices();
    private final Actors actors;

    public Statements(Work work, Subjects subjects, SearchRows search) {
        this.work = work;
        this.subjects = subjects;
        this.search = search;
        this.actors = new Actors(work);
    }

    /**
     * Says something on a plan, version, provision or amendment.
     *
     * @throws Refusal unknown when the actor may not read the subject; {@code statement.speak} unless they are a member who is
     *     not suspended; {@code statement.empty}, {@code statement.too_long}; {@code statement.parent} when it answers
     *     something said elsewhere
     */
    public StatementId speak(Actor actor, String subject, String body, Optional<StatementId> parent) {
        return work.write(actor, tx -> speak(tx, subjects.about(tx, subject), body, parent));
    }

    /** As {@link #speak(Actor, String, String, Optional)}, on what a feature above this one tells about. */
    public StatementId speak(Tx tx, About about, String body, Optional<StatementId> parent) {
        return enter(tx, about, tx.actor().member(), Optional.empty(), body, parent);
    }

    /**
     * Enters what someone without an account said; both names are shown.
     *
     * @throws Refusal {@code statement.enter_for} unless the actor keeps the unit whose matter it is, or the home of who spoke,
     *     and that one may read and speak there
     */
    public StatementId speakFor(Actor keeper, MemberId member, String subject, String body) {
        return work.write(keeper, tx -> speakFor(tx, member, subject, body));
    }

    /** As {@link #speakFor(Actor, MemberId, String, String)}, in a unit of work under way. */
    public StatementId speakFor(Tx tx, MemberId member, String subject, String body) {
        var keeper = tx.actor();
        var about = subjects.about(tx, subject);
        var speaker = actors.of(tx, member);
        boolean keeps =
                keeper.keeps(about.unit()) || speaker.home().map(keeper::keeps).orElse(false);
        if (!keeps || !speaker.reads(about.scope()) || !speaker.speaks()) {
            throw Refusal.denied("statement.enter_for");
        }
        return enter(tx, about, member, Optional.of(keeper.member()), body, Optional.empty());
    }

    private StatementId enter(
            Tx tx,
            About about,
            MemberId member,
            Optional<MemberId> enteredBy,
            String body,
            Optional<StatementId> parent) {
        var actor = tx.actor();
        if (!actor.reads(about.scope())) {
            throw Refusal.unknown();
        }
        if (!actor.speaks()) {
            throw Refusal.denied("statement.speak");
        }
        var words = checked(body);
        var answered = parent.map(id -> answered(tx, id, about));
        var statement = new Statement(
                new StatementId(work.newId()),
                about.subject(),
                about.plan(),
                about.provision(),
                parent,
                member,
                enteredBy,
                enteredBy.isPresent() ? Optional.empty() : actor.home(),
                actor.lang(),
                words,
                tx.now(),
                about.scope(),
                Optional.empty(),
                Optional.empty());
        tx.dao(StatementDao.class).insert(statement);
        search.put(tx, row(statement, about));
        answered.ifPresent(said -> notices.tell(
                tx,
                NoticeKind.REPLY,
                statement.asSubject(),
                "subjects/" + about.subject(),
                about.scope(),
                List.of(said.member())));
        tx.journal(
                "statement.speak",
                statement.asSubject(),
                Map.of("on", about.subject(), "member", member.text(), "body", words));
        tx.place(about.place() + "#s" + statement.id().text());
        return statement.id();
    }

    /**
     * Folds a statement away behind a public reason; its words can still be opened and read.
     *
     * @throws Refusal {@code statement.fold} unless the actor keeps the unit whose matter it is, {@code statement.reason}
     */
    public void fold(Actor secretary, StatementId id, String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("statement.reason");
        }
        folding(secretary, id, Optional.of(reason.strip()), "statement.fold");
    }

    /** Unfolds it again, as on appeal. */
    public void unfold(Actor secretary, StatementId id) {
        folding(secretary, id, Optional.empty(), "statement.unfold");
    }

    private void folding(Actor secretary, StatementId id, Optional<String> reason, String action) {
        work.writing(secretary, tx -> {
            var dao = tx.dao(StatementDao.class);
            dao.hold(id);
            var statement = get(tx, id);
            var about = subjects.about(tx, statement.subject());
            if (!secretary.keeps(about.unit())) {
                throw Refusal.denied("statement.fold");
            }
            dao.fold(id, reason, reason.map(r -> secretary.member()));
            tx.journal(action, statement.asSubject(), Map.of("reason", reason.orElse("")));
            tx.place(about.place() + "#s" + id.text());
        });
    }

    /** @throws Refusal unknown when there is none, or not for this reader */
    public Statement get(Tx tx, StatementId id) {
        return tx.dao(StatementDao.class)
                .find(id)
                .filter(s -> tx.actor().reads(s.scope()))
                .orElseThrow(Refusal::unknown);
    }

    /** Where a statement is shown, without a leading slash. */
    public String place(Tx tx, StatementId id) {
        return subjects.about(tx, get(tx, id).subject()).place() + "#s" + id.text();
    }

    /** What was said on this subject, the oldest first; only what the actor may read. */
    public List<Statement> of(Tx tx, String subject) {
        return readable(tx, tx.dao(StatementDao.class).on(subject));
    }

    /** All that was said on a plan, its provisions and amendments. */
    public List<Statement> ofPlan(Tx tx, PlanId plan) {
        return readable(tx, tx.dao(StatementDao.class).ofPlan(plan));
    }

    /** What others answered to this member, the newest first. */
    public List<Statement> repliesTo(Tx tx, MemberId member, int limit) {
        return readable(tx, tx.dao(StatementDao.class).repliesTo(member, limit));
    }

    private static List<Statement> readable(Tx tx, List<Statement> statements) {
        return statements.stream().filter(s -> tx.actor().reads(s.scope())).toList();
    }

    private Statement answered(Tx tx, StatementId parent, About about) {
        var said = get(tx, parent);
        if (!said.subject().equals(about.subject())) {
            throw Refusal.invalid("statement.parent");
        }
        return said;
    }

    private static String checked(String body) {
        var words = body.strip();
        if (words.isEmpty()) {
            throw Refusal.invalid("statement.empty");
        }
        if (words.length() > LONGEST) {
            throw Refusal.invalid("statement.too_long", LONGEST, words.length());
        }
        return words;
    }

    private static SearchRow row(Statement statement, About about) {
        return new SearchRow(
                statement.asSubject(),
                "statement",
                Optional.of(about.unit()),
                about.scope(),
                LocalDate.ofInstant(statement.at(), ZoneOffset.UTC),
                about.place() + "#s" + statement.id().text(),
                about.title(),
                Markdown.plain(statement.body()));
    }
}
