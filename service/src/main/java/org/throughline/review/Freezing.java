package org.throughline.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;
import org.throughline.progress.Aim;
import org.throughline.progress.Figure;
import org.throughline.progress.Gap;
import org.throughline.progress.Part;
import org.throughline.progress.Progress;
import org.throughline.progress.Share;

/**
 * From figures to evidence: what of them is kept for good.
 *
 * @param version the text that counts
 * @param day up to which it is counted
 * @param at the moment of freezing
 * @param scopes who may read each objective that is a part or a gap
 * @param entries the readings made at the objective itself, by indicator
 */
record Freezing(
        VersionId version,
        LocalDate day,
        Instant at,
        Map<ProvisionId, String> scopes,
        Map<IndicatorId, List<Evidence.Entry>> entries) {

    Evidence of(Progress progress) {
        var results = progress.results().stream()
                .map(measured -> measured(measured, progress))
                .toList();
        return new Evidence(
                Evidence.FORMAT,
                Evidence.RULE,
                day,
                at,
                version,
                new ProvisionId(progress.place().objective()),
                progress.place().unit(),
                progress.sums().tasks(),
                progress.sums().done(),
                progress.sums().dropped(),
                line(progress.work()),
                results);
    }

    private Evidence.Measured measured(Progress.Measured measured, Progress progress) {
        var id = new IndicatorId(measured.indicator().id());
        var actual = measured.result().actual();
        boolean scale = measured.indicator().aim().kind() == Aim.Kind.SCALE;
        return new Evidence.Measured(
                id,
                measured.indicator().aim(),
                measured.result().known(),
                scale ? measured.indicator().aim().level(actual) : actual.num(),
                scale ? actual.spread().total() : actual.den(),
                actual.entries(),
                scale ? Optional.of(actual.spread()) : Optional.empty(),
                line(measured.headline()),
                progress.parts().isEmpty() ? entries.getOrDefault(id, List.of()) : List.of());
    }

    private Evidence.Line line(Figure figure) {
        return new Evidence.Line(
                figure.value().map(Share::millionths),
                figure.coverage().heard(),
                figure.coverage().expected(),
                figure.coverage().oldest(),
                figure.parts().stream().map(this::portion).toList(),
                figure.gaps().stream().map(this::silent).toList());
    }

    private Evidence.Portion portion(Part part) {
        var objective = new ProvisionId(part.place().objective());
        return new Evidence.Portion(
                Optional.of(objective),
                part.place().title(),
                part.place().unitName(),
                part.own(),
                part.weight(),
                boxed(part.amount()),
                part.share().map(Share::millionths),
                part.contribution().map(Share::millionths),
                part.how().since(),
                part.how().earned(),
                scopes.getOrDefault(objective, ""));
    }

    private Evidence.Silent silent(Gap gap) {
        var objective = new ProvisionId(gap.place().objective());
        return new Evidence.Silent(
                objective,
                gap.place().title(),
                gap.place().unitName(),
                gap.tasks(),
                scopes.getOrDefault(objective, ""));
    }

    private static Optional<Long> boxed(OptionalLong amount) {
        return amount.isPresent() ? Optional.of(amount.getAsLong()) : Optional.empty();
    }
}
