package org.throughline.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.ProvisionId;

/**
 * How far an objective is, for programs: work and results side by side.
 *
 * @param unit the name of the unit whose plan holds it
 * @param judgement what bodies say of it
 * @param stated what the responsible body typed beside the figures
 */
public record ProgressView(
        ProvisionId objective,
        String title,
        String unit,
        Told work,
        Counts tasks,
        List<Measured> results,
        Judged judgement,
        List<Own> stated) {

    /** The same, with what the body typed beside it. */
    ProgressView stating(List<Own> typed) {
        return new ProgressView(objective, title, unit, work, tasks, results, judgement, typed);
    }

    /** The same, with this on why the work stands as it does. */
    ProgressView explaining(List<String> why) {
        var told = new Told(work.share(), work.heard(), work.expected(), work.oldest(), work.parts(), why);
        return new ProgressView(objective, title, unit, told, tasks, results, judgement, stated);
    }

    /**
     * A figure typed by the responsible body; it stands beside the derived one.
     *
     * @param indicator whose result it is; empty for the work, in per cent
     */
    public record Own(
            Optional<IndicatorId> indicator, BigDecimal amount, String reason, LocalDate from, LocalDate until) {

        static Own of(Stated stated) {
            return new Own(stated.indicator(), stated.amount(), stated.reason(), stated.fromOn(), stated.untilOn());
        }
    }

    /**
     * What the responsible body said in its last review, never averaged.
     *
     * @param own in its own word; empty where it said nothing
     * @param accepted whether the body has accepted the review it stands in
     * @param below how many bodies of those that serve the objective said which
     * @param silent how many of them said nothing
     */
    public record Judged(Optional<String> own, boolean accepted, Map<String, Long> below, long silent) {
        static Judged of(Voices.Said said) {
            return new Judged(said.own(), said.own().isPresent() && !said.pending(), said.below(), said.silent());
        }
    }

    /** Tasks behind the work: all, those done, those dropped. */
    public record Counts(long all, long done, long dropped) {}

    /**
     * A figure.
     *
     * @param share in millionths; empty when nothing is known, which is not zero
     * @param oldest the latest word of whoever of those heard has been quiet longest
     * @param why the rule, each part and what is missing, in the reader's language
     */
    public record Told(
            Optional<Long> share,
            long heard,
            long expected,
            Optional<LocalDate> oldest,
            List<Portion> parts,
            List<String> why) {}

    /**
     * A part of a figure; without an objective it is all that the reader may not tell apart.
     *
     * @param since where only what was done from that day on counts
     * @param earned what stays of what was done before the text of an objective in between changed
     */
    public record Portion(
            Optional<ProvisionId> objective,
            boolean own,
            long weight,
            Optional<Long> share,
            Optional<Long> contribution,
            Optional<LocalDate> since,
            boolean earned) {}

    /** What a share is made of. */
    public record Fraction(long numerator, long denominator) {}

    /**
     * One indicator's result.
     *
     * @param actual an amount; of a ratio its per cent, of a scale the middle answer
     * @param of of a ratio what it is made of; of a milestone how many units of how many
     * @param answers of a scale how many gave each answer, from 1 to 5
     */
    public record Measured(
            IndicatorId indicator,
            String measure,
            Aim.Kind kind,
            Optional<BigDecimal> actual,
            Optional<Fraction> of,
            List<Long> answers,
            BigDecimal baseline,
            BigDecimal target,
            boolean reached,
            Told result) {}
}
