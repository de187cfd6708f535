package org.throughline.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.db.Tx;
import org.throughline.kernel.Refusal;

/** The words of versions. Asks nobody's leave: whoever shows them asks {@link Plans#readable} first. */
public final class Texts {
    private static final Comparator<TextDao.Row> BY_POSITION = Comparator.comparingInt(TextDao.Row::position)
            .thenComparing(row -> row.provision().value());

    /** The provisions of a version in the order of its text, with their indicators. */
    public List<Provision> provisions(Tx tx, VersionId version) {
        var indicators = new HashMap<ProvisionId, List<Indicator>>();
        for (var indicator : tx.dao(IndicatorDao.class).of(version)) {
            indicators
                    .computeIfAbsent(indicator.provision(), id -> new ArrayList<>())
                    .add(indicator);
        }
        return TextOrder.of(
                tx.dao(TextDao.class).of(version),
                TextDao.Row::provision,
                TextDao.Row::parent,
                BY_POSITION,
                (row, depth) -> row.provision(depth, indicators.getOrDefault(row.provision(), List.of())));
    }

    /** The objectives of a version in the order of its text. */
    public List<Provision> objectives(Tx tx, VersionId version) {
        return provisions(tx, version).stream().filter(Provision::isObjective).toList();
    }

    /** One provision of a version, if that version has it. */
    public Optional<Provision> find(Tx tx, VersionId version, ProvisionId id) {
        return provisions(tx, version).stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** The provision as the plan's version of today has it, or else the newest version that has it. */
    public Optional<Provision> current(Tx tx, ProvisionId id) {
        var holding = tx.dao(TextDao.class).holding(id);
        if (holding.isEmpty()) {
            return Optional.empty();
        }
        var versions = tx.dao(VersionDao.class);
        var plan = versions.find(holding.get(0)).orElseThrow(Refusal::unknown).plan();
        var today = versions.current(plan).map(Version::id).filter(holding::contains);
        return find(tx, today.orElse(holding.get(0)), id);
    }

    /** The provision as the newest version has it that is being made, or else as {@link #current}. */
    public Optional<Provision> open(Tx tx, ProvisionId id) {
        var holding = tx.dao(TextDao.class).holding(id);
        return holding.isEmpty() ? Optional.empty() : find(tx, holding.get(0), id);
    }

    /** Where the provision grew from. */
    public List<Origin> origins(Tx tx, ProvisionId id) {
        return tx.dao(TextDao.class).origins(id);
    }

    /** Those of these that stand in a draft or an adopted text, or stood in one: not those that were taken out, or whose texts were given up. */
    public Set<ProvisionId> standing(Tx tx, Collection<ProvisionId> ids) {
        return ids.isEmpty() ? Set.of() : Set.copyOf(tx.dao(TextDao.class).standing(List.copyOf(ids)));
    }

    /** What grew from this subject, such as {@code provision:…} or {@code finding:…}. */
    public List<Origin> grownFrom(Tx tx, String origin) {
        return tx.dao(TextDao.class).grownFrom(origin);
    }
}
