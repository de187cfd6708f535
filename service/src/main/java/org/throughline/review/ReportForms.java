package org.throughline.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.Members;
import org.throughline.org.Units;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.Texts;

/**
 * Report forms on paper. A unit prints its own, fills it in at its meeting and sends it; whoever keeps the unit or one above
 * types it in, says whose words they are, and both names are shown. That changes nothing about who decides: the unit's own
 * body accepts what was entered, or sends it back.
 */
public final class ReportForms {
    private static final Set<Office> KEEPERS = Set.of(Office.CHAIR, Office.DEPUTY, Office.SECRETARY);

    private final Work work;
    private final Units units;
    private final Members members;
    private final Plans plans;
    private final Texts texts;
    private final ExpectedReports expected;
    private final Reviews reviews;

    public ReportForms(
            Work work,
            Units units,
            Members members,
            Plans plans,
            Texts texts,
            ExpectedReports expected,
            Reviews reviews) {
        this.work = work;
        this.units = units;
        this.members = members;
        this.plans = plans;
        this.texts = texts;
        this.expected = expected;
        this.reviews = reviews;
    }

    /** A form: of which report it is, its code, what it asks about. */
    public record Blank(ExpectedReport report, String code, List<Provision> objectives) {}

    /** Someone whose words may stand on a form; the office is empty where the unit has nobody in one. */
    public record Person(MemberId id, String name, Optional<Office> office) {}

    /**
     * A form as it came back.
     *
     * @param wordsOf who wrote it
     * @param nil they ticked that nothing was done; then nothing else counts
     */
    public record Filled(MemberId wordsOf, boolean nil, Written written) {}

    /**
     * The form of a plan's report, for whoever works in its unit or keeps one above.
     *
     * @param from the first day of its period; the earliest that is still missing where none is named
     * @throws Refusal unknown where no report is expected, {@code report_form.own_only}
     */
    public Blank blank(Tx tx, Plan plan, Optional<LocalDate> from) {
        if (!tx.actor().worksIn(plan.unit()) && !keepsAbove(tx, plan.unit())) {
            throw Refusal.denied(
                    "report_form.own_only", units.get(tx, plan.unit()).name());
        }
        var all = expected.of(tx, plan).stream()
                .sorted(Comparator.comparing(
                        report -> report.expected().period().from()))
                .toList();
        var missing = all.stream()
                .filter(report -> !report.expected().state().isHeard()
                        && !report.expected().state().isExcused())
                .findFirst();
        var report = from.map(day -> all.stream()
                        .filter(one -> one.expected().period().from().equals(day))
                        .findFirst())
                .orElseGet(() -> missing.or(() -> all.stream().reduce((a, b) -> b)))
                .orElseThrow(Refusal::unknown);
        return blank(tx, report);
    }

    private Blank blank(Tx tx, ExpectedReport report) {
        var plan = report.plan().id();
        var version = report.review()
                .map(Review::version)
                .or(() -> plans.current(tx, plan))
                .orElseThrow(Refusal::unknown);
        return new Blank(report, FormCode.of(plan, report.expected().period().from()), texts.objectives(tx, version));
    }

    /** The form with this code, if the actor may enter it. @throws Refusal {@code report_form.no_code} in every other case */
    public Blank named(Tx tx, String typed) {
        var code = FormCode.read(typed);
        var coded = tx.dao(RoundDao.class).named(code).stream()
                .map(id -> plans.get(tx, id))
                .filter(plan -> tx.actor().reads(plan.scope()))
                .filter(plan -> mayEnter(tx, plan.unit()))
                .toList();
        // of one's own unit also before the round that opens its period
        return expected.of(tx, coded.isEmpty() ? own(tx) : coded).stream()
                .filter(report -> FormCode.of(
                                report.plan().id(), report.expected().period().from())
                        .equals(code))
                .findFirst()
                .map(report -> blank(tx, report))
                .orElseThrow(() -> Refusal.invalid("report_form.no_code", typed.strip()));
    }

    /** Whether the actor may enter a form of this unit: who keeps it, or one above. */
    boolean mayEnter(Tx tx, UnitId unit) {
        return tx.actor().keeps(unit) || keepsAbove(tx, unit);
    }

    private List<Plan> own(Tx tx) {
        var kept = new ArrayList<Plan>();
        tx.actor().offices().keySet().stream()
                .filter(tx.actor()::keeps)
                .forEach(unit -> kept.addAll(plans.ofUnit(tx, unit)));
        kept.removeIf(plan -> !tx.actor().reads(plan.scope()));
        return kept;
    }

    /** Whose words may stand on a unit's form: its chair, deputy and secretary; where it has none, any of its members. */
    public List<Person> people(Tx tx, UnitId unit) {
        var officers = members.roles(tx, unit).stream()
                .filter(role -> KEEPERS.contains(role.office()))
                .map(role -> new Person(role.member(), role.name(), Optional.of(role.office())))
                .toList();
        return officers.isEmpty()
                ? members.ofUnit(tx, unit).stream()
                        .map(member -> new Person(member.member(), member.name(), Optional.empty()))
                        .toList()
                : officers;
    }

    /**
     * Hands in what stands on a form.
     *
     * @throws Refusal {@code report_form.no_code}, {@code report_form.whose}, and those of {@link Reviews#enter}
     */
    public Review enter(Actor actor, String code, Filled filled) {
        return work.write(actor, tx -> {
            var report = named(tx, code).report();
            boolean theirs = people(tx, report.unit().id()).stream()
                    .anyMatch(person -> person.id().equals(filled.wordsOf()));
            if (!theirs) {
                throw Refusal.invalid("report_form.whose", report.unit().name());
            }
            return reviews.enter(
                    tx,
                    report.plan(),
                    report.expected().period().from(),
                    filled.wordsOf(),
                    filled.nil(),
                    filled.written());
        });
    }

    private boolean keepsAbove(Tx tx, UnitId unit) {
        return units.above(tx, unit).stream().anyMatch(above -> tx.actor().keeps(above.id()));
    }
}
