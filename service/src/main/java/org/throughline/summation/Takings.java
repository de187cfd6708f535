package org.throughline.summation;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.Units;
import org.throughline.plan.Drafts;
import org.throughline.plan.NewProvision;
import org.throughline.plan.Origin;
import org.throughline.plan.OriginKind;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;
import org.throughline.plan.VersionId;

/** Closes the loop: what was learned goes into the next draft, and each such provision names where it came from. */
public final class Takings {
    private final Work work;
    private final Units units;
    private final Plans plans;
    private final Texts texts;
    private final Drafts drafts;

    public Takings(Work work, Units units, Plans plans, Texts texts, Drafts drafts) {
        this.work = work;
        this.units = units;
        this.plans = plans;
        this.texts = texts;
        this.drafts = drafts;
    }

    /** What has come all the way up in this unit and waits for its next draft, proposals first; only what the actor may read. */
    public List<Finding> waiting(Tx tx, UnitId unit) {
        return tx.dao(FindingDao.class).forNextDraft(unit).stream()
                .map(FindingRow::finding)
                .filter(finding -> tx.actor().reads(finding.scope()))
                .toList();
    }

    /**
     * Takes a finding up in a new provision of a draft of the unit that owes it an answer.
     *
     * @return the provision
     * @throws Refusal {@code finding.not_here} where that unit does not owe it one, {@code finding.answered},
     *     {@code finding.in_synthesis}; and those of {@link Drafts#add}
     */
    public ProvisionId takeUp(Actor actor, FindingId id, VersionId draft, NewProvision wish) {
        return work.write(actor, tx -> takeUp(tx, id, draft, wish));
    }

    /** As {@link #takeUp(Actor, FindingId, VersionId, NewProvision)}, in a unit of work under way. */
    public ProvisionId takeUp(Tx tx, FindingId id, VersionId draft, NewProvision wish) {
        var provision = drafts.add(tx, draft, wish);
        enter(tx, id, draft, provision);
        return provision;
    }

    /**
     * Takes a finding up in a provision that the draft has already, whose words are changed by hand.
     *
     * @throws Refusal as {@link #takeUp(Actor, FindingId, VersionId, NewProvision)}; {@code plan.keepers_only},
     *     {@code version.not_draft}
     */
    public ProvisionId takeUp(Actor actor, FindingId id, VersionId draft, ProvisionId existing) {
        return work.write(actor, tx -> {
            var version = plans.version(tx, draft);
            var plan = plans.readable(tx, version.plan());
            if (!plans.mayDraft(actor, tx, plan)) {
                throw Refusal.denied(
                        "plan.keepers_only", units.get(tx, plan.unit()).name());
            }
            if (!version.isDraft()) {
                throw Refusal.because("finding.no_draft");
            }
            if (texts.find(tx, draft, existing).isEmpty()) {
                throw Refusal.unknown();
            }
            enter(tx, id, draft, existing);
            return existing;
        });
    }

    private void enter(Tx tx, FindingId id, VersionId draft, ProvisionId provision) {
        var dao = tx.dao(FindingDao.class);
        var finding = finding(tx, id);
        var plan = plans.readable(tx, plans.version(tx, draft).plan());
        var before = owed(tx, id, plan.unit());
        var kind = finding.what() == FindingSort.PROPOSAL ? OriginKind.PROPOSAL : OriginKind.LESSON;
        if (texts.origins(tx, provision).stream().noneMatch(o -> o.origin().equals(finding.subject()))) {
            drafts.origin(tx, provision, finding.subject(), kind);
        }
        if (before.isEmpty()) {
            dispose(tx, finding, plan.unit(), Answer.takenUp(provision, ""));
            dao.answered(id, plan.unit(), plans.today(tx, plan));
        }
        tx.journal(
                "finding.take_up", finding.subject(), Map.of("provision", provision.text(), "version", draft.text()));
        tx.place(place(plan, provision));
    }

    /**
     * Answers what has come all the way up without a draft: set aside with a reason, or merged with another. What came from others
     * is answered in a synthesis, which the unit's body accepts; no office buries it alone.
     *
     * @throws Refusal {@code summation.keepers_only}, {@code finding.not_here}, {@code finding.answered},
     *     {@code finding.in_synthesis}, {@code finding.by_synthesis}, {@code answer.no_target}, {@code answer.circle} where the other
     *     was answered with this one
     */
    public void answer(Actor actor, FindingId id, UnitId unit, Answer answer) {
        work.writing(actor, tx -> {
            var finding = finding(tx, id);
            if (!actor.keeps(unit)) {
                throw Refusal.denied(
                        "summation.keepers_only", units.get(tx, unit).name());
            }
            if (owed(tx, id, unit).isPresent()) {
                throw Refusal.because("finding.answered");
            }
            var dao = tx.dao(FindingDao.class);
            if (dao.forNextDraft(unit).stream().noneMatch(row -> row.id().equals(id))) {
                throw Refusal.because("finding.by_synthesis");
            }
            var with = Finding.parse(answer.target());
            boolean merged = answer.kind() == DispositionKind.MERGED
                    && with.filter(other -> !other.equals(id)).isPresent();
            if (answer.kind() != DispositionKind.SET_ASIDE && !merged) {
                throw Refusal.invalid("answer.no_target");
            }
            with.ifPresent(other -> requireNoCircle(tx, finding, finding(tx, other)));
            dispose(tx, finding, unit, answer);
            dao.answered(id, unit, units.get(tx, unit).today(tx.now()));
            tx.journal("finding.answer", finding.subject(), Map.of("kind", answer.kind(), "reason", answer.reason()));
            tx.place("line/" + finding.subject());
        });
    }

    /** The answers that do not hold: taken up in a provision that was taken out of its draft, or whose text was given up. */
    public List<Disposition> lapsed(Tx tx) {
        var taken = tx.dao(FindingDao.class).inProvisions();
        var standing = texts.standing(
                tx, taken.stream().flatMap(answer -> in(answer).stream()).toList());
        return taken.stream()
                .filter(answer -> in(answer).filter(standing::contains).isEmpty())
                .toList();
    }

    /** Answers it with another provision that grew from it, or else the unit owes it an answer again, with time to give one. */
    public void giveBack(Tx tx, Disposition lapsed) {
        var dao = tx.dao(FindingDao.class);
        if (dao.undo(lapsed.id()) == 0) {
            return;
        }
        var finding = dao.find(lapsed.finding()).orElseThrow().finding();
        var grown = texts.grownFrom(tx, finding.subject()).stream()
                .map(Origin::provision)
                .toList();
        var standing = texts.standing(tx, grown);
        var other = grown.stream().filter(standing::contains).findFirst();
        other.ifPresentOrElse(
                provision -> dispose(tx, finding, lapsed.unit(), Answer.takenUp(provision, lapsed.reason())),
                () -> dao.oweAgain(
                        finding.id(),
                        lapsed.unit(),
                        units.get(tx, lapsed.unit()).today(tx.now()).plusDays(Due.DAYS)));
        tx.journal(
                "finding.given_back",
                finding.subject(),
                Map.of(
                        "from",
                        lapsed.target(),
                        "to",
                        other.map(ProvisionId::text).orElse("")));
    }

    private static Optional<ProvisionId> in(Disposition answer) {
        return Syntheses.provision(answer.target());
    }

    /** Where the other one's answer leads to this one again, nothing would be answered. */
    private static void requireNoCircle(Tx tx, Finding finding, Finding with) {
        var dao = tx.dao(FindingDao.class);
        var seen = new HashSet<FindingId>();
        var next = new ArrayDeque<>(List.of(with.id()));
        while (!next.isEmpty()) {
            var at = next.remove();
            if (at.equals(finding.id())) {
                throw Refusal.invalid("answer.circle", finding.words() + " → " + with.words());
            }
            if (seen.add(at)) {
                dao.effective(List.of(at.value())).stream()
                        .flatMap(answer -> Finding.parse(answer.target()).stream())
                        .forEach(next::add);
            }
        }
    }

    private void dispose(Tx tx, Finding finding, UnitId unit, Answer answer) {
        tx.dao(FindingDao.class)
                .dispose(new Disposition(
                        new DispositionId(work.newId()),
                        finding.id(),
                        unit,
                        Optional.empty(),
                        answer.kind(),
                        answer.target(),
                        answer.reason(),
                        tx.actor().member(),
                        tx.now()));
    }

    /** The answer the unit gave already, if it was to take it up; a second provision may then grow from it too. */
    private static Optional<Disposition> owed(Tx tx, FindingId id, UnitId unit) {
        var dao = tx.dao(FindingDao.class);
        var due = dao.due(id, unit).orElseThrow(() -> Refusal.because("finding.not_here"));
        var before = dao.disposition(id, unit);
        if (before.isPresent() && due.waits()) {
            throw Refusal.because("finding.in_synthesis");
        }
        if (before.isPresent() && before.get().kind() != DispositionKind.TAKEN_UP) {
            throw Refusal.because("finding.answered");
        }
        return before;
    }

    private static Finding finding(Tx tx, FindingId id) {
        return tx.dao(FindingDao.class)
                .find(id)
                .map(FindingRow::finding)
                .filter(found -> tx.actor().reads(found.scope()))
                .filter(found -> tx.dao(SummationDao.class)
                        .find(found.summation())
                        .orElseThrow()
                        .summation()
                        .isIn())
                .orElseThrow(Refusal::unknown);
    }

    static String place(Plan plan, ProvisionId provision) {
        return "plans/" + plan.slug() + "/edit#p" + provision.text();
    }
}
