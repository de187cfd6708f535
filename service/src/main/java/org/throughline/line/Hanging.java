package org.throughline.line;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.db.Tx;
import org.throughline.kernel.Id;
import org.throughline.plan.OriginKind;
import org.throughline.plan.Plan;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Version;

/**
 * What hangs on the provisions of one version: what they serve, what is said, moved and learned about them, what they grew from.
 *
 * @param served what each objective serves
 * @param spots where those stand that the reader may read
 */
record Hanging(
        Map<ProvisionId, LineDao.Served> served,
        Map<ProvisionId, Spot> spots,
        Map<ProvisionId, Long> statedOn,
        Map<ProvisionId, Long> amended,
        Map<ProvisionId, Long> learned,
        Map<ProvisionId, Map<OriginKind, Integer>> grew) {

    /** The kinds of origin that come from what was learned. */
    static final Set<OriginKind> LEARNED = EnumSet.of(OriginKind.PROPOSAL, OriginKind.LESSON);

    private static final String FINDING = "finding:";

    static Hanging read(Tx tx, LineDao dao, Sight sight, Plan plan, Version shown, Optional<Version> open) {
        var served = Strands.by(dao.served(shown.id()), LineDao.Served::objective);
        var targets = served.values().stream()
                .flatMap(link -> link.target().stream())
                .distinct()
                .toList();
        var spots = new HashMap<ProvisionId, Spot>();
        if (!targets.isEmpty()) {
            dao.spots(targets).stream()
                    .filter(spot -> tx.actor().reads(spot.scope()))
                    .forEach(spot -> spots.put(spot.provision(), spot));
        }
        var against = open.map(Version::id).orElse(shown.id());
        return new Hanging(
                served,
                spots,
                counts(dao.statements(plan.id(), sight.all(), sight.scopes())),
                counts(dao.amendments(plan.id(), shown.id(), against, sight.all(), sight.scopes())),
                counts(dao.lessons(shown.id(), sight.all(), sight.scopes())),
                grew(dao, sight, dao.roots(shown.id())));
    }

    Optional<Strand.Named> serves(ProvisionId objective) {
        return Optional.ofNullable(served.get(objective))
                .flatMap(LineDao.Served::target)
                .flatMap(target -> Optional.ofNullable(spots.get(target)))
                .map(Strand.Named::of);
    }

    /** The reason of a local initiative. */
    Optional<String> initiative(ProvisionId objective) {
        return Optional.ofNullable(served.get(objective))
                .filter(link -> link.target().isEmpty())
                .map(LineDao.Served::reason);
    }

    long statements(ProvisionId id) {
        return statedOn.getOrDefault(id, 0L);
    }

    long amendments(ProvisionId id) {
        return amended.getOrDefault(id, 0L);
    }

    long lessons(ProvisionId id) {
        return learned.getOrDefault(id, 0L);
    }

    Map<OriginKind, Integer> grewFrom(ProvisionId id) {
        return grew.getOrDefault(id, Map.of());
    }

    PlanLine.Next next(Version version) {
        return new PlanLine.Next(
                version.number(),
                version.state(),
                version.discussionUntil(),
                sum(amended.values()),
                sum(statedOn.values()));
    }

    static PlanLine.Work work(LineDao.Hung task) {
        return new PlanLine.Work(
                Id.text(task.id()),
                task.objective(),
                task.title(),
                task.state(),
                task.dueOn(),
                task.share(),
                task.responsible(),
                task.unit(),
                task.madeAt());
    }

    private static long sum(Collection<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private static Map<ProvisionId, Long> counts(List<LineDao.Count> counts) {
        var map = new HashMap<ProvisionId, Long>();
        counts.forEach(count -> map.put(count.id(), count.n()));
        return map;
    }

    /** Origins by kind; a finding that the reader may not read is not counted. */
    private static Map<ProvisionId, Map<OriginKind, Integer>> grew(LineDao dao, Sight sight, List<LineDao.Root> roots) {
        var named = findings(roots);
        var readable = new HashSet<>(named.isEmpty() ? List.of() : dao.findings(named, sight.all(), sight.scopes()));
        var grew = new HashMap<ProvisionId, Map<OriginKind, Integer>>();
        for (var root : roots) {
            if (finding(root).map(readable::contains).orElse(true)) {
                grew.computeIfAbsent(root.provision(), id -> new EnumMap<>(OriginKind.class))
                        .merge(root.kind(), 1, Integer::sum);
            }
        }
        return grew;
    }

    /** The findings among these origins. */
    static List<Long> findings(List<LineDao.Root> roots) {
        return roots.stream().flatMap(root -> finding(root).stream()).toList();
    }

    private static Optional<Long> finding(LineDao.Root root) {
        return root.origin().startsWith(FINDING)
                ? Optional.of(Id.parse(root.origin().substring(FINDING.length())))
                : Optional.empty();
    }
}
