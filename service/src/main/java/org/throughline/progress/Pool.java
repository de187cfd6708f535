package org.throughline.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.kernel.Sentence;

/** Puts the parts of a figure that may not be told apart into one: the figure stays the same, to the last millionth. */
final class Pool {
    private Pool() {}

    /** The same progress, with all parts of that place made one. */
    static Progress others(Progress progress, Place unread) {
        if (progress.parts().stream().noneMatch(part -> part.place().equals(unread))) {
            return progress;
        }
        return new Progress(
                progress.place(),
                progress.weight(),
                progress.sums(),
                progress.rising(),
                others(progress.work(), unread),
                progress.results().stream()
                        .map(m -> new Progress.Measured(
                                m.indicator(),
                                m.result(),
                                others(m.headline(), unread),
                                others(m.mean(), unread),
                                m.disagreement()))
                        .toList(),
                progress.parts().stream()
                        .filter(part -> !part.place().equals(unread))
                        .toList());
    }

    private static Figure others(Figure figure, Place unread) {
        var parts = new ArrayList<Part>();
        var pooled = new ArrayList<Part>();
        figure.parts().forEach(part -> (part.place().equals(unread) ? pooled : parts).add(part));
        if (!pooled.isEmpty()) {
            parts.add(pooled(pooled, unread));
        }
        return new Figure(figure.value(), figure.coverage(), figure.clamped(), parts, figure.gaps(), figure.rule());
    }

    private static Part pooled(List<Part> parts, Place unread) {
        long weight = parts.stream().mapToLong(Part::weight).reduce(0, Math::addExact);
        var amounts =
                parts.stream().map(Part::amount).filter(OptionalLong::isPresent).toList();
        var shares =
                parts.stream().map(Part::contribution).flatMap(Optional::stream).toList();
        Optional<Share> contribution = shares.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Share(shares.stream().mapToLong(Share::millionths).reduce(0, Math::addExact)));
        var said = contribution
                .map(share -> Sentence.of("progress.part.others", parts.size(), share.percent()))
                .orElseGet(() -> Sentence.of("progress.part.others.unknown", parts.size()));
        return new Part(
                unread,
                false,
                weight,
                amounts.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(amounts.stream()
                                .mapToLong(OptionalLong::getAsLong)
                                .reduce(0, Math::addExact)),
                Optional.empty(),
                contribution,
                said);
    }
}
