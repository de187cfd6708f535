package org.throughline.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.parts.Judged;
import org.throughline.plan.ProvisionId;

/** Draws how judgements are spread, objective by objective: never a mean, and always with its grey part, no report. Pure. */
record Spreads(FigureWords words, Map<ProvisionId, Voices.Said> said) {
    /** As they stand from left to right; what was not said comes last. */
    static final List<String> ORDER = List.of("DONE", "ON_TRACK", "AT_RISK", "OFF_TRACK", "DROPPED", "NONE");

    private static final long WHOLE = 10_000;

    /** Of those objectives that others serve. */
    Optional<ProgressScreen.Spreading> of(Map<ProvisionId, Progress> all) {
        var spreads = new ArrayList<ProgressScreen.Spread>();
        all.forEach((id, progress) -> {
            var counts = counts(id, progress);
            long bodies = counts.values().stream().reduce(0L, Long::sum);
            if (bodies > 0) {
                spreads.add(new ProgressScreen.Spread(
                        words.why(id),
                        progress.place().title(),
                        slices(counts, bodies),
                        judged(counts),
                        words.say("progress.spread_heard", bodies - counts.getOrDefault("NONE", 0L), bodies)));
            }
        });
        return spreads.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProgressScreen.Spreading(
                        words.say("progress.spread_title"), words.say("progress.spread_line"), spreads));
    }

    private Map<String, Long> counts(ProvisionId id, Progress progress) {
        var told = Optional.ofNullable(said.get(id)).filter(one -> !one.below().isEmpty() || one.silent() > 0);
        var counts = new LinkedHashMap<String, Long>();
        if (told.isPresent()) {
            ORDER.forEach(word -> put(counts, word, told.get().below().getOrDefault(word, 0L)));
            put(counts, "NONE", told.get().silent());
            return counts;
        }
        var words = progress.parts().stream()
                .map(part ->
                        own(said, new ProvisionId(part.place().objective())).orElse("NONE"))
                .toList();
        ORDER.forEach(
                word -> put(counts, word, words.stream().filter(word::equals).count()));
        return counts;
    }

    /** What an objective's own body said. */
    static Optional<String> own(Map<ProvisionId, Voices.Said> said, ProvisionId id) {
        return Optional.ofNullable(said.get(id)).flatMap(Voices.Said::own);
    }

    private static void put(Map<String, Long> counts, String word, long many) {
        if (many > 0) {
            counts.put(word, many);
        }
    }

    private List<Judged> judged(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> words.judged(count.getKey(), count.getValue()))
                .toList();
    }

    /** Each as wide as its part of all, to a hundredth of a per cent; together they are exactly the whole. */
    private static List<ProgressScreen.Slice> slices(Map<String, Long> counts, long bodies) {
        var slices = new ArrayList<ProgressScreen.Slice>();
        long before = 0;
        for (var count : counts.entrySet()) {
            long from = before * WHOLE / bodies;
            before += count.getValue();
            long to = before * WHOLE / bodies;
            slices.add(new ProgressScreen.Slice(
                    hundredths(from),
                    hundredths(to - from),
                    count.getKey().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return slices;
    }

    private static String hundredths(long many) {
        return java.math.BigDecimal.valueOf(many, 2).toPlainString();
    }
}
