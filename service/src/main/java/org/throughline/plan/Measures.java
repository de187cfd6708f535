package org.throughline.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Slugs;
import org.throughline.org.Units;

/** The organisation's list of what is measured, the same for all its units so that parts can add up. */
public final class Measures {
    private final Work work;
    private final Units units;

    public Measures(Work work, Units units) {
        this.work = work;
        this.units = units;
    }

    /** Puts a measure on the list; the keepers of the root do. */
    public MeasureId define(Actor actor, String slug, int decimals, Map<String, Measure.Name> names) {
        return work.write(actor, tx -> define(tx, slug, decimals, names));
    }

    /** As {@link #define(Actor, String, int, Map)}, in a unit of work under way. */
    public MeasureId define(Tx tx, String slug, int decimals, Map<String, Measure.Name> names) {
        if (!tx.actor().keeps(units.root(tx).id())) {
            throw Refusal.denied("measure.keepers_only");
        }
        var dao = tx.dao(IndicatorDao.class);
        var measure = new Measure(new MeasureId(work.newId()), Slugs.checked(slug), decimals, names);
        if (dao.measureSlugs(measure.slug()) > 0) {
            throw Refusal.because("measure.taken", slug);
        }
        dao.insertMeasure(measure.id(), measure.slug(), decimals);
        names.forEach((lang, name) -> dao.insertMeasureName(
                measure.id(), lang, name.name().strip(), name.words().strip()));
        tx.journal("measure.define", "measure:" + measure.id().text(), Map.of("slug", slug));
        return measure.id();
    }

    /** Every measure, by slug. */
    public List<Measure> all(Tx tx) {
        return gather(tx.dao(IndicatorDao.class).measures());
    }

    /** @throws Refusal unknown when there is none */
    public Measure get(Tx tx, MeasureId id) {
        return gather(tx.dao(IndicatorDao.class).measure(id)).stream()
                .findFirst()
                .orElseThrow(Refusal::unknown);
    }

    /** Its name in a language. */
    public String name(Tx tx, MeasureId id, String lang) {
        return get(tx, id).name(lang);
    }

    private static List<Measure> gather(List<IndicatorDao.MeasureRow> rows) {
        var names = new LinkedHashMap<MeasureId, Map<String, Measure.Name>>();
        var heads = new HashMap<MeasureId, IndicatorDao.MeasureRow>();
        for (var row : rows) {
            heads.put(row.id(), row);
            names.computeIfAbsent(row.id(), id -> new HashMap<>())
                    .put(row.lang(), new Measure.Name(row.name(), row.words()));
        }
        return names.entrySet().stream()
                .map(entry -> {
                    var head = heads.get(entry.getKey());
                    return new Measure(entry.getKey(), head.slug(), head.decimals(), entry.getValue());
                })
                .toList();
    }
}
