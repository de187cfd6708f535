package org.throughline.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.Sentence;
import org.throughline.parts.Cover;
import org.throughline.parts.Judged;
import org.throughline.parts.Signal;
import org.throughline.parts.Signals;
import org.throughline.plan.MeasureId;
import org.throughline.plan.Measures;
import org.throughline.progress.Reached;
import org.throughline.progress.Share;

/** Figures that were frozen, in the reader's language: work and result side by side, and who said what. */
public final class EvidenceWords {
    private final Measures measures;
    private final Messages messages;

    public EvidenceWords(Measures measures, Messages messages) {
        this.measures = measures;
        this.messages = messages;
    }

    /** The three signals: two from the evidence, the third from those who serve the objective; where none does it stays away. */
    public Signals signals(Tx tx, Evidence evidence, Distribution judged) {
        return signals(tx, evidence, judged, List.of());
    }

    /** The same; where nobody serves the objective the third is what its own body says. */
    Signals signals(Tx tx, Evidence evidence, Distribution judged, List<Judged> own) {
        var lang = tx.actor().lang();
        return new Signals(
                work(lang, evidence),
                evidence.results().stream()
                        .findFirst()
                        .map(measured -> result(tx, measured))
                        .orElseGet(() -> signal(
                                lang, Optional.empty(), messages.say(lang, "line.result.none"), evidence.work())),
                new org.throughline.parts.Judgement(
                        judged.units() == 0 ? own : votes(lang, judged),
                        judged.units() == 0
                                ? ""
                                : messages.say(lang, "review.below.judged", judged.heard(), judged.units())),
                "");
    }

    /** A line for each correction since. */
    public String corrected(Tx tx, Correction correction) {
        var lang = tx.actor().lang();
        var because = correction.because().isEmpty()
                ? ""
                : messages.say(lang, "review.corrected.because", correction.because());
        return messages.say(
                lang,
                "review.corrected",
                measures.name(tx, correction.measure(), lang),
                shown(tx, correction, correction.was(), correction.wasOf()),
                shown(tx, correction, correction.now(), correction.nowOf()),
                because);
    }

    private String shown(Tx tx, Correction correction, long amount, long of) {
        var lang = tx.actor().lang();
        var number = messages.say(lang, "review.corrected.number", shown(tx, correction.measure(), amount));
        return correction.wasOf() == 1 && correction.nowOf() == 1
                ? number
                : messages.say(lang, "review.corrected.of", number, shown(tx, correction.measure(), of));
    }

    private BigDecimal shown(Tx tx, MeasureId measure, long amount) {
        return BigDecimal.valueOf(amount, measures.get(tx, measure).decimals());
    }

    private Signal work(String lang, Evidence evidence) {
        var key = evidence.work().value().isEmpty()
                ? "line.work.nothing"
                : evidence.dropped() > 0 ? "line.work.dropped" : "line.work.of";
        return signal(
                lang,
                evidence.work().value(),
                messages.say(lang, key, evidence.dropped(), evidence.tasks()),
                evidence.work());
    }

    private Signal result(Tx tx, Evidence.Measured measured) {
        var lang = tx.actor().lang();
        var of = said(tx, measured);
        return signal(lang, measured.line().value(), of, measured.line());
    }

    /** A figure beside its aim, as "120 of 300 households"; of a scale with how its answers are spread. */
    public String said(Tx tx, Evidence.Measured measured) {
        var lang = tx.actor().lang();
        var aim = measured.aim();
        var name = measures.name(tx, new MeasureId(aim.measure()), lang);
        var said = messages.say(lang, Reached.said(aim, measured.known(), measured.num(), measured.den(), name));
        return measured.spread()
                .filter(spread -> measured.known())
                .map(spread -> messages.say(lang, "review.spread", said, messages.say(lang, spread.said())))
                .orElse(said);
    }

    private Signal signal(String lang, Optional<Long> value, String of, Evidence.Line line) {
        var share = value.map(Share::new);
        return new Signal(
                share.isPresent(),
                share.map(s -> messages.say(lang, "line.percent", s.percent())).orElse(""),
                share.map(s -> s.clamped().percent().toPlainString()).orElse(""),
                "",
                "",
                of,
                cover(lang, line));
    }

    private Cover cover(String lang, Evidence.Line line) {
        return line.expected() == 0
                ? new Cover(messages.say(lang, "line.cover.none"), 0, List.of())
                : Cover.of(
                        messages.say(lang, "line.cover", line.heard(), Sentence.counted("org.units", line.expected())),
                        line.heard(),
                        line.expected());
    }

    private List<Judged> votes(String lang, Distribution judged) {
        var votes = new ArrayList<Judged>();
        judged.below().forEach((kind, many) -> votes.add(vote(lang, kind.name(), many)));
        if (judged.silent() > 0) {
            votes.add(vote(lang, "NONE", judged.silent()));
        }
        return votes;
    }

    private Judged vote(String lang, String kind, long many) {
        var word = messages.say(lang, "judgement." + kind).toLowerCase(Locale.forLanguageTag(lang));
        return Judged.of(kind, messages.say(lang, "line.vote", many, word));
    }

    /** How often each judgement was given, the best first. */
    List<Judged> counted(String lang, Stream<Judgement> said) {
        var counts = said.collect(
                Collectors.groupingBy(one -> one, () -> new EnumMap<>(Judgement.class), Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> vote(lang, count.getKey().name(), count.getValue()))
                .toList();
    }

    /** A judgement in words, with its shape. */
    public Judged judged(String lang, String kind) {
        return Judged.of(kind, messages.say(lang, "judgement." + kind));
    }
}
