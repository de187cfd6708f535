package org.throughline.pledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.ballot.BallotId;
import org.throughline.db.Tx;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;

/** Who has taken an objective on, unit by unit. Where figures rise, that a unit did is shown to all; its words only to those
 * who may read them. */
public final class Uptakes {
    private final Plans plans;
    private final Units units;

    public Uptakes(Plans plans, Units units) {
        this.plans = plans;
        this.units = units;
    }

    /** As the longer one, of one objective. @throws org.throughline.kernel.Refusal unknown where the actor may not read it */
    public List<Uptake> of(Tx tx, ProvisionId objective) {
        return of(tx, plans.of(tx, objective), List.of(objective)).get(objective);
    }

    /**
     * A line for each unit directly below the plan's, in the order of their names, and then for each other unit that serves the
     * objective or with which something was said of it, as when a branch skips its region; in two statements, however many
     * objectives. The caller has asked for the plan.
     */
    public Map<ProvisionId, List<Uptake>> of(Tx tx, Plan plan, Collection<ProvisionId> objectives) {
        return of(tx, units.children(tx, plan.unit()), objectives);
    }

    /** The same where the units directly below the plan's are known already. */
    public Map<ProvisionId, List<Uptake>> of(Tx tx, List<Unit> under, Collection<ProvisionId> objectives) {
        var dao = tx.dao(PledgeDao.class);
        var serving = new HashMap<ProvisionId, Map<UnitId, List<Uptake.Serving>>>();
        for (var row : dao.serving(objectives)) {
            boolean readable = tx.actor().reads(row.scope());
            if (readable || row.figuresRise()) {
                at(serving, row.target(), row.unit())
                        .add(new Uptake.Serving(
                                row.objective(), row.adopted() > 0, readable, row.expected(), row.heard()));
            }
        }
        var words = new HashMap<ProvisionId, Map<UnitId, List<Word>>>();
        var spoken = dao.spoken(objectives);
        spoken.forEach(one -> at(words, one.objective(), one.word().unit()).add(one.word()));
        var readable = decisions(tx, spoken.stream().map(PledgeDao.Spoken::word).toList());
        var below = under.stream().map(Unit::id).toList();
        var found = new LinkedHashMap<ProvisionId, List<Uptake>>();
        for (var objective : objectives) {
            found.put(
                    objective,
                    lines(
                            below,
                            words.getOrDefault(objective, Map.of()),
                            serving.getOrDefault(objective, Map.of()),
                            readable));
        }
        return found;
    }

    private static List<Uptake> lines(
            List<UnitId> below,
            Map<UnitId, List<Word>> words,
            Map<UnitId, List<Uptake.Serving>> serving,
            Map<BallotId, Decision> readable) {
        var all = new ArrayList<>(below);
        Stream.concat(serving.keySet().stream(), words.keySet().stream())
                .distinct()
                .filter(unit -> !below.contains(unit))
                .sorted(Comparator.comparing(UnitId::value))
                .forEach(all::add);
        return all.stream()
                .map(unit -> Uptake.of(
                        unit, words.getOrDefault(unit, List.of()), serving.getOrDefault(unit, List.of()), readable))
                .toList();
    }

    /** The decisions that these words rest on, as far as the reader may read them; no statement where there is none. */
    static Map<BallotId, Decision> decisions(Tx tx, Collection<Word> words) {
        var ballots = words.stream()
                .flatMap(word -> word.ballot().stream())
                .distinct()
                .toList();
        return ballots.isEmpty()
                ? Map.of()
                : tx.dao(PledgeDao.class).decisions(ballots).stream()
                        .filter(one -> tx.actor().reads(one.scope()))
                        .collect(Collectors.toMap(Decision::ballot, Function.identity()));
    }

    private static <T> List<T> at(Map<ProvisionId, Map<UnitId, List<T>>> all, ProvisionId objective, UnitId unit) {
        return all.computeIfAbsent(objective, id -> new LinkedHashMap<>())
                .computeIfAbsent(unit, id -> new ArrayList<>());
    }
}
