package org.throughline.line;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.kernel.Actor;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
import org.throughline.plan.ProvisionId;
import org.throughline.pledge.Grounds;
import org.throughline.pledge.Uptake;
import org.throughline.review.Distribution;

/**
 * Lays out who carries an objective: a strand for each unit directly below that has or has not taken it on, then one for each
 * other unit that serves it; each opened one level further. What a reader may not read is left out, but where its figures rise
 * the unit is shown without its words and figures, which
 * count above among the others.
 *
 * @param actor the reader
 * @param under what serves an objective, by the objective served
 * @param spots where the objectives that serve stand
 * @param gauges their work and results
 * @param said the last word of their bodies on them
 * @param uptakes how far units have come, by the objective served
 * @param units every unit
 */
record Strands(
        Actor actor,
        Map<ProvisionId, List<ProvisionId>> under,
        Map<ProvisionId, Spot> spots,
        Map<ProvisionId, Gauge> gauges,
        Map<ProvisionId, Distribution> said,
        Map<ProvisionId, List<Uptake>> uptakes,
        Map<UnitId, Unit> units) {

    /** What serves what, by the objective served. */
    static Map<ProvisionId, List<ProvisionId>> under(Collection<LineDao.Link> links) {
        return links.stream()
                .collect(Collectors.groupingBy(
                        LineDao.Link::target,
                        LinkedHashMap::new,
                        Collectors.mapping(LineDao.Link::objective, Collectors.toList())));
    }

    /** The strands of an objective; {@code asked}: the units that are shown even when they have not taken it on. */
    List<Strand> of(ProvisionId target, List<Unit> asked) {
        var taken = new LinkedHashMap<UnitId, List<Strand>>();
        for (var objective : under.getOrDefault(target, List.of())) {
            strand(target, objective, this::deeper)
                    .ifPresent(strand -> taken.computeIfAbsent(strand.unit(), unit -> new ArrayList<>())
                            .add(strand));
        }
        var strands = new ArrayList<Strand>();
        for (var unit : asked) {
            strands.addAll(
                    Optional.ofNullable(taken.remove(unit.id())).orElseGet(() -> List.of(notTakenOn(target, unit))));
        }
        taken.values().forEach(strands::addAll);
        return strands;
    }

    private List<Strand> deeper(ProvisionId objective) {
        return under.getOrDefault(objective, List.of()).stream()
                .flatMap(lower -> strand(objective, lower, none -> List.of()).stream())
                .toList();
    }

    private Optional<Strand> strand(
            ProvisionId target, ProvisionId objective, Function<ProvisionId, List<Strand>> deeper) {
        return Optional.ofNullable(spots.get(objective))
                .filter(Spot::counts)
                .filter(spot -> actor.reads(spot.scope()) || spot.figuresRise())
                .map(spot -> strand(target, spot, deeper));
    }

    private Strand strand(ProvisionId target, Spot spot, Function<ProvisionId, List<Strand>> deeper) {
        boolean readable = actor.reads(spot.scope());
        var unit = units.get(spot.unit());
        return new Strand(
                spot.unit(),
                unit.name(),
                unit.slug(),
                state(target, spot, readable),
                spot.state().isOpen(),
                Optional.of(spot).filter(s -> readable).map(Strand.Named::of),
                Optional.ofNullable(gauges.get(spot.provision())).filter(gauge -> readable),
                Optional.ofNullable(said.get(spot.provision()))
                        .flatMap(Distribution::own)
                        .filter(own -> readable),
                spot.state().isOpen() ? grounds(target, spot.unit()) : Optional.empty(),
                deeper.apply(spot.provision()));
    }

    private Uptake.State state(ProvisionId target, Spot spot, boolean readable) {
        if (spot.state().isOpen()) {
            return promised(target, spot.unit());
        }
        return Optional.ofNullable(gauges.get(spot.provision()))
                .filter(gauge -> readable)
                .map(Gauge::coverage)
                .map(coverage -> Uptake.State.adopted(coverage.expected(), coverage.heard()))
                .orElse(Uptake.State.IN_ADOPTED_PLAN);
    }

    /** How far it has come by what was said, where no adopted plan has it. */
    private Uptake.State promised(ProvisionId target, UnitId unit) {
        return uptake(target, unit).map(Uptake::state).orElse(Uptake.State.NOT_ASKED);
    }

    private Optional<Grounds> grounds(ProvisionId target, UnitId unit) {
        return uptake(target, unit).flatMap(Uptake::grounds);
    }

    private Optional<Uptake> uptake(ProvisionId target, UnitId unit) {
        return uptakes.getOrDefault(target, List.of()).stream()
                .filter(one -> one.unit().equals(unit) && !one.state().isAdopted())
                .findFirst();
    }

    private Strand notTakenOn(ProvisionId target, Unit unit) {
        return new Strand(
                unit.id(),
                unit.name(),
                unit.slug(),
                promised(target, unit.id()),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                grounds(target, unit.id()),
                List.of());
    }

    static <K, V> Map<K, V> by(Collection<V> values, Function<V, K> key) {
        var map = new HashMap<K, V>();
        values.forEach(value -> map.put(key.apply(value), value));
        return map;
    }
}
