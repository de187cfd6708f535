package org.throughline.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of every provision when one text took the place of another: of the same plan, where what stayed has its
 * identity still, or of the plan it follows, where each new one names the one it continues. Splits and mergers are what people
 * named; nothing is guessed.
 *
 * @param fates one for each provision of the former text, in its order
 * @param fresh provisions of the later text that grew from none of the former
 */
public record Mapping(List<Fate> fates, List<Provision> fresh) {
    private static final String PROVISION = "provision:";

    public Mapping {
        fates = List.copyOf(fates);
        fresh = List.copyOf(fresh);
    }

    /**
     * Maps a text on the one after it.
     *
     * @param origins where the provisions of the later text grew from, as far as it is from provisions
     */
    public static Mapping of(List<Provision> before, List<Provision> after, List<Origin> origins) {
        var is = new HashMap<ProvisionId, Provision>();
        after.forEach(p -> is.put(p.id(), p));
        var was = new HashSet<ProvisionId>();
        before.forEach(p -> was.add(p.id()));
        var grown = grown(after, origins);
        var fates = before.stream().map(p -> fate(p, is, grown)).toList();
        var continuing = new HashSet<ProvisionId>();
        before.forEach(p -> grown.getOrDefault(p.subject(), List.of()).forEach(g -> continuing.add(g.now.id())));
        var fresh = after.stream()
                .filter(p -> !was.contains(p.id()) && !continuing.contains(p.id()))
                .toList();
        return new Mapping(fates, fresh);
    }

    /** What became of this one. */
    public Optional<Fate> of(ProvisionId id) {
        return fates.stream().filter(fate -> fate.before().id().equals(id)).findFirst();
    }

    /** The fates by the provision that stood. */
    public Map<ProvisionId, Fate> byProvision() {
        var all = new HashMap<ProvisionId, Fate>();
        fates.forEach(fate -> all.put(fate.before().id(), fate));
        return all;
    }

    /** How many went this way. */
    public long count(Fate.Kind kind) {
        return fates.stream().filter(fate -> fate.kind() == kind).count();
    }

    private record Grown(Provision now, OriginKind how) {}

    private static Map<String, List<Grown>> grown(List<Provision> after, List<Origin> origins) {
        var from = new HashMap<ProvisionId, List<Origin>>();
        for (var origin : origins) {
            if (origin.origin().startsWith(PROVISION)) {
                from.computeIfAbsent(origin.provision(), id -> new ArrayList<>())
                        .add(origin);
            }
        }
        var grown = new HashMap<String, List<Grown>>();
        for (var now : after) {
            for (var origin : from.getOrDefault(now.id(), List.of())) {
                grown.computeIfAbsent(origin.origin(), key -> new ArrayList<>()).add(new Grown(now, origin.kind()));
            }
        }
        return grown;
    }

    private static Fate fate(Provision p, Map<ProvisionId, Provision> is, Map<String, List<Grown>> grown) {
        var parts = grown.getOrDefault(p.subject(), List.of());
        var same = Optional.ofNullable(is.get(p.id()));
        boolean split = parts.size() > 1 || parts.stream().anyMatch(part -> part.how() == OriginKind.SPLIT);
        if (same.isPresent()) {
            var now = same.get();
            if (!split) {
                return new Fate(
                        said(p, true).equals(said(now, true)) ? Fate.Kind.UNCHANGED : Fate.Kind.REWORDED,
                        p,
                        List.of(now));
            }
            var into = new ArrayList<Provision>(List.of(now));
            parts.forEach(part -> into.add(part.now()));
            return new Fate(Fate.Kind.SPLIT, p, into);
        }
        if (parts.isEmpty()) {
            return new Fate(Fate.Kind.DROPPED, p, List.of());
        }
        var into = parts.stream().map(Grown::now).toList();
        if (split) {
            return new Fate(Fate.Kind.SPLIT, p, into);
        }
        if (parts.get(0).how() == OriginKind.MERGED) {
            return new Fate(Fate.Kind.MERGED, p, into);
        }
        boolean alike = said(p, false).equals(said(into.get(0), false));
        return new Fate(alike ? Fate.Kind.UNCHANGED : Fate.Kind.REWORDED, p, into);
    }

    /** What it says and measures. Another cycle has other dates, so these count within one plan only. */
    private static List<Object> said(Provision p, boolean dates) {
        var said = new ArrayList<Object>(List.of(p.kind(), p.title(), p.body(), p.weight(), p.answers()));
        p.indicators()
                .forEach(i -> said.add(
                        List.of(i.measure(), i.kind(), i.baseline(), i.target(), dates ? i.due() : Optional.empty())));
        if (dates) {
            said.add(p.startsOn());
            said.add(p.dueOn());
        }
        return said;
    }
}
