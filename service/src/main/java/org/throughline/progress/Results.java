package org.throughline.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.kernel.Sentence;

/**
 * One indicator with what feeds it: its actual is its own readings and those of all that feed it, added up by kind.
 *
 * @param below the figures of the objectives that serve this one
 */
record Results(Place place, Indicator indicator, List<Below> below) {

    /** One that feeds it, and how far it came in what counts here. */
    private record Feeder(Below part, Actual adds, Result result) {}

    Progress.Measured measured(Figure work) {
        var feeders = feeders();
        var actual = indicator.own().plus(indicator.earned());
        for (var feeder : feeders) {
            actual = actual.plus(feeder.adds);
        }
        var result = Result.of(indicator.aim(), actual, work.coverage());
        var headline = new Figure(
                result.progress(), work.coverage(), false, parts(result, feeders), work.gaps(), rule(result));
        var mean = Mean.of(feeders.stream()
                .map(feeder -> new Mean.Term(feeder.part.place(), feeder.part.weight(), feeder.result.progress()))
                .toList());
        return new Progress.Measured(
                indicator,
                result,
                headline,
                new Figure(
                        mean.value(),
                        work.coverage(),
                        mean.clamped(),
                        mean.parts(),
                        work.gaps(),
                        Sentence.of("progress.rule.mean")),
                Disagreement.between(work, headline));
    }

    private List<Feeder> feeders() {
        var found = new ArrayList<Feeder>();
        for (var part : below) {
            for (var measured : part.progress().results()) {
                var feeds = measured.indicator().feeds();
                if (feeds.isPresent() && feeds.getAsLong() == indicator.id()) {
                    measured.indicator().aim().mustFeed(indicator.aim());
                    var counted = part.progress().counted(measured);
                    found.add(new Feeder(part, counted.actual(), counted));
                }
            }
        }
        return found;
    }

    private List<Part> parts(Result whole, List<Feeder> feeders) {
        var parts = new ArrayList<Part>();
        if (indicator.own().entries() > 0) {
            parts.add(part(
                    place,
                    true,
                    Weight.DEFAULT,
                    whole,
                    Result.of(indicator.aim(), indicator.own(), Coverage.NOT_ASKED)));
        }
        if (!indicator.earned().equals(Actual.NOTHING)) {
            var part = part(
                    place,
                    false,
                    Weight.DEFAULT,
                    whole,
                    Result.of(indicator.aim(), indicator.earned(), Coverage.NOT_ASKED));
            parts.add(part.counting(Part.How.EARNED));
        }
        for (var feeder : feeders) {
            var part = part(feeder.part.place(), false, feeder.part.weight(), whole, feeder.result);
            parts.add(part.counting(feeder.part.results()));
        }
        return parts;
    }

    private static Part part(Place place, boolean own, long weight, Result whole, Result part) {
        if (!part.known()) {
            var unknown = Sentence.of("progress.part.unknown", place.label());
            return new Part(place, own, weight, OptionalLong.empty(), Optional.empty(), Optional.empty(), unknown);
        }
        var aim = whole.aim();
        if (aim.kind() == Aim.Kind.RATIO || aim.kind() == Aim.Kind.SCALE) {
            // neither adds a number to the whole: what adds up is what it is made of
            var said = Reached.said(part, place.label());
            return new Part(place, own, weight, OptionalLong.empty(), part.progress(), Optional.empty(), said);
        }
        long amount = part.actual().num();
        return new Part(
                place,
                own,
                weight,
                OptionalLong.of(amount),
                part.progress(),
                whole.part(amount),
                Sentence.of("progress.part.amount", place.label(), aim.shown(amount)));
    }

    private static Sentence rule(Result result) {
        var aim = result.aim();
        var key = "progress.rule." + aim.kind().name().toLowerCase(Locale.ROOT);
        var actual = result.actual();
        var stands = aim.shown(aim.level(actual));
        var from = aim.shown(aim.baseline());
        var to = aim.shown(aim.target());
        return switch (aim.kind()) {
            case MILESTONE -> Sentence.of(key, actual.num(), Sentence.counted("org.units", actual.den()));
            case RATIO -> Sentence.of(key, actual.num(), actual.den(), stands, from, to);
            case SCALE ->
                Sentence.of(
                        key,
                        actual.spread().total(),
                        stands,
                        from,
                        to,
                        actual.spread().said());
            case FLOW, STOCK -> Sentence.of(key, stands, from, to);
        };
    }
}
