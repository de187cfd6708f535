package org.throughline.review;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.kernel.Digest;
import org.throughline.kernel.Id;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;
import org.throughline.progress.Figure;
import org.throughline.progress.Figures;
import org.throughline.progress.Progress;

/** Freezes figures when a review or summation is handed in, and tells what was corrected since. */
public final class Evidences {
    private final Figures figures;

    public Evidences(Figures figures) {
        this.figures = figures;
    }

    /** The figures as they stand now. */
    public Map<ProvisionId, Progress> now(Tx tx, List<ProvisionId> objectives) {
        return objectives.isEmpty() ? Map.of() : figures.of(tx, objectives);
    }

    /** The figures as they would be frozen now. */
    public Map<ProvisionId, Evidence> preview(Tx tx, VersionId version, List<ProvisionId> objectives, LocalDate day) {
        var dao = tx.dao(EvidenceDao.class);
        var found = now(tx, objectives);
        var freezing = new Freezing(version, day, tx.now(), scopes(dao, found), Map.of());
        var previews = new HashMap<ProvisionId, Evidence>();
        found.forEach((objective, progress) -> previews.put(objective, freezing.of(progress)));
        return previews;
    }

    /** Keeps the figures of these objectives for good. Where the subject has evidence already, that stays. */
    public void freeze(Tx tx, String subject, VersionId version, List<ProvisionId> objectives, LocalDate day) {
        var dao = tx.dao(EvidenceDao.class);
        var found = now(tx, objectives);
        var scopes = scopes(dao, found);
        for (var objective : objectives) {
            var progress = found.get(objective);
            if (progress == null) {
                continue;
            }
            var entries = progress.parts().isEmpty()
                    ? entries(dao, version, objective, day)
                    : Map.<IndicatorId, List<Evidence.Entry>>of();
            var evidence = new Freezing(version, day, tx.now(), scopes, entries).of(progress);
            var json = EvidenceJson.write(evidence);
            dao.insert(subject, objective, json, Digest.sha256(json), tx.now());
        }
    }

    /** Keeps for the subject what was frozen before. Where it has evidence of that objective already, that stays. */
    void keep(Tx tx, String subject, Frozen frozen) {
        tx.dao(EvidenceDao.class)
                .insert(subject, frozen.objective(), frozen.json(), frozen.digest(), frozen.frozenAt());
    }

    /** What was frozen for the subject, by objective; whoever shows it asks {@link Evidence#seenBy} first. */
    public Map<ProvisionId, Frozen> of(Tx tx, String subject) {
        var found = new HashMap<ProvisionId, Frozen>();
        tx.dao(EvidenceDao.class).of(subject).forEach(frozen -> found.put(frozen.objective(), frozen));
        return found;
    }

    /** What was corrected since the evidence was frozen, as far as the actor may read it. */
    public List<Correction> corrected(Tx tx, String subject) {
        return tx.dao(EvidenceDao.class).corrected(subject).stream()
                .filter(row -> tx.actor().reads(row.scope()))
                .map(row -> new Correction(
                        row.objective(),
                        row.measure(),
                        row.happenedOn(),
                        row.was(),
                        row.wasOf(),
                        row.isNow(),
                        row.nowOf(),
                        row.because()))
                .toList();
    }

    private static Map<ProvisionId, String> scopes(EvidenceDao dao, Map<ProvisionId, Progress> figures) {
        var ids = figures.values().stream()
                .flatMap(Evidences::figures)
                .flatMap(figure -> Stream.concat(
                        figure.parts().stream().map(part -> part.place().objective()),
                        figure.gaps().stream().map(gap -> gap.place().objective())))
                .distinct()
                .toList();
        var scopes = new HashMap<ProvisionId, String>();
        if (!ids.isEmpty()) {
            dao.scopes(ids).forEach(row -> scopes.put(row.id(), row.scope()));
        }
        return scopes;
    }

    private static Stream<Figure> figures(Progress progress) {
        return Stream.concat(
                Stream.of(progress.work()), progress.results().stream().map(Progress.Measured::headline));
    }

    private static Map<IndicatorId, List<Evidence.Entry>> entries(
            EvidenceDao dao, VersionId version, ProvisionId objective, LocalDate day) {
        var entries = new HashMap<IndicatorId, List<Evidence.Entry>>();
        for (var row : dao.readings(version, objective, day)) {
            entries.merge(
                    row.indicator(),
                    List.of(new Evidence.Entry(
                            Id.text(row.taskUpdate()),
                            row.unit(),
                            row.happenedOn(),
                            row.recordedAt(),
                            row.num(),
                            row.den())),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
        return entries;
    }
}
