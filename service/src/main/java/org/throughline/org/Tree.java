package org.throughline.org;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.kernel.UnitId;

/** The units as they stand to each other, or the part of them that was looked up: who is above whom. */
public final class Tree {
    private final Map<UnitId, Place> places = new HashMap<>();
    private final Map<UnitId, List<UnitId>> children = new HashMap<>();

    /** Where one unit stands; the root has no parent. */
    public record Place(UnitId id, Optional<UnitId> parent, Level level) {}

    public Tree(Collection<Place> places) {
        for (var place : places) {
            this.places.put(place.id(), place);
            place.parent()
                    .ifPresent(parent -> children.computeIfAbsent(parent, p -> new ArrayList<>())
                            .add(place.id()));
        }
    }

    /** The unit itself and those above it, nearest first. */
    public List<UnitId> upFrom(UnitId unit) {
        var path = new ArrayList<UnitId>();
        for (var at = Optional.of(unit); at.isPresent(); at = parent(at.get())) {
            path.add(at.get());
        }
        return path;
    }

    /** The units directly below, in the order they were given. */
    public List<UnitId> children(UnitId unit) {
        return List.copyOf(children.getOrDefault(unit, List.of()));
    }

    /** The unit itself and all below it. */
    public List<UnitId> downFrom(UnitId unit) {
        var all = new ArrayList<>(List.of(unit));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(children.getOrDefault(all.get(i), List.of()));
        }
        return all;
    }

    /** The centre of the organisation this unit belongs to: the nearest central unit from here up, or the root where there is none. */
    public UnitId centre(UnitId unit) {
        var path = upFrom(unit);
        return path.stream()
                .filter(id -> places.containsKey(id) && places.get(id).level() == Level.CENTRAL)
                .findFirst()
                .orElse(path.get(path.size() - 1));
    }

    private Optional<UnitId> parent(UnitId unit) {
        return Optional.ofNullable(places.get(unit)).flatMap(Place::parent);
    }
}
