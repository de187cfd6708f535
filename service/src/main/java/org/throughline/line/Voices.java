package org.throughline.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.plan.Uptake;

/**
 * What the bodies that carry an objective said of it in their last reviews: a distribution, never a mean, always with those who
 * have said nothing.
 *
 * @param said ON_TRACK, AT_RISK, OFF_TRACK, DONE or DROPPED, each as often as it was said
 * @param silent how many carry it and have said nothing
 * @param oldest the day of the oldest of them
 * @param pending how many of them their body has not accepted yet
 */
public record Voices(List<String> said, long silent, Optional<LocalDate> oldest, long pending) {

    public Voices {
        said = List.copyOf(said);
    }

    /**
     * One body's judgement.
     *
     * @param accepted whether the body has accepted the review it stands in
     */
    public record Said(String judgement, LocalDate on, boolean accepted) {}

    /** What was said of an objective: by those that serve it, or by its own unit where none does. */
    static Voices of(List<Strand> strands, Optional<Said> own) {
        var carriers = strands.stream()
                .filter(strand -> strand.state() == Uptake.State.IN_ADOPTED_PLAN)
                .toList();
        var heard = carriers.isEmpty()
                ? own.stream().toList()
                : carriers.stream().flatMap(strand -> strand.said().stream()).toList();
        long asked = carriers.isEmpty() ? 1 : carriers.size();
        return new Voices(
                heard.stream().map(Said::judgement).toList(),
                asked - heard.size(),
                days(heard).min(LocalDate::compareTo),
                heard.stream().filter(said -> !said.accepted()).count());
    }

    private static Stream<LocalDate> days(List<Said> heard) {
        return heard.stream().map(Said::on);
    }

    public long asked() {
        return said.size() + silent;
    }
}
