package org.throughline.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Visibility;
import org.throughline.plan.PlanHouse;
import org.throughline.plan.PlanId;
import org.throughline.plan.Tier;
import org.throughline.plan.VersionId;
import org.throughline.progress.Figures;

/** A federation that takes plans in and gives them out. */
final class ExchangeHouse {
    final PlanHouse house;
    final PlanImports imports;
    final PlanExports exports;

    ExchangeHouse(TestDatabase db) {
        this(db, new PlanHouse(db));
    }

    ExchangeHouse(TestDatabase db, PlanHouse house) {
        this.house = house;
        imports = new PlanImports(
                db.work(),
                house.federation.units(),
                house.plans,
                house.pastes,
                house.measures,
                house.indicators,
                new Messages());

        var figures = new Figures(house.plans, house.texts);
        var reports = new PlanReports(
                house.plans, house.federation.units(), house.measures, house.links, figures, new Messages());
        var paper = new PlanPaper(
                house.plans,
                house.texts,
                house.links,
                house.measures,
                house.federation.units(),
                house.federation.bodies(),
                house.ballots,
                new Messages());
        exports = new PlanExports(house.plans, house.texts, house.measures, reports, paper, new Messages());
    }

    Actor secretary() {
        return house.as(house.federation.secretary);
    }

    ImportWish wish() {
        return new ImportWish(house.federation.centre, Tier.STRATEGIC, Visibility.ORGANISATION, Optional.empty());
    }

    Preview read(byte[] file) {
        return imports.read(secretary(), house.federation.centre, Optional.empty(), file);
    }

    Imported imported(byte[] file) {
        return imports.save(secretary(), wish(), read(file));
    }

    Imported imported(String text) {
        return imported(text.getBytes(StandardCharsets.UTF_8));
    }

    VersionId version(PlanId plan) {
        return house.read(tx -> house.plans.current(tx, plan).orElseThrow());
    }

    byte[] exported(PlanId plan, ExportFormat format) {
        return house.db.work().read(secretary(), tx -> exports.write(tx, version(plan), format));
    }

    int plans() {
        return house.read(tx -> house.plans.all(tx).size());
    }
}
