package org.throughline.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.kernel.Sentence;

/**
 * From the readings and tasks of an objective and all that serve it to its figures: the one function behind page, API, export
 * and frozen evidence.
 *
 * <p>Work: tasks go into their objective, objectives into the one they serve, side by side:
 * {@code (sum over own tasks of weight × share + sum over serving objectives of serves.weight × their share) / the weights
 * present}. An objective's share is rounded once, when it is made. Dropped tasks, those of silent units, and objectives with
 * nothing to count are not present. Where an objective's text changed, what served it counts anew in it; in what it serves
 * itself, which did not change, what was done before stays earned.
 *
 * <p>Result: an indicator's actual is its own readings and those of all indicators that feed it, added up by kind.
 */
public final class RollUp {
    private RollUp() {}

    /** The figures of an objective, and of each below it. */
    public static Progress of(Node node) {
        var below = node.children().stream().map(Below::of).toList();
        var coverage = node.coverage();
        var passed = node.coverage();
        var gaps = new ArrayList<>(node.gaps());
        var sums = node.work();
        var above = node.work().plus(node.stayed());
        node.children().forEach(child -> gaps.addAll(child.gapsHere()));
        for (var part : below) {
            coverage = coverage.plus(part.progress().rising().here());
            passed = passed.plus(part.progress().rising().coverage());
            sums = sums.plus(part.serving());
            above = above.plus(part.servingAbove());
        }
        var work = new Figure(sums.share(), coverage, false, workParts(node, below, sums), gaps, workRule(sums));
        var results = new ArrayList<Progress.Measured>();
        for (var indicator : node.indicators()) {
            results.add(new Results(node.place(), indicator, below).measured(work));
        }
        return new Progress(
                node.place(),
                node.weight(),
                sums,
                new Progress.Rising(node.since(), above, passed, node.here().orElse(passed)),
                work,
                results,
                below.stream().map(Below::progress).toList());
    }

    private static Sentence workRule(Sums sums) {
        return sums.dropped() == 0
                ? Sentence.of("progress.rule.work", sums.den())
                : Sentence.of("progress.rule.work.dropped", sums.den(), sums.dropped(), sums.tasks());
    }

    private static List<Part> workParts(Node node, List<Below> below, Sums all) {
        var parts = new ArrayList<Part>();
        if (node.work().tasks() > 0) {
            parts.add(ownTasks(node, all));
        }
        for (var part : below) {
            var share = part.share();
            Optional<Share> contribution = contribution(part.serving(), all);
            parts.add(new Part(
                            part.place(),
                            false,
                            part.weight(),
                            OptionalLong.empty(),
                            share,
                            contribution,
                            Mean.said(part.place(), part.weight(), share, contribution))
                    .counting(part.work()));
        }
        return parts;
    }

    private static Part ownTasks(Node node, Sums all) {
        var own = node.work();
        var contribution = contribution(own, all);
        var said = contribution.isEmpty()
                ? Sentence.of("progress.part.tasks.none", own.done(), own.tasks())
                : Sentence.of(
                        "progress.part.tasks",
                        own.done(),
                        own.tasks(),
                        own.share().orElse(Share.ZERO).percent(),
                        own.den(),
                        contribution.get().percent());
        return new Part(node.place(), true, own.den(), OptionalLong.empty(), own.share(), contribution, said);
    }

    private static Optional<Share> contribution(Sums part, Sums all) {
        return part.den() == 0 ? Optional.empty() : Optional.of(Share.mean(part.num(), all.den()));
    }
}
