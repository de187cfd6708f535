package org.throughline.progress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.ProvisionId;

/** Makes what programs are told of figures. */
final class ProgressViews {
    private ProgressViews() {}

    static ProgressView of(FigureWords words, Progress progress, Voices.Said said) {
        var sums = progress.sums();
        return new ProgressView(
                new ProvisionId(progress.place().objective()),
                progress.place().title(),
                progress.place().unitName(),
                told(words, progress.work()),
                new ProgressView.Counts(sums.tasks(), sums.done(), sums.dropped()),
                progress.results().stream().map(one -> measured(words, one)).toList(),
                ProgressView.Judged.of(said),
                List.of());
    }

    /** The same, naming who below is silent, however far below, as far as the reader may know of them. */
    static ProgressView of(FigureWords words, Progress progress, Voices.Said said, List<Gap> silent) {
        var view = of(words, progress, said);
        var named = silent.stream().filter(gap -> gap.place().objective() != 0).map(gap -> words.say(gap.said()));
        return view.explaining(
                Stream.concat(view.work().why().stream(), named).distinct().toList());
    }

    private static ProgressView.Measured measured(FigureWords words, Progress.Measured one) {
        var result = one.result();
        var aim = result.aim();
        return new ProgressView.Measured(
                new IndicatorId(one.indicator().id()),
                words.measure(aim),
                aim.kind(),
                result.known() ? Optional.of(aim.shown(aim.level(result.actual()))) : Optional.empty(),
                result.known() && result.actual().den() > 0
                        ? Optional.of(new ProgressView.Fraction(
                                result.actual().num(), result.actual().den()))
                        : Optional.empty(),
                aim.kind() == Aim.Kind.SCALE ? result.actual().spread().counts() : List.of(),
                aim.shown(aim.baseline()),
                aim.shown(aim.target()),
                result.reached(),
                told(words, one.headline()));
    }

    private static ProgressView.Told told(FigureWords words, Figure figure) {
        return new ProgressView.Told(
                figure.value().map(Share::millionths),
                figure.coverage().heard(),
                figure.coverage().expected(),
                figure.coverage().oldest(),
                figure.parts().stream().map(ProgressViews::portion).toList(),
                figure.why().stream().map(words::say).toList());
    }

    private static ProgressView.Portion portion(Part part) {
        long id = part.place().objective();
        return new ProgressView.Portion(
                id == 0 ? Optional.empty() : Optional.of(new ProvisionId(id)),
                part.own(),
                part.weight(),
                part.share().map(Share::millionths),
                part.contribution().map(Share::millionths),
                part.how().since(),
                part.how().earned());
    }
}
