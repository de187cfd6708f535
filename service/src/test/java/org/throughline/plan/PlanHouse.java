package org.throughline.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.db.TestDatabase;
import org.throughline.db.Tx;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Period;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.org.Federation;
import org.throughline.org.Scopes;

/** A federation that plans: the services of this package over one test database. */
public final class PlanHouse {
    public static final Period YEAR = new Period(LocalDate.parse("2027-01-01"), LocalDate.parse("2028-01-01"));

    public final TestDatabase db;
    public final Federation federation;
    public final Plans plans;
    public final Texts texts = new Texts();
    public final Drafts drafts;
    public final Pastes pastes;
    public final Indicators indicators;
    public final Links links;
    public final Uptakes uptakes;
    public final Measures measures;

    public PlanHouse(TestDatabase db) {
        this.db = db;
        federation = new Federation(db);
        plans = new Plans(db.work(), federation.units(), federation.bodies(), new Scopes());
        drafts = new Drafts(db.work(), plans, texts);
        pastes = new Pastes(db.work(), drafts, texts);
        indicators = new Indicators(db.work(), drafts, texts);
        links = new Links(db.work(), plans, texts);
        uptakes = new Uptakes(plans, federation.units());
        measures = new Measures(db.work(), federation.units());
    }

    public <T> T read(Function<Tx, T> block) {
        return db.work().read(TestDatabase.SYSTEM, block);
    }

    public Actor as(MemberId member) {
        return federation.as(member);
    }

    /** A plan of the unit for the year, drafted by the member. */
    public PlanId plan(MemberId by, UnitId unit, Tier tier, String title) {
        return plans.draft(
                as(by), new NewPlan(unit, tier, title, Optional.of(YEAR), Visibility.ORGANISATION, Optional.empty()));
    }

    public VersionId draftOf(PlanId plan) {
        return read(tx -> plans.open(tx, plan).orElseThrow().id());
    }

    /** An objective at the end of the plan's draft. */
    public ProvisionId objective(MemberId by, PlanId plan, String number, String title) {
        return drafts.add(
                as(by),
                draftOf(plan),
                NewProvision.atEnd(Optional.empty(), ProvisionKind.OBJECTIVE, number, title, ""));
    }

    public MeasureId measure(String slug) {
        return measures.define(as(federation.secretary), slug, 0, Map.of("en", new Measure.Name(slug, "")));
    }

    /** The text as printed: number, title and body of each provision. */
    public List<String> printed(VersionId version) {
        return read(tx -> texts.provisions(tx, version)).stream()
                .map(p -> "  ".repeat(p.depth()) + Wording.of(p).asText().replace('\n', ' '))
                .toList();
    }
}
