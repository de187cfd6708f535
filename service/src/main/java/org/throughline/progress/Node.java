package org.throughline.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.plan.Since;

/**
 * An objective as the roll-up sees it: its own tasks as sums, its own readings, and the objectives that serve it.
 *
 * @param weight how much it counts in the objective it serves ({@code serves.weight})
 * @param work the tasks hung on it that count
 * @param coverage whether its own unit is asked and heard
 * @param gaps its own unit when silent
 * @param since from when on it counts in the objective it serves
 * @param heard where the objectives that serve it are not loaded: whom it speaks for of those heard since then
 * @param stayed what is earned above it from those that served it before its text changed
 */
public record Node(
        Place place,
        long weight,
        Sums work,
        Coverage coverage,
        List<Gap> gaps,
        List<Indicator> indicators,
        List<Node> children,
        Since since,
        Optional<Coverage> heard,
        Sums stayed) {

    public Node {
        Weight.checked(weight);
        gaps = List.copyOf(gaps);
        indicators = List.copyOf(indicators);
        children = List.copyOf(children);
    }

    /**
     * An objective with its own tasks and those that serve it. The tasks of a silent unit leave the work: they are untouched, and
     * nobody said that nothing was done.
     */
    public static Node of(
            Place place, long weight, Sums own, Coverage coverage, List<Indicator> indicators, List<Node> children) {
        boolean silent = coverage.silent() > 0;
        return new Node(
                place,
                weight,
                silent ? Sums.NOTHING : own,
                coverage,
                silent ? List.of(new Gap(place, own.tasks())) : List.of(),
                indicators,
                children,
                Since.EVER,
                Optional.empty(),
                Sums.NOTHING);
    }

    /** The same, counting above only from then on. */
    Node since(Since from) {
        return new Node(place, weight, work, coverage, gaps, indicators, children, from, heard, stayed);
    }

    /** The same with that earned above it. */
    Node staying(Sums earned) {
        return new Node(place, weight, work, coverage, gaps, indicators, children, since, heard, earned);
    }

    /** The same where it is known already whom it speaks for of those heard since it counts above. */
    Node heardSince(Coverage then) {
        return new Node(place, weight, work, coverage, gaps, indicators, children, since, Optional.of(then), stayed);
    }

    /** Whom it speaks for in the objective it serves: who said nothing since it counts there is silent there. Empty: as ever. */
    Optional<Coverage> here() {
        return heard.or(() -> since.sinceOn().map(this::heardOn));
    }

    private Coverage heardOn(LocalDate day) {
        var sum = coverage.since(day);
        for (var child : children) {
            sum = sum.plus(child.heardOn(day));
        }
        return sum;
    }

    /** Who is silent at it or below it, as the objective sees it that it serves. */
    List<Gap> gapsHere() {
        var found = new ArrayList<Gap>();
        gapsHere(since.sinceOn(), found);
        return found;
    }

    private void gapsHere(Optional<LocalDate> day, List<Gap> found) {
        found.addAll(gaps);
        if (heard.isEmpty() && day.map(coverage::since).orElse(coverage).silent() > coverage.silent()) {
            // it was heard once, so its tasks count
            found.add(new Gap(place, 0));
        }
        children.forEach(child -> child.gapsHere(day, found));
    }

    /**
     * An objective of which only kept sums are loaded: its own and all that serves it together, as they count above it. The figures above it are the same as
     * with the whole tree; only the names of the silent are missing.
     */
    public static Node summed(Place place, long weight, Sums all, Coverage coverage, List<Indicator> indicators) {
        return new Node(
                place,
                weight,
                all,
                coverage,
                List.of(),
                indicators,
                List.of(),
                Since.EVER,
                Optional.empty(),
                Sums.NOTHING);
    }
}
