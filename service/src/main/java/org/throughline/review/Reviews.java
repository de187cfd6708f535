package org.throughline.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.index.SearchRow;
import org.throughline.index.SearchRows;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Period;
import org.throughline.kernel.Refusal;
import org.throughline.org.Units;
import org.throughline.plan.Buffers;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;
import org.throughline.plan.Version;
import org.throughline.plan.VersionId;
import org.throughline.progress.StatedEnds;
import org.throughline.progress.Totals;
import org.throughline.text.Markdown;

/** Writes reviews and hands them in. The unit's own office does; a unit above reads them and never edits. */
public final class Reviews {
    private final StatedEnds typed = new StatedEnds();
    private final Work work;
    private final Units units;
    private final Plans plans;
    private final Texts texts;
    private final Evidences evidences;
    private final Totals totals;
    private final Buffers buffers;
    private final SearchRows searchRows;

    public Reviews(
            Work work,
            Units units,
            Plans plans,
            Texts texts,
            Evidences evidences,
            Totals totals,
            SearchRows searchRows) {
        this.work = work;
        this.units = units;
        this.plans = plans;
        this.texts = texts;
        this.evidences = evidences;
        this.totals = totals;
        this.buffers = new Buffers(work);
        this.searchRows = searchRows;
    }

    /**
     * Begins the review of a plan for the period that starts on {@code from}; one that is begun already is answered as it is.
     *
     * @throws Refusal {@code review.keepers_only}, {@code review.not_in_force}, {@code review.no_period}
     */
    public ReviewId begin(Actor actor, PlanId plan, LocalDate from) {
        return work.write(actor, tx -> begin(tx, plan, from).id());
    }

    /** As {@link #begin(Actor, PlanId, LocalDate)}, in a unit of work under way. */
    public Review begin(Tx tx, PlanId id, LocalDate from) {
        var plan = plans.readable(tx, id);
        requireKeeper(tx, plan);
        return drafted(tx, plan, from);
    }

    private Review drafted(Tx tx, Plan plan, LocalDate from) {
        var id = plan.id();
        var dao = tx.dao(ReviewDao.class);
        var before = dao.of(id, from);
        if (before.isPresent()) {
            return before.get().review();
        }
        var row = ReviewRow.draft(
                new ReviewId(work.newId()), plan, guiding(tx, plan).id(), period(tx, plan, from));
        try {
            dao.insert(row);
        } catch (RuntimeException e) {
            if (tx.dialect().isUniqueViolation(e)) {
                throw Refusal.because("review.begun");
            }
            throw e;
        }
        note(tx, row.review(), "review.begin", Map.of("plan", id.text(), "from", from));
        return row.review();
    }

    /** The review, if the actor may read it. @throws Refusal unknown to anyone else */
    public Review get(Tx tx, ReviewId id) {
        return tx.dao(ReviewDao.class)
                .find(id)
                .map(ReviewRow::review)
                .filter(review -> readable(tx.actor(), review))
                .orElseThrow(Refusal::unknown);
    }

    /** Whether it may be shown: while it is in, to whoever may read the plan; else, also sent back, to the unit's own people. */
    static boolean readable(Actor actor, Review review) {
        return actor.reads(review.scope()) && (!review.isUnderWay() || actor.worksIn(review.unit()));
    }

    /** What the review says of each objective it judges. */
    public List<Verdict> verdicts(Tx tx, ReviewId id) {
        return tx.dao(ReviewDao.class).verdicts(id);
    }

    /** The objectives the review is about: those of its text, and others that were judged before another text came into force. */
    public List<Provision> objectives(Tx tx, Review review) {
        var version = review.state().isOpen()
                ? guides(tx, review.plan()).map(Version::id).orElse(review.version())
                : review.version();
        return objectives(tx, review.id(), version);
    }

    private List<Provision> objectives(Tx tx, ReviewId id, VersionId version) {
        var found = new ArrayList<>(texts.objectives(tx, version));
        var there = ids(found);
        verdicts(tx, id).stream()
                .map(Verdict::objective)
                .filter(one -> !there.contains(one))
                .forEach(one -> texts.current(tx, one).ifPresent(found::add));
        return found;
    }

    /**
     * Keeps what was written.
     *
     * @param revision the revision that the writer saw
     * @throws Refusal stale with both texts; {@code review.closed} once it is in
     */
    public Review save(Actor actor, ReviewId id, Written written, long revision) {
        return work.write(actor, tx -> save(tx, id, written, revision));
    }

    private Review save(Tx tx, ReviewId id, Written written, long revision) {
        var before = hold(tx, id);
        requireOpen(before);
        written.check(ids(objectives(tx, before)));
        var dao = tx.dao(ReviewDao.class);
        if (dao.save(id, written.sections(), revision) == 0) {
            var theirs = new Written(dao.verdicts(id), before.sections());
            throw Refusal.stale(written.asText(), theirs.asText(), before.revision());
        }
        dao.clear(id);
        dao.judge(id, written.verdicts());
        SECTIONS.forEach(section -> buffers.clear(tx, unsent(id, section)));
        note(tx, before, "review.save", Map.of("revision", revision + 1));
        return get(tx, id);
    }

    /** The sections by name, in the order in which they are read. */
    static final List<String> SECTIONS = List.of("achieved", "obstacles", "changes", "help", "decided", "minority");

    /** Where the unsent words of a section are kept for their writer. */
    static String unsent(ReviewId id, String section) {
        return Review.subject(id) + ":" + section;
    }

    /** Keeps what was written and hands it in, in one go. */
    public Review submit(Actor actor, ReviewId id, Written written, long revision) {
        return work.write(actor, tx -> {
            written.checkComplete();
            return handIn(tx, save(tx, id, written, revision), false, Optional.empty());
        });
    }

    /**
     * Hands the review in: its evidence is frozen, and its body is to decide on it.
     *
     * @throws Refusal {@code review.closed}, {@code review.nothing_said}, {@code review.no_sentence}
     */
    public Review submit(Actor actor, ReviewId id) {
        return work.write(actor, tx -> {
            var before = hold(tx, id);
            requireOpen(before);
            new Written(verdicts(tx, id), before.sections()).checkComplete();
            return handIn(tx, before, false, Optional.empty());
        });
    }

    /**
     * Says that nothing was done in the period; the office alone does, and nobody need accept it.
     *
     * @throws Refusal {@code review.runs} while the period runs: it cannot be taken back, and something may still be done;
     *     {@code review.closed}
     */
    public Review nothingDone(Actor actor, PlanId plan, LocalDate from) {
        return work.write(actor, tx -> {
            var review = hold(tx, begin(tx, plan, from).id());
            requireOpen(review);
            tx.dao(ReviewDao.class).clear(review.id());
            // a nil report makes the unit heard on each objective; where it reported nil before, that stands
            objectives(tx, review).forEach(one -> totals.nil(tx, one.id(), review.unit(), review.period()));
            return handIn(tx, review, true, Optional.empty());
        });
    }

    /**
     * Hands in what a person of the unit wrote on paper and another types in; whoever calls has asked whether the actor may.
     *
     * @throws Refusal {@code review.closed}; {@code review.office_writes} where the unit's office has begun to write it itself;
     *     those of {@link Written}
     */
    Review enter(Tx tx, Plan plan, LocalDate from, MemberId wordsOf, boolean nil, Written written) {
        var dao = tx.dao(ReviewDao.class);
        var id = drafted(tx, plan, from).id();
        dao.hold(id);
        var review = dao.find(id).orElseThrow().review();
        requireOpen(review);
        if (!review.sections().isEmpty() || !verdicts(tx, id).isEmpty()) {
            throw Refusal.because("review.office_writes");
        }
        var objectives = objectives(tx, review);
        if (nil) {
            objectives.forEach(one -> totals.nil(tx, wordsOf, one.id(), review.unit(), review.period()));
        } else {
            written.check(ids(objectives));
            written.checkComplete();
            dao.save(id, written.sections(), review.revision());
            dao.judge(id, written.verdicts());
        }
        return handIn(tx, review, nil, Optional.of(wordsOf));
    }

    private Review handIn(Tx tx, Review before, boolean nil, Optional<MemberId> wordsOf) {
        var plan = plans.get(tx, before.plan());
        if (nil && before.period().runs(plans.today(tx, plan))) {
            throw Refusal.because("review.runs", before.period().last());
        }
        var version = guiding(tx, plan);
        var me = tx.actor().member();
        var enteredBy = wordsOf.filter(who -> !who.equals(me)).map(who -> me);
        tx.dao(ReviewDao.class).submit(before.id(), nil, version.id(), wordsOf.orElse(me), enteredBy, tx.now());
        var about = objectives(tx, before.id(), version.id());
        closing(tx, before, ids(about)).values().forEach(kept -> evidences.keep(tx, before.subject(), kept));
        evidences.freeze(tx, before.subject(), version.id(), ids(about), plans.today(tx, plan));
        if (nil) {
            // nobody need accept it
            typed.reviewed(tx, plan, plans.today(tx, plan), tx.now());
        }
        var review = get(tx, before.id());
        index(tx, plan, review);
        note(
                tx,
                review,
                "review.submit",
                Map.of("nil", nil, "entered_for", wordsOf.map(MemberId::text).orElse("")));
        return review;
    }

    private void index(Tx tx, Plan plan, Review review) {
        var said = verdicts(tx, review.id()).stream().map(Verdict::sentence).toList();
        searchRows.put(
                tx,
                new SearchRow(
                        review.subject(),
                        "review",
                        Optional.of(review.unit()),
                        review.scope(),
                        plans.today(tx, plan),
                        "reviews/" + review.id().text(),
                        plan.title(),
                        String.join("\n", said) + "\n"
                                + Markdown.plain(review.sections().asText())));
    }

    /** Holds a review that the actor may write in. */
    private Review hold(Tx tx, ReviewId id) {
        tx.dao(ReviewDao.class).hold(id);
        var review = get(tx, id);
        requireKeeper(tx, plans.get(tx, review.plan()));
        return review;
    }

    private void requireKeeper(Tx tx, Plan plan) {
        if (!tx.actor().keeps(plan.unit())) {
            throw Refusal.denied(
                    "review.keepers_only", units.get(tx, plan.unit()).name());
        }
    }

    private static void requireOpen(Review review) {
        if (!review.state().isOpen()) {
            throw Refusal.because("review.closed");
        }
    }

    private Version guiding(Tx tx, Plan plan) {
        return guides(tx, plan.id()).orElseThrow(() -> Refusal.because("review.not_in_force"));
    }

    private Optional<Version> guides(Tx tx, PlanId plan) {
        var versions = plans.versions(tx, plan);
        return versions.stream()
                .filter(version -> version.state().guides())
                .findFirst()
                .or(() -> versions.stream()
                        .filter(version -> version.state().wasAdopted()
                                && version.inForceTo().isPresent())
                        .findFirst());
    }

    /**
     * The figures of those of these objectives that no text guides any more, as they stood when theirs gave way to another: what
     * served them serves others by now.
     */
    Map<ProvisionId, Frozen> closing(Tx tx, Review review, List<ProvisionId> about) {
        var versions = plans.versions(tx, review.plan());
        var going = versions.stream()
                .filter(version -> version.state().guides())
                .flatMap(version -> texts.objectives(tx, version.id()).stream())
                .map(Provision::id)
                .toList();
        var kept = new HashMap<ProvisionId, Frozen>();
        if (!going.containsAll(about)) {
            for (var version : versions) {
                evidences.of(tx, version.subject()).forEach((objective, frozen) -> {
                    if (about.contains(objective) && !going.contains(objective)) {
                        kept.putIfAbsent(objective, frozen);
                    }
                });
            }
        }
        return kept;
    }

    /** What the body sent back is with the office again and is not found. */
    void withdraw(Tx tx, Review review) {
        searchRows.remove(tx, review.subject());
    }

    private Period period(Tx tx, Plan plan, LocalDate from) {
        return plan.period()
                .flatMap(span -> new Cadence(span, plan.cadenceMonths()).begun(from, plans.today(tx, plan)))
                .orElseThrow(() -> Refusal.invalid("review.no_period", from));
    }

    /** The day on which it was handed in, in its unit's zone. */
    LocalDate day(Tx tx, Review review) {
        var zone = ZoneId.of(units.get(tx, review.unit()).zone());
        return LocalDate.ofInstant(review.submittedAt().orElse(tx.now()), zone);
    }

    static List<ProvisionId> ids(List<Provision> objectives) {
        return objectives.stream().map(Provision::id).toList();
    }

    static void note(Tx tx, Review review, String action, Map<String, ?> changes) {
        tx.journal(action, review.subject(), changes);
        tx.place("reviews/" + review.id().text());
    }
}
