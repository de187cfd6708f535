package org.throughline.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.http.Messages;
import org.throughline.kernel.Sentence;
import org.throughline.parts.Cover;
import org.throughline.parts.Judged;
import org.throughline.parts.Judgement;
import org.throughline.parts.Signal;
import org.throughline.parts.Signals;
import org.throughline.progress.Coverage;
import org.throughline.progress.Reached;
import org.throughline.progress.Share;

/** The three signals of an objective in the reader's language. */
final class SignalWords {
    private final Messages messages;
    private final String lang;

    SignalWords(Messages messages, String lang) {
        this.messages = messages;
        this.lang = lang;
    }

    Signals signals(Gauge gauge, List<PlanLine.Measured> indicators, Voices voices) {
        var first = gauge.results().stream().findFirst();
        return new Signals(
                work(gauge),
                first.map(reading -> result(gauge, reading, indicators)).orElseGet(this::noResult),
                judgement(voices),
                first.flatMap(Gauge.Reading::clash)
                        .map(clash -> messages.say(lang, clash.said()))
                        .orElse(""));
    }

    /** A share as people read it, as 37.5 %. */
    String percent(Share share) {
        return messages.say(lang, "line.percent", share.percent());
    }

    Cover cover(Coverage coverage) {
        if (coverage.expected() == 0) {
            return new Cover(messages.say(lang, "line.cover.none"), 0, List.of());
        }
        return Cover.of(
                messages.say(lang, "line.cover", coverage.heard(), Sentence.counted("org.units", coverage.expected())),
                coverage.heard(),
                coverage.expected());
    }

    /** What a judgement is called, with its shape. */
    Judged judged(String judgement) {
        return Judged.of(judgement, messages.say(lang, "judgement." + judgement));
    }

    /** So many judged so. */
    Judged counted(String judgement, long times) {
        return Judged.of(judgement, many(judgement, times));
    }

    /** So much of so much, of an indicator. */
    String reached(Gauge.Reading reading, String measure) {
        var result = reading.result();
        return messages.say(lang, Reached.said(result, measure));
    }

    private Signal work(Gauge gauge) {
        var of = gauge.work().isEmpty()
                ? "line.work.nothing"
                : gauge.dropped() > 0 ? "line.work.dropped" : "line.work.of";
        return new Signal(
                gauge.work().isPresent(),
                gauge.work().map(this::percent).orElse(""),
                gauge.work().map(SignalWords::width).orElse(""),
                "",
                "",
                messages.say(lang, of, gauge.dropped(), gauge.tasks()),
                cover(gauge.coverage()));
    }

    private Signal result(Gauge gauge, Gauge.Reading reading, List<PlanLine.Measured> indicators) {
        var measure = indicators.stream()
                .filter(indicator -> indicator.id().equals(reading.indicator()))
                .findFirst()
                .map(PlanLine.Measured::measure)
                .orElse("");
        var share = reading.result().progress();
        return new Signal(
                share.isPresent(),
                share.map(this::percent).orElse(""),
                share.map(SignalWords::width).orElse(""),
                "",
                "",
                reading.result().known()
                        ? reached(reading, measure)
                        : messages.say(lang, "line.result.unknown", measure),
                cover(gauge.coverage()));
    }

    private Signal noResult() {
        return new Signal(
                false,
                "",
                "",
                "",
                "",
                messages.say(lang, "line.result.none"),
                new Cover(messages.say(lang, "line.cover.none"), 0, List.of()));
    }

    private Judgement judgement(Voices voices) {
        var votes = new ArrayList<Judged>();
        for (var kind : org.throughline.review.Judgement.values()) {
            long said = voices.said().getOrDefault(kind, 0L);
            if (said > 0) {
                votes.add(Judged.of(kind.name(), vote(kind.name(), said, voices.asked())));
            }
        }
        if (voices.silent() > 0) {
            votes.add(Judged.of("NONE", vote("NONE", voices.silent(), voices.asked())));
        }
        var cover = voices.asked() > 1
                ? messages.say(lang, "line.voices", voices.heard(), voices.asked())
                : voices.pending() ? messages.say(lang, "line.voices.pending") : "";
        return new Judgement(votes, cover);
    }

    private String vote(String kind, long votes, long asked) {
        return asked == 1 ? messages.say(lang, "judgement." + kind) : many(kind, votes);
    }

    private String many(String kind, long votes) {
        var word = messages.say(lang, "judgement." + kind).toLowerCase(Locale.forLanguageTag(lang));
        return messages.say(lang, "line.vote", votes, word);
    }

    private static String width(Share share) {
        return Long.toString(share.clamped().wholePercent());
    }

    /** How far a strand is: by its result where one is known, else by its work. */
    Far far(Optional<Gauge> gauge) {
        var reading = gauge.flatMap(g -> g.results().stream()
                .filter(r -> r.result().known() && r.result().aim().kind().targetsAdd())
                .findFirst());
        if (reading.isPresent()) {
            var result = reading.get().result();
            return new Far(
                    messages.say(
                            lang, "line.far", result.aim().shown(result.actual().num())),
                    messages.say(
                            lang, "line.far.of", result.aim().shown(result.aim().target())));
        }
        return gauge.flatMap(Gauge::work)
                .map(share -> new Far(percent(share), ""))
                .orElse(new Far("–", ""));
    }

    /** So far, of so much. */
    record Far(String far, String of) {}
}
