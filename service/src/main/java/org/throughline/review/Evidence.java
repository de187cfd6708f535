package org.throughline.review;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.throughline.kernel.UnitId;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;
import org.throughline.progress.Aim;
import org.throughline.progress.Spread;

/**
 * The figures of one objective as they stood when a review or summation was handed in, format {@code throughline.evidence/1}.
 * It is stored as JSON and never changes; what is corrected later is told beside it. Shares are millionths.
 *
 * @param format names this shape; a later shape has another name and its own reader
 * @param rule the rule by which the figures were made
 * @param day the day up to which what happened was counted
 * @param recordedAt the moment up to which what was recorded was counted
 * @param version the text whose weights and targets counted
 * @param tasks all tasks behind the work, the dropped among them
 */
@JsonPropertyOrder(alphabetic = true)
public record Evidence(
        String format,
        String rule,
        LocalDate day,
        Instant recordedAt,
        VersionId version,
        ProvisionId objective,
        UnitId unit,
        long tasks,
        long done,
        long dropped,
        Line work,
        List<Measured> results) {
    public static final String FORMAT = "throughline.evidence/1";
    public static final String RULE = "throughline.roll-up/1";

    public Evidence {
        results = List.copyOf(results);
    }

    /**
     * One figure.
     *
     * @param value empty when nothing was known
     * @param oldest of the units heard, the day of the latest word of the one quiet longest
     */
    @JsonPropertyOrder(alphabetic = true)
    public record Line(
            Optional<Long> value,
            long heard,
            long expected,
            Optional<LocalDate> oldest,
            List<Portion> parts,
            List<Silent> gaps) {
        public Line {
            parts = List.copyOf(parts);
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * What one direct part added, and who may read it; pooled parts have no title.
     *
     * @param since where only what was done from that day on counted
     * @param earned what stayed of what was done before the text of an objective in between changed
     */
    @JsonPropertyOrder(alphabetic = true)
    public record Portion(
            Optional<ProvisionId> objective,
            String title,
            String unit,
            boolean own,
            long weight,
            Optional<Long> amount,
            Optional<Long> share,
            Optional<Long> contribution,
            Optional<LocalDate> since,
            boolean earned,
            String scope) {}

    /** A unit that was expected to report and had not, and who may know of the objective. */
    @JsonPropertyOrder(alphabetic = true)
    public record Silent(ProvisionId objective, String title, String unit, long tasks, String scope) {}

    /**
     * An indicator's actual beside its aim; entries are cited where no other objective feeds it.
     *
     * @param num of a scale the answer in the middle
     * @param den of a scale how many answered
     * @param spread of a scale how many gave each answer; empty in what was frozen before it was kept
     */
    @JsonPropertyOrder(alphabetic = true)
    public record Measured(
            IndicatorId indicator,
            Aim aim,
            boolean known,
            long num,
            long den,
            long entries,
            Optional<Spread> spread,
            Line line,
            List<Entry> cited) {
        public Measured {
            cited = List.copyOf(cited);
        }
    }

    /** One reading, with the update it was reported in. */
    @JsonPropertyOrder(alphabetic = true)
    public record Entry(String update, UnitId unit, LocalDate happenedOn, Instant recordedAt, long num, long den) {}

    /** The same for a reader who may read only some of the parts: the others stand together, without their words. */
    public Evidence seenBy(Predicate<String> reads) {
        var seen = results.stream()
                .map(m -> new Measured(
                        m.indicator, m.aim, m.known, m.num, m.den, m.entries, m.spread, seen(m.line, reads), m.cited))
                .toList();
        return new Evidence(
                format, rule, day, recordedAt, version, objective, unit, tasks, done, dropped, seen(work, reads), seen);
    }

    private static Line seen(Line line, Predicate<String> reads) {
        var parts = new ArrayList<>(
                line.parts.stream().filter(part -> reads.test(part.scope)).toList());
        var hidden = line.parts.stream().filter(part -> !reads.test(part.scope)).toList();
        if (!hidden.isEmpty()) {
            parts.add(pooled(hidden));
        }
        var gaps = line.gaps.stream().filter(gap -> reads.test(gap.scope)).toList();
        return new Line(line.value, line.heard, line.expected, line.oldest, parts, gaps);
    }

    private static Portion pooled(List<Portion> hidden) {
        long weight = hidden.stream().mapToLong(Portion::weight).sum();
        var amount = hidden.stream().flatMap(p -> p.amount.stream()).reduce(Math::addExact);
        var contribution = hidden.stream().flatMap(p -> p.contribution.stream()).reduce(Math::addExact);
        return new Portion(
                Optional.empty(),
                "",
                "",
                false,
                weight,
                amount,
                Optional.empty(),
                contribution,
                Optional.empty(),
                false,
                "");
    }
}
