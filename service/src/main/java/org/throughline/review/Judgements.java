package org.throughline.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.plan.ProvisionId;

/** What bodies said of objectives in their last reviews. */
public final class Judgements {

    /** Of one objective. */
    public Distribution of(Tx tx, ProvisionId objective) {
        return of(tx, List.of(objective)).get(objective);
    }

    /**
     * Of many objectives, in three statements. Words are given to those who may read them; a judgement below counts for all where
     * the figures of its plan rise.
     */
    public Map<ProvisionId, Distribution> of(Tx tx, Collection<ProvisionId> objectives) {
        var found = new HashMap<ProvisionId, Distribution>();
        if (objectives.isEmpty()) {
            return found;
        }
        var dao = tx.dao(ReviewDao.class);
        var below = new HashMap<ProvisionId, List<ReviewDao.ServingRow>>();
        for (var row : dao.serving(values(objectives))) {
            if (row.figuresRise() || tx.actor().reads(row.scope())) {
                below.computeIfAbsent(row.target(), id -> new ArrayList<>()).add(row);
            }
        }
        var asked = new ArrayList<>(objectives);
        below.values().forEach(rows -> rows.forEach(row -> asked.add(row.objective())));
        var latest = latest(dao.judged(values(asked)));
        for (var objective : objectives) {
            found.put(objective, distribution(tx, objective, below.getOrDefault(objective, List.of()), latest));
        }
        return found;
    }

    /** The last word of each objective's own body, as far as the actor may read it. */
    public Map<ProvisionId, Distribution.Own> own(Tx tx, Collection<ProvisionId> objectives) {
        var said = new HashMap<ProvisionId, Distribution.Own>();
        latest(tx.dao(ReviewDao.class).judged(values(objectives))).forEach((objective, row) -> {
            if (tx.actor().reads(row.scope())) {
                said.put(objective, own(row));
            }
        });
        return said;
    }

    /** The last word of each objective's own body that had been given by that moment, as far as the actor may read it. */
    public Map<ProvisionId, Distribution.Own> before(Tx tx, Collection<ProvisionId> objectives, Instant moment) {
        var said = new HashMap<ProvisionId, Distribution.Own>();
        if (!objectives.isEmpty()) {
            tx.dao(ReviewDao.class).judgedBefore(values(objectives), moment).stream()
                    .filter(row -> tx.actor().reads(row.scope()))
                    .forEach(row -> said.putIfAbsent(row.objective(), own(row)));
        }
        return said;
    }

    private static Distribution.Own own(ReviewDao.JudgedRow row) {
        return new Distribution.Own(
                row.review(), row.judgement(), row.sentence(), row.state().isAccepted());
    }

    private static Distribution distribution(
            Tx tx,
            ProvisionId objective,
            List<ReviewDao.ServingRow> serving,
            Map<ProvisionId, ReviewDao.JudgedRow> latest) {
        var own = Optional.ofNullable(latest.get(objective))
                .filter(row -> tx.actor().reads(row.scope()))
                .map(Judgements::own);
        var counts = new EnumMap<Judgement, Long>(Judgement.class);
        long silent = 0;
        for (var row : serving) {
            var judged = latest.get(row.objective());
            if (judged == null) {
                silent++;
            } else {
                counts.merge(judged.judgement(), 1L, Long::sum);
            }
        }
        return new Distribution(own, counts, silent);
    }

    /** The rows come with the latest period first. */
    private static Map<ProvisionId, ReviewDao.JudgedRow> latest(List<ReviewDao.JudgedRow> rows) {
        var latest = new HashMap<ProvisionId, ReviewDao.JudgedRow>();
        rows.forEach(row -> latest.putIfAbsent(row.objective(), row));
        return latest;
    }

    private static List<Long> values(Collection<ProvisionId> ids) {
        return ids.stream().map(ProvisionId::value).distinct().toList();
    }
}
