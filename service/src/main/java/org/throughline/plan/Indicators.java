package org.throughline.plan;

import java.math.BigDecimal;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;

/** What is measured for the objectives of a draft. Refused as {@link Drafts} refuses. */
public final class Indicators {
    private final Work work;
    private final Drafts drafts;
    private final Texts texts;

    public Indicators(Work work, Drafts drafts, Texts texts) {
        this.work = work;
        this.drafts = drafts;
        this.texts = texts;
    }

    /** Sets an indicator for an objective. */
    public IndicatorId add(Actor actor, VersionId version, ProvisionId objective, NewIndicator wish) {
        return work.write(actor, tx -> add(tx, version, objective, wish));
    }

    /** As {@link #add(Actor, VersionId, ProvisionId, NewIndicator)}, in a unit of work under way. */
    public IndicatorId add(Tx tx, VersionId version, ProvisionId objective, NewIndicator wish) {
        var held = drafts.hold(tx, version);
        var found = texts.find(tx, version, objective).orElseThrow(Refusal::unknown);
        if (!found.isObjective()) {
            throw Refusal.because("indicator.objective_only");
        }
        var dao = tx.dao(IndicatorDao.class);
        requireMeasure(dao, wish);
        var id = new IndicatorId(work.newId());
        dao.insertIdentity(id, held.plan().id());
        dao.insert(
                version,
                found.indicators().size(),
                new Indicator(id, objective, wish.measure(), wish.kind(), wish.baseline(), wish.target(), wish.due()));
        drafts.note(tx, held, "indicator.add", objective, Map.of("indicator", id.text(), "target", wish.target()));
        return id;
    }

    /** Gives an indicator another measure, baseline, target or date. */
    public void change(Actor actor, VersionId version, IndicatorId id, NewIndicator to) {
        work.writing(actor, tx -> {
            var held = drafts.hold(tx, version);
            var dao = tx.dao(IndicatorDao.class);
            var before = dao.find(version, id).orElseThrow(Refusal::unknown);
            requireMeasure(dao, to);
            if (tx.dao(LinkDao.class).feeding(id) > 0
                    && !(before.measure().equals(to.measure()) && before.kind() == to.kind())) {
                throw Refusal.because("indicator.linked");
            }
            dao.change(version, id, to);
            drafts.note(
                    tx,
                    held,
                    "indicator.change",
                    before.provision(),
                    Map.of("target", java.util.List.of(before.target(), to.target())));
        });
    }

    /** Takes an indicator out of the draft. */
    public void remove(Actor actor, VersionId version, IndicatorId id) {
        work.writing(actor, tx -> {
            var held = drafts.hold(tx, version);
            var dao = tx.dao(IndicatorDao.class);
            var before = dao.find(version, id).orElseThrow(Refusal::unknown);
            dao.remove(version, id);
            drafts.note(tx, held, "indicator.remove", before.provision(), Map.of("indicator", id.text()));
        });
    }

    /** The measure is on the list, and a scale stays within its answers. */
    private static void requireMeasure(IndicatorDao dao, NewIndicator wish) {
        var measure = dao.measure(wish.measure());
        if (measure.isEmpty()) {
            throw Refusal.invalid("measure.unknown");
        }
        long one = BigDecimal.ONE.movePointRight(measure.get(0).decimals()).longValueExact();
        long low = Math.min(wish.baseline(), wish.target());
        long high = Math.max(wish.baseline(), wish.target());
        if (wish.kind() == IndicatorKind.SCALE && (low < one || high > 5 * one)) {
            throw Refusal.invalid("indicator.scale");
        }
    }
}
