package org.throughline.progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.http.Messages;
import org.throughline.kernel.Sentence;
import org.throughline.parts.Cover;
import org.throughline.parts.Judged;
import org.throughline.parts.Judgement;
import org.throughline.parts.Signal;
import org.throughline.parts.Signals;
import org.throughline.plan.Measure;
import org.throughline.plan.MeasureId;
import org.throughline.plan.ProvisionId;
import org.throughline.pledge.Uptake;

/** Figures in the words of one reader. */
final class FigureWords {
    private final Messages messages;
    private final String lang;
    private final Map<MeasureId, Measure> measures;

    private final Asked asked;

    FigureWords(Messages messages, String lang, Map<MeasureId, Measure> measures, Asked asked) {
        this.asked = asked;
        this.messages = messages;
        this.lang = lang;
        this.measures = measures;
    }

    /** Where a figure of the same moment is taken apart. */
    String why(ProvisionId objective) {
        return asked.on(ProgressScreens.why(objective));
    }

    /** The address, asking about the moment that these figures are of. */
    String on(String address) {
        return asked.on(address);
    }

    String say(String key, Object... arguments) {
        return messages.say(lang, key, arguments);
    }

    String count(String key, long many, Object... more) {
        return messages.count(lang, key, many, more);
    }

    String say(org.throughline.kernel.Sentence sentence) {
        return messages.say(lang, sentence);
    }

    /** A few words as a sentence of their own. */
    String sentence(String few) {
        return few.substring(0, 1).toUpperCase(java.util.Locale.forLanguageTag(lang)) + few.substring(1) + ".";
    }

    String date(java.time.LocalDate day) {
        return messages.date(lang, day);
    }

    String month(java.time.YearMonth month) {
        return messages.month(lang, month);
    }

    /** As 37.5 %, or a dash where nothing is known. */
    String percent(Optional<Share> share) {
        return share.map(known -> say("line.percent", known.percent())).orElse("–");
    }

    static String width(Optional<Share> share) {
        return share.map(known -> Long.toString(known.clamped().wholePercent())).orElse("0");
    }

    Cover cover(Coverage coverage) {
        if (coverage.expected() == 0) {
            return new Cover(say("line.cover.none"), 0, List.of());
        }
        var text = say("line.cover", coverage.heard(), Sentence.counted("org.units", coverage.expected()));
        return Cover.of(text, coverage.heard(), coverage.expected());
    }

    /** What there is to say of a unit's uptake besides its state. */
    String notes(Uptake uptake) {
        return uptake.notes().stream().map(key -> say(key)).collect(Collectors.joining(", "));
    }

    String measure(Aim aim) {
        return Optional.ofNullable(measures.get(new MeasureId(aim.measure())))
                .map(measure -> measure.name(lang))
                .orElse("");
    }

    String amount(Aim aim, long amount) {
        return say("task.many", aim.shown(amount));
    }

    /** What was read, as people write it: an amount, 45 of 120, or how the answers are spread. */
    String read(Aim aim, Actual actual) {
        return switch (aim.kind()) {
            case RATIO -> say("progress.cell", actual.num(), actual.den());
            case SCALE -> say(actual.spread().said());
            default -> amount(aim, actual.num());
        };
    }

    /** One reading. */
    String entered(Aim aim, long num, long den) {
        return switch (aim.kind()) {
            case RATIO -> say("progress.cell", num, den);
            case SCALE -> say("progress.answer", num, den);
            default -> amount(aim, num);
        };
    }

    /** Where it stands; a share in per cent. */
    String level(Aim aim, Actual actual) {
        return target(aim, aim.level(actual));
    }

    /** A level to be reached or left, as people write it. */
    String target(Aim aim, long level) {
        return aim.kind() == Aim.Kind.RATIO ? say("line.percent", aim.shown(level)) : amount(aim, level);
    }

    /** So much of so much. */
    String reached(Result result) {
        return say(Reached.said(result, measure(result.aim())));
    }

    Judged judged(Optional<Voices.Said> said) {
        var code = said.flatMap(Voices.Said::own).orElse("NONE");
        var word = say("judgement." + code);
        boolean pending = said.filter(Voices.Said::pending).isPresent();
        return Judged.of(code, pending ? say("judgement.pending", word) : word);
    }

    /** The same of several bodies: so many said so. */
    Judged judged(String judgement, long bodies) {
        var word = say("judgement." + judgement).toLowerCase(java.util.Locale.forLanguageTag(lang));
        return Judged.of(judgement, say("line.vote", bodies, word));
    }

    /** Work, result and judgement side by side. */
    Signals signals(Progress progress, Optional<Voices.Said> said) {
        var sums = progress.sums();
        var work = progress.work();
        var of = work.value().isEmpty()
                ? "line.work.nothing"
                : sums.dropped() > 0 ? "line.work.dropped" : "line.work.of";
        var first = progress.results().stream().findFirst();
        return new Signals(
                signal(work, say(of, sums.dropped(), sums.tasks())),
                first.map(measured -> signal(measured.headline(), reached(measured.result())))
                        .orElseGet(this::noResult),
                new Judgement(List.of(judged(said)), ""),
                first.flatMap(Progress.Measured::disagreement)
                        .map(clash -> say(clash.said()))
                        .orElse(""));
    }

    private Signal signal(Figure figure, String of) {
        boolean known = figure.value().isPresent();
        return new Signal(
                known,
                known ? percent(figure.value()) : "",
                known ? width(figure.value()) : "",
                "",
                "",
                of,
                cover(figure.coverage()));
    }

    private Signal noResult() {
        return new Signal(
                false, "", "", "", "", say("line.result.none"), new Cover(say("line.cover.none"), 0, List.of()));
    }
}
