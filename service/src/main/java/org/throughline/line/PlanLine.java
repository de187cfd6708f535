package org.throughline.line;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.Period;
import org.throughline.kernel.UnitId;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.OriginKind;
import org.throughline.plan.PlanId;
import org.throughline.plan.PlanState;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.Tier;
import org.throughline.plan.VersionId;
import org.throughline.plan.VersionState;

/**
 * One version of a plan with everything that hangs on its line, as far as the reader may read it: what programs get, and
 * what the page is made from.
 *
 * @param across the cycle that it stands in
 * @param beside what an import said of the whole
 * @param next the version that is being made, when another one is shown
 * @param mayDraft whether the reader drafts for the unit
 * @param realign what is left to decide because a text above it changed
 */
public record PlanLine(
        PlanId id,
        String slug,
        String title,
        Tier tier,
        Optional<Period> period,
        PlanState state,
        Owner unit,
        Shown version,
        Across across,
        Optional<Assessment> assessment,
        List<Point> provisions,
        List<Beside.Note> beside,
        Optional<Next> next,
        boolean mayDraft,
        Optional<Realign> realign) {

    public PlanLine {
        provisions = List.copyOf(provisions);
        beside = List.copyOf(beside);
    }

    /** So many things are to be decided by that day. */
    public record Realign(LocalDate due, long undecided) {}

    /** The unit whose plan it is. */
    public record Owner(UnitId id, String slug, String name) {}

    /**
     * The version that is shown.
     *
     * @param current whether it is the one that counts today
     */
    public record Shown(
            VersionId id,
            int number,
            VersionState state,
            String lang,
            boolean current,
            Optional<LocalDate> discussionUntil,
            Optional<LocalDate> inForceFrom,
            Optional<LocalDate> inForceTo,
            Optional<String> fingerprint,
            Optional<Decision> decision) {}

    /**
     * How it was decided; the counts only once the ballot is closed.
     *
     * @param contested whether someone who was entitled contests what was recorded
     */
    public record Decision(
            BallotId ballot,
            String body,
            boolean closed,
            boolean carried,
            long inFavour,
            long against,
            long abstained,
            boolean contested) {}

    /** A version in the making. */
    public record Next(int number, VersionState state, Optional<LocalDate> until, long amendments, long statements) {}

    /** A unit's reading of its own conditions. */
    public record Assessment(String body, LocalDate writtenOn) {}

    /**
     * What the plan grew from and what grew under it.
     *
     * @param above the readable plans it serves, highest first
     * @param proposals how many findings of the last cycle it took up
     * @param below readable plans below by tier
     */
    public record Across(
            Optional<Neighbour> follows,
            long proposals,
            List<Neighbour> above,
            List<Tiered> below,
            long objectives,
            long tasks,
            long done,
            long dropped) {
        public Across {
            above = List.copyOf(above);
            below = List.copyOf(below);
        }
    }

    /** Another plan. */
    public record Neighbour(String slug, String title, Tier tier) {}

    /** How many plans of a tier are below, and how many of them are in force. */
    public record Tiered(Tier tier, long plans, long inForce) {}

    /**
     * A provision with what hangs on it.
     *
     * @param anchor where it stands on the page, for good
     * @param printed the same by its number, as p2-1 for 2.1; empty where that would name none or two
     * @param statements readable statements on it
     * @param amendments moved against this version or the one in the making
     * @param lessons learned under it
     * @param grewFrom how many of each kind of origin it has
     * @param strands who took it on, unit by unit
     */
    public record Point(
            ProvisionId id,
            String anchor,
            String printed,
            String number,
            int depth,
            ProvisionKind kind,
            String title,
            String body,
            long weight,
            Optional<LocalDate> startsOn,
            Optional<LocalDate> dueOn,
            String answers,
            List<Measured> indicators,
            Optional<Strand.Named> serves,
            Optional<String> initiative,
            long statements,
            long amendments,
            long lessons,
            Map<OriginKind, Integer> grewFrom,
            List<Strand> strands,
            Optional<Gauge> gauge,
            Voices voices,
            List<Beside.Note> beside) {

        public Point {
            indicators = List.copyOf(indicators);
            grewFrom = Map.copyOf(grewFrom);
            strands = List.copyOf(strands);
            beside = List.copyOf(beside);
        }

        public boolean objective() {
            return kind == ProvisionKind.OBJECTIVE;
        }
    }

    /** An indicator with the name of its measure in the reader's language. */
    public record Measured(
            IndicatorId id,
            String measure,
            IndicatorKind kind,
            int decimals,
            long baseline,
            long target,
            Optional<LocalDate> due) {}

    /** A task on the plan's work page. */
    public record Work(
            String task,
            ProvisionId objective,
            String title,
            String state,
            Optional<LocalDate> dueOn,
            long share,
            Optional<String> responsible,
            UnitId unit,
            Instant madeAt) {}
}
