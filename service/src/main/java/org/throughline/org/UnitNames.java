package org.throughline.org;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Units by the names people write in a table: slug first, then name, however it is accented. */
final class UnitNames {
    private final Map<String, Unit> bySlug = new HashMap<>();
    private final Map<String, List<Unit>> byName = new HashMap<>();

    UnitNames(Collection<Unit> units) {
        units.forEach(this::add);
    }

    void add(Unit unit) {
        bySlug.put(unit.slug(), unit);
        byName.computeIfAbsent(Sheet.fold(unit.name()), name -> new ArrayList<>())
                .add(unit);
    }

    /** The units that may be meant: none, one, or several of one name. */
    List<Unit> named(String text) {
        var slug = bySlug.get(text.strip());
        return slug != null ? List.of(slug) : byName.getOrDefault(Sheet.fold(text), List.of());
    }
}
