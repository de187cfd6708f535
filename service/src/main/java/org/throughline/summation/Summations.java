package org.throughline.summation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.org.Members;
import org.throughline.org.Scopes;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.plan.Buffers;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;
import org.throughline.review.Evidences;
import org.throughline.task.TaskId;
import org.throughline.task.Tasks;

/** Reflection on finished work: begun, written, handed in. A member's lessons go to their unit, which owes them an answer. */
public final class Summations {
    private static final int LONGEST_PART = 20_000;
    private static final int MOST_FINDINGS = 200;

    private final Work work;
    private final Units units;
    private final Plans plans;
    private final Evidences evidences;
    private final Passing passing;
    private final Buffers buffers;
    private final Beginning beginning;
    private final KeptFigures figures;

    public Summations(
            Work work,
            Units units,
            Members members,
            Scopes scopes,
            Plans plans,
            Texts texts,
            Tasks tasks,
            Evidences evidences,
            Passing passing) {
        this.work = work;
        this.units = units;
        this.plans = plans;
        this.evidences = evidences;
        this.passing = passing;
        this.buffers = new Buffers(work);
        this.figures = new KeptFigures(plans, texts, evidences);
        this.beginning = new Beginning(work, units, members, scopes, plans, texts, tasks);
    }

    /**
     * Begins a summation. A member does for oneself, in a unit one works in; a keeper of the unit also for another, and for the
     * unit. A unit works on one synthesis at a time: the one under way is answered as it is.
     *
     * @throws Refusal {@code summation.other_unit}, {@code summation.keepers_only}; unknown for an objective or plan that the
     *     actor may not read
     */
    public SummationId begin(Actor actor, NewSummation wish) {
        return work.write(actor, tx -> begin(tx, wish).id());
    }

    /** As {@link #begin(Actor, NewSummation)}, in a unit of work under way. */
    public Summation begin(Tx tx, NewSummation wish) {
        return beginning.of(tx, wish);
    }

    /** Who is to read a summation of this where nobody says so. */
    Visibility usual(Tx tx, Optional<PlanId> plan, Optional<ProvisionId> provision, Optional<TaskId> task) {
        return beginning.usual(tx, plan, provision, task);
    }

    /** The summation, if the actor may read it. @throws Refusal unknown to anyone else */
    public Summation get(Tx tx, SummationId id) {
        return tx.dao(SummationDao.class)
                .find(id)
                .map(SummationRow::summation)
                .filter(found -> Access.reads(tx.actor(), found))
                .orElseThrow(Refusal::unknown);
    }

    /** Its lessons and proposals in their order; whoever shows them asked {@link #get} first. */
    public List<Finding> findings(Tx tx, SummationId id) {
        return tx.dao(FindingDao.class).of(id).stream().map(FindingRow::finding).toList();
    }

    /** What the actor may read of a unit, the newest first. */
    public List<Summation> ofUnit(Tx tx, UnitId unit) {
        return readable(tx, tx.dao(SummationDao.class).ofUnit(unit));
    }

    /** What the actor may read of a member's, the newest first. */
    public List<Summation> ofAuthor(Tx tx, MemberId author) {
        return readable(tx, tx.dao(SummationDao.class).ofAuthor(author));
    }

    /**
     * Keeps what was written.
     *
     * @param revision the revision that the writer saw
     * @throws Refusal stale with both texts; {@code summation.closed} once it is in; {@code summation.long_part}
     */
    public Summation save(Actor actor, SummationId id, String title, Parts parts, long revision) {
        return work.write(actor, tx -> save(tx, id, title, parts, revision));
    }

    private Summation save(Tx tx, SummationId id, String title, Parts parts, long revision) {
        var before = hold(tx, id);
        var name = NewSummation.of(before.kind(), before.unit(), title).title();
        if (parts.all().stream().anyMatch(text -> text.length() > LONGEST_PART)) {
            throw Refusal.invalid("summation.long_part", LONGEST_PART);
        }
        if (tx.dao(SummationDao.class).save(id, name, parts, revision) == 0) {
            throw Refusal.stale(parts.asText(), before.parts().asText(), before.revision());
        }
        PARTS.forEach(part -> buffers.clear(tx, before.subject() + ":" + part));
        note(tx, before, "summation.save", Map.of("revision", revision + 1));
        return get(tx, id);
    }

    /** The sections by name, in the order in which they are read. */
    static final List<String> PARTS =
            List.of("aim", "did", "came", "conditions", "strengths", "shortcomings", "took_part", "differences");

    /** Keeps what was written and hands it in, in one go. */
    public Summation submit(Actor actor, SummationId id, String title, Parts parts, long revision) {
        return work.write(actor, tx -> {
            save(tx, id, title, parts, revision);
            return submit(tx, id);
        });
    }

    /** Writes a lesson or proposal down. */
    public FindingId add(Actor actor, SummationId id, NewFinding wish) {
        return work.write(actor, tx -> add(tx, id, wish, Optional.empty()));
    }

    /** As {@link #add(Actor, SummationId, NewFinding)}, in a unit of work under way. */
    public FindingId add(Tx tx, SummationId id, NewFinding wish, Optional<FindingId> raises) {
        var summation = hold(tx, id);
        wish.objective().ifPresent(objective -> plans.of(tx, objective));
        var dao = tx.dao(FindingDao.class);
        if (dao.of(id).size() >= MOST_FINDINGS) {
            throw Refusal.because("finding.too_many", MOST_FINDINGS);
        }
        var row = FindingRow.of(new FindingId(work.newId()), summation, dao.last(id) + 1, wish, raises);
        dao.insert(row, wish.folded());
        note(tx, summation, "finding.add", Map.of("finding", row.id().text(), "words", wish.words()));
        return row.id();
    }

    /** Gives a lesson or proposal other words, as long as its summation is being written. */
    public void change(Actor actor, FindingId finding, NewFinding wish) {
        work.writing(actor, tx -> {
            var dao = tx.dao(FindingDao.class);
            var before = dao.find(finding).orElseThrow(Refusal::unknown);
            var summation = hold(tx, before.summation());
            wish.objective().ifPresent(objective -> plans.of(tx, objective));
            dao.rewrite(finding, wish, FindingRow.kept(wish.tags()), wish.folded());
            note(tx, summation, "finding.change", Map.of("words", List.of(before.words(), wish.words())));
        });
    }

    /** Takes a lesson or proposal out again, as long as its summation is being written and no source was answered with it. */
    public void remove(Actor actor, FindingId finding) {
        work.writing(actor, tx -> {
            var dao = tx.dao(FindingDao.class);
            var gone = dao.find(finding).orElseThrow(Refusal::unknown);
            var summation = hold(tx, gone.summation());
            if (dao.targeted(Finding.subject(finding)) > 0) {
                throw Refusal.because("finding.is_target");
            }
            dao.release(finding);
            dao.remove(finding);
            note(tx, summation, "finding.remove", Map.of("words", gone.words()));
        });
    }

    /**
     * Hands it in: what was done is frozen as evidence, and a member's lessons are due at their unit. A unit's goes to its body.
     *
     * @throws Refusal {@code summation.empty}; {@code synthesis.unanswered} while a source has no answer
     */
    public Summation submit(Actor actor, SummationId id) {
        return work.write(actor, tx -> submit(tx, id));
    }

    private Summation submit(Tx tx, SummationId id) {
        var before = hold(tx, id);
        var findings = findings(tx, id);
        if (before.parts().isEmpty() && findings.isEmpty()) {
            throw Refusal.because("summation.empty");
        }
        if (before.isSynthesis()) {
            passing.requireAnswered(tx, before);
        }
        var today = unit(tx, before).today(tx.now());
        tx.dao(SummationDao.class).submit(id, tx.now());
        before.plan().flatMap(plan -> plans.current(tx, plan)).ifPresent(version -> {
            var about = figures.about(tx, before, version).stream()
                    .map(Provision::id)
                    .toList();
            evidences.freeze(tx, before.subject(), version, about, today);
        });
        var submitted = get(tx, id);
        if (before.kind() == SummationKind.MEMBER) {
            passing.toUnit(tx, submitted, findings, today);
        }
        passing.kin(tx, findings);
        passing.index(tx, submitted, findings, today);
        note(tx, submitted, "summation.submit", Map.of("findings", findings.size()));
        return submitted;
    }

    /** The figures of what it is about. */
    KeptFigures figures() {
        return figures;
    }

    /**
     * Raises again what was set aside: a new summation of the actor's own, with the same words, to be argued anew.
     *
     * @throws Refusal {@code finding.not_set_aside}
     */
    public SummationId raiseAgain(Actor actor, FindingId id, String title) {
        return work.write(actor, tx -> {
            var row = tx.dao(FindingDao.class).find(id).orElseThrow(Refusal::unknown);
            var from = get(tx, row.summation());
            boolean aside = tx.dao(FindingDao.class).effective(List.of(id.value())).stream()
                    .anyMatch(d -> d.kind() == DispositionKind.SET_ASIDE);
            if (!from.isIn() || !aside) {
                throw Refusal.because("finding.not_set_aside");
            }
            var home = actor.home().filter(actor::worksIn).orElse(from.unit());
            var wish = NewSummation.ofMember(home, title);
            var begun = begin(tx, row.objective().map(wish::on).orElse(wish));
            var old = row.finding();
            add(
                    tx,
                    begun.id(),
                    new NewFinding(
                            old.what(),
                            old.kind(),
                            old.reach(),
                            old.words(),
                            old.grounds(),
                            old.tags(),
                            old.objective()),
                    Optional.of(id));
            return begun.id();
        });
    }

    /** Holds a summation that the actor may write in and that is being written. */
    Summation hold(Tx tx, SummationId id) {
        var dao = tx.dao(SummationDao.class);
        dao.hold(id);
        var summation = dao.find(id).orElseThrow(Refusal::unknown).summation();
        Access.requireWriter(tx.actor(), summation, unit(tx, summation).name());
        if (!summation.state().isOpen()) {
            throw Refusal.because("summation.closed");
        }
        return summation;
    }

    Unit unit(Tx tx, Summation summation) {
        return units.get(tx, summation.unit());
    }

    private static List<Summation> readable(Tx tx, List<SummationRow> found) {
        return found.stream()
                .map(SummationRow::summation)
                .filter(summation -> Access.reads(tx.actor(), summation))
                .toList();
    }

    static void note(Tx tx, Summation summation, String action, Map<String, ?> changes) {
        tx.journal(action, summation.subject(), changes);
        tx.place(summation.place());
    }
}
