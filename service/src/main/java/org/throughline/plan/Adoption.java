package org.throughline.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.Ballots;
import org.throughline.ballot.Opening;
import org.throughline.ballot.Question;
import org.throughline.ballot.RecordedDecision;
import org.throughline.ballot.Result;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Refusal;
import org.throughline.org.Bodies;

/** How a draft becomes a text in force: circulated, discussed, decided on by a body of its own unit, and no other way. */
public final class Adoption {
    private final Work work;
    private final Plans plans;
    private final Bodies bodies;
    private final Ballots ballots;
    private final TextCopies copies;
    private final PlanRows rows;
    private final LinkWatch watch;
    private final Motions motions;
    private final Changeover changeover;

    /** With nobody who depends on which text counts. */
    public Adoption(Work work, Plans plans, Texts texts, Bodies bodies, Ballots ballots, PlanRows rows) {
        this(work, plans, texts, bodies, ballots, rows, LinkWatch.NOBODY, Motions.NONE, Changeover.NOTHING);
    }

    /** With nothing that hangs on any text. */
    public Adoption(
            Work work,
            Plans plans,
            Texts texts,
            Bodies bodies,
            Ballots ballots,
            PlanRows rows,
            LinkWatch watch,
            Motions motions) {
        this(work, plans, texts, bodies, ballots, rows, watch, motions, Changeover.NOTHING);
    }

    /**
     * With who keeps something that depends on which text counts, with who keeps what is moved on a text, and with who sees to
     * what hangs on it.
     */
    public Adoption(
            Work work,
            Plans plans,
            Texts texts,
            Bodies bodies,
            Ballots ballots,
            PlanRows rows,
            LinkWatch watch,
            Motions motions,
            Changeover changeover) {
        this.work = work;
        this.plans = plans;
        this.bodies = bodies;
        this.ballots = ballots;
        this.copies = new TextCopies(work, texts);
        this.rows = rows;
        this.watch = watch;
        this.motions = motions;
        this.changeover = changeover;
    }

    /**
     * Freezes the draft and opens its discussion.
     *
     * @throws Refusal {@code version.frozen}, {@code version.empty}, {@code version.other_body},
     *     {@code version.discussion_short}
     */
    public void circulate(Actor actor, VersionId id, BodyId body, LocalDate discussionUntil) {
        circulate(actor, id, Circulation.of(body, discussionUntil));
    }

    /** As the shorter one, with the drafting body's own decision where it is to be kept with its count. */
    public void circulate(Actor actor, VersionId id, Circulation how) {
        work.writing(actor, tx -> {
            var held = plans.hold(tx, id);
            requireBody(tx, held.plan(), how.draftedBy());
            how.decision().ifPresent(decision -> {
                var ballot = ballots.record(
                        tx,
                        decision.on(
                                how.draftedBy(),
                                Question.CIRCULATE,
                                held.version().subject(),
                                held.plan().scope(),
                                held.plan().title()));
                if (!result(tx, ballot).carried()) {
                    throw Refusal.because("version.circulation_lost");
                }
            });
            var today = plans.today(tx, held.plan());
            store(
                    tx,
                    held.plan(),
                    freeze(tx, held, how.body(), today, how.until()),
                    "version.circulate",
                    Map.of(
                            "until",
                            how.until(),
                            "body",
                            how.body().text(),
                            "draftedBy",
                            how.draftedBy().text()));
        });
    }

    /**
     * Opens the ballot on a text whose discussion is over.
     *
     * @throws Refusal {@code version.not_in_discussion}, {@code version.still_discussed}, and those of {@link Ballots#open}
     */
    public BallotId putToVote(Actor actor, VersionId id, Instant closesAt) {
        return work.write(actor, tx -> putToVote(tx, id, closesAt));
    }

    /** As {@link #putToVote(Actor, VersionId, Instant)}, in a unit of work under way. */
    public BallotId putToVote(Tx tx, VersionId id, Instant closesAt) {
        var held = plans.hold(tx, id);
        var discussed = PlanVersion.inDiscussion(held.version());
        motions.close(tx, id);
        var body = held.version().body().orElseThrow();
        var ballot = ballots.open(
                tx,
                new Opening(
                        body,
                        Question.ADOPT,
                        held.version().subject(),
                        held.plan().scope(),
                        held.plan().title(),
                        closesAt));
        var next = discussed.putToVote(ballot, plans.today(tx, held.plan()));
        store(tx, held.plan(), next, "version.vote", Map.of("ballot", ballot.text()));
        tx.place("ballots/" + ballot.text());
        return ballot;
    }

    /**
     * Enters the decision of a meeting on a text in discussion, or on a draft where the rules let the body draft and decide
     * in one meeting.
     */
    public BallotId recordAdoption(Actor actor, VersionId id, BodyId body, RecordedDecision decision) {
        return recordAdoption(actor, id, body, decision, Optional.empty());
    }

    /**
     * As the shorter one.
     *
     * @param discussedSince for a draft that was discussed before it was entered here: since when
     */
    public BallotId recordAdoption(
            Actor actor, VersionId id, BodyId body, RecordedDecision decision, Optional<LocalDate> discussedSince) {
        return work.write(actor, tx -> recordAdoption(tx, id, body, decision, discussedSince));
    }

    /** As the one with the actor, in a unit of work under way. */
    public BallotId recordAdoption(
            Tx tx, VersionId id, BodyId body, RecordedDecision decision, Optional<LocalDate> discussedSince) {
        var held = plans.hold(tx, id);
        var day = decision.decidedOn();
        var discussed = held.version().isDraft()
                ? freeze(tx, held, body, discussedSince.orElse(day), day)
                : PlanVersion.inDiscussion(held.version());
        if (!discussed.facts().body().equals(Optional.of(body))) {
            throw Refusal.because("version.other_body");
        }
        motions.close(tx, id);
        // the words are frozen in the schema too before anything is decided on them
        tx.dao(VersionDao.class).step(discussed.facts());
        var ballot = ballots.record(
                tx,
                decision.on(
                        body,
                        Question.ADOPT,
                        held.version().subject(),
                        held.plan().scope(),
                        held.plan().title()));
        decide(tx, held.plan(), discussed.putToVote(ballot, day), result(tx, ballot));
        tx.place("plans/" + held.plan().slug());
        return ballot;
    }

    /** Applies the outcome of the ballot on this version, once it is closed; until then nothing happens. */
    public Optional<Result> settle(Tx tx, VersionId id) {
        tx.dao(VersionDao.class).hold(id);
        var facts = plans.version(tx, id);
        if (!(PlanVersion.of(facts) instanceof PlanVersion.AtDecision voted)) {
            return Optional.empty();
        }
        var result = ballots.settle(tx, facts.ballot().orElseThrow());
        result.ifPresent(found -> decide(tx, plans.get(tx, facts.plan()), voted, found));
        return result;
    }

    /** The versions to which time may bring something: the end of a ballot, the day they come into force, the end of their period. */
    public List<VersionId> due(Tx tx) {
        var dao = tx.dao(VersionDao.class);
        // a day ahead of UTC: each plan is asked for the date in its own unit
        var latest = LocalDate.ofInstant(tx.now(), ZoneOffset.UTC).plusDays(1);
        return Stream.of(dao.atDecision(), dao.comingIntoForce(latest), dao.runningOut(latest))
                .flatMap(List::stream)
                .map(Version::id)
                .toList();
    }

    /** Gives this version what time has brought it, if anything has come. */
    public void settleDue(Tx tx, VersionId id) {
        tx.dao(VersionDao.class).hold(id);
        var now = PlanVersion.of(plans.version(tx, id));
        var plan = plans.get(tx, now.facts().plan());
        if (now instanceof PlanVersion.AtDecision) {
            settle(tx, id);
        } else if (now instanceof PlanVersion.Adopted adopted) {
            enterIntoForce(tx, plan, adopted);
        } else if (now instanceof PlanVersion.InForce inForce) {
            runOut(tx, plan, inForce);
        }
    }

    /** As {@link #settleDue(Tx, VersionId)}, for all that are due, as one unit of work. */
    public void settleDue(Actor actor) {
        work.writing(actor, tx -> due(tx).forEach(id -> settleDue(tx, id)));
    }

    private void runOut(Tx tx, Plan plan, PlanVersion.InForce inForce) {
        var over = plan.period()
                .map(period -> period.to())
                .filter(end -> !plans.today(tx, plan).isBefore(end));
        over.ifPresent(end -> store(tx, plan, inForce.runOut(end), "version.run_out", Map.of()));
    }

    private void decide(Tx tx, Plan plan, PlanVersion.AtDecision voted, Result result) {
        var next = voted.decided(result.outcome(), result.decidedOn(), plan.period());
        store(
                tx,
                plan,
                next,
                "version.decide",
                Map.of("state", next.facts().state(), "ballot", result.ballot().text()));
        if (next instanceof PlanVersion.Adopted adopted) {
            enterIntoForce(tx, plan, adopted);
        }
    }

    /** Brings an adopted text into force if its day has come, in place of the plan's former one and of the plan it follows. */
    private void enterIntoForce(Tx tx, Plan plan, PlanVersion.Adopted adopted) {
        if (!adopted.isDue(plans.today(tx, plan))) {
            return;
        }
        var from = adopted.facts().inForceFrom().orElseThrow();
        changeover.closes(tx, plan, adopted.facts());
        supersede(tx, plan, adopted.facts().id(), from);
        plan.follows()
                .ifPresent(former ->
                        supersede(tx, plans.get(tx, former), adopted.facts().id(), from));
        var next = adopted.enterIntoForce();
        store(tx, plan, next, "version.in_force", Map.of("from", from));
        changeover.opens(tx, plan, next.facts());
        tx.place("plans/" + plan.slug());
    }

    private void supersede(Tx tx, Plan plan, VersionId by, LocalDate on) {
        for (var version : plans.versions(tx, plan.id())) {
            var life = PlanVersion.of(version);
            if (version.id().equals(by)) {
                continue;
            }
            if (life instanceof PlanVersion.InForce inForce) {
                store(tx, plan, inForce.superseded(on), "version.supersede", Map.of("by", by.text()));
            } else if (life instanceof PlanVersion.Adopted waiting) {
                store(tx, plan, waiting.superseded(on), "version.supersede", Map.of("by", by.text()));
            }
        }
    }

    private PlanVersion.InDiscussion freeze(Tx tx, Held held, BodyId body, LocalDate from, LocalDate until) {
        var draft = PlanVersion.draft(held.version());
        requireBody(tx, held.plan(), body);
        int days = bodies.rules(tx, body).discussionDays();
        return draft.circulate(
                body,
                tx.now(),
                from,
                until,
                days,
                copies.freeze(tx, held.version().id()));
    }

    private void requireBody(Tx tx, Plan plan, BodyId body) {
        if (!bodies.get(tx, body).unit().equals(plan.unit())) {
            throw Refusal.because("version.other_body");
        }
    }

    private Result result(Tx tx, BallotId ballot) {
        return ballots.result(tx, ballot).orElseThrow();
    }

    private void store(Tx tx, Plan plan, PlanVersion next, String action, Map<String, ?> changes) {
        tx.dao(VersionDao.class).step(next.facts());
        rows.whole(tx, plan);
        if (next.facts().state().wasAdopted() || next.facts().state() == VersionState.ANNULLED) {
            watch.stands(tx, plan.id());
        }
        tx.journal(action, next.facts().subject(), changes);
        tx.place("plans/" + plan.slug());
    }
}
