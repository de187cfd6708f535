package org.throughline.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.throughline.db.TestDatabase;
import org.throughline.db.Tx;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.Links;
import org.throughline.plan.MeasureId;
import org.throughline.plan.NewIndicator;
import org.throughline.plan.NewPlan;
import org.throughline.plan.NewProvision;
import org.throughline.plan.PlanHouse;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.Tier;

/** A federation that plans and whose figures are kept. */
public final class Campaign {
    public static final LocalDate FIRST = PlanHouse.YEAR.from();
    public static final LocalDate TODAY = LocalDate.parse("2027-03-01");

    public final TestDatabase db;
    public final PlanHouse house;
    public final Totals totals;
    public final Readings readings;
    public final Figures figures;
    public final Links links;

    public Campaign(TestDatabase db) {
        this.db = db;
        house = new PlanHouse(db);
        totals = new Totals(db.work(), house.plans);
        readings = new Readings(db.work());
        figures = new Figures(house.plans, house.texts);
        links = new Links(db.work(), house.plans, house.texts, totals);
    }

    /** One objective in a plan of its own. */
    public record Aimed(PlanId plan, UnitId unit, ProvisionId objective, Optional<IndicatorId> indicator) {}

    public void write(Consumer<Tx> block) {
        db.work().writing(TestDatabase.SYSTEM, block);
    }

    /** A draft of the unit with one objective that is to reach so many; target 0: no indicator. */
    public Aimed drafted(
            UnitId unit, Tier tier, Visibility visibility, MeasureId measure, IndicatorKind kind, long target) {
        var system = TestDatabase.SYSTEM;
        var plan = house.plans.draft(
                system,
                new NewPlan(
                        unit,
                        tier,
                        "Plan of " + unit.text(),
                        Optional.of(PlanHouse.YEAR),
                        visibility,
                        Optional.empty()));
        var draft = house.draftOf(plan);
        var objective = house.drafts.add(
                system, draft, NewProvision.atEnd(Optional.empty(), ProvisionKind.OBJECTIVE, "1", "Households", ""));
        var indicator = target == 0
                ? Optional.<IndicatorId>empty()
                : Optional.of(house.indicators.add(
                        system,
                        draft,
                        objective,
                        new NewIndicator(
                                measure,
                                kind,
                                kind == IndicatorKind.SCALE ? 1 : 0,
                                kind == IndicatorKind.SCALE ? 5 : target,
                                Optional.empty())));
        return new Aimed(plan, unit, objective, indicator);
    }

    public Aimed adopted(UnitId unit, Tier tier, MeasureId measure, long target) {
        var made = drafted(unit, tier, Visibility.ORGANISATION, measure, IndicatorKind.FLOW, target);
        inForce(made.plan(), "IN_FORCE");
        return made;
    }

    /** Brings the plan's newest version into that state. */
    public void inForce(PlanId plan, String state) {
        write(tx -> {
            tx.handle().execute("UPDATE version SET state = ? WHERE plan = ?", state, plan.value());
            totals.stands(tx, plan);
        });
    }

    public void serve(Aimed lower, Aimed upper, long weight) {
        links.serve(TestDatabase.SYSTEM, lower.objective(), upper.objective(), weight);
        if (lower.indicator().isPresent() && upper.indicator().isPresent()) {
            links.feed(
                    TestDatabase.SYSTEM,
                    lower.indicator().get(),
                    upper.indicator().get());
        }
    }

    /** As if all links had been made on the first day of the plans. */
    public void linkedFromTheStart() {
        write(tx -> {
            tx.handle().execute("UPDATE serves SET from_on = ?", FIRST.toString());
            tx.handle().execute("UPDATE feeds SET from_on = ?", FIRST.toString());
        });
    }

    /** An entry by hand, as the package above makes them: an update's row with one reading. */
    public long report(Aimed at, LocalDate day, long amount, OptionalLong corrects) {
        return report(at, day, amount, OptionalLong.empty(), corrects);
    }

    /** The same of a part of a whole, or of an answer that so many gave. */
    public long report(Aimed at, LocalDate day, long amount, OptionalLong of, OptionalLong corrects) {
        long id = db.work().newId();
        write(tx -> {
            tx.handle()
                    .execute(
                            "INSERT INTO task_update (id, unit, objective, member, happened_on, recorded_at, said,"
                                    + " note, corrects, scope) VALUES (?, ?, ?, 0, ?, ?, '', '', ?, 'public')",
                            id,
                            at.unit().value(),
                            at.objective().value(),
                            day.toString(),
                            org.throughline.kernel.Instants.text(tx.now()),
                            corrects.isPresent() ? (Long) corrects.getAsLong() : null);
            if (corrects.isEmpty()) {
                totals.heard(tx, at.objective(), day, Sums.NOTHING);
            } else {
                totals.reheard(tx, at.objective(), day, Sums.NOTHING);
            }
            readings.enter(
                    tx,
                    new Source(id, at.unit(), day, TODAY, corrects),
                    List.of(new NewReading(at.indicator(), Optional.empty(), amount, 0, "households", of)));
        });
        return id;
    }

    public Progress progress(Aimed at) {
        return house.read(tx -> figures.of(tx, at.objective()));
    }
}
