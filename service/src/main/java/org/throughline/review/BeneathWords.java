package org.throughline.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.text.Markdown;

/** What the level below says, in the reader's language. */
final class BeneathWords {
    private final EvidenceWords words;
    private final Messages messages;

    BeneathWords(EvidenceWords words, Messages messages) {
        this.words = words;
        this.messages = messages;
    }

    /** The voices on an objective; {@code writing}: each can be quoted. */
    Optional<BeneathShow> show(Tx tx, List<Beneath.Voice> voices, Optional<Evidence> above, boolean writing) {
        if (voices.isEmpty()) {
            return Optional.empty();
        }
        long heard = voices.stream().filter(voice -> voice.filed().isPresent()).count();
        var lang = tx.actor().lang();
        var counted =
                above.stream().flatMap(evidence -> evidence.results().stream()).findFirst();
        var sum = counted.flatMap(measured -> Beneath.sum(measured, voices))
                .map(all -> messages.say(lang, "review.below.sum", words.said(tx, all), heard, voices.size()))
                .orElseGet(() -> messages.say(lang, "review.below.heard", heard, voices.size()));
        return Optional.of(new BeneathShow(
                sum,
                // a list of those who are not heard yet alone would say the same so many times
                voices.stream()
                        .filter(voice -> heard > 0)
                        .map(voice -> voice(tx, voice, counted, writing))
                        .toList()));
    }

    private BeneathShow.Voice voice(Tx tx, Beneath.Voice voice, Optional<Evidence.Measured> above, boolean writing) {
        var lang = tx.actor().lang();
        var filed = voice.filed();
        var said = voice.said();
        boolean quotable = writing && filed.isPresent() && said.isPresent();
        return new BeneathShow.Voice(
                filed.map(review -> "/reviews/" + review.id().text()).orElse(""),
                voice.report().unit().name(),
                messages.say(lang, "review.state." + voice.report().seenBy(tx.actor())),
                voice.report().expected().late(),
                said.map(verdict -> words.judged(lang, verdict.judgement().name())),
                voice.measured(above).map(measured -> words.said(tx, measured)).orElse(""),
                said.map(Verdict::sentence).orElse(""),
                quotable ? Quotes.wish(filed.get().id(), said.get().objective().text()) : "");
    }

    /** What those below wrote in a section. */
    List<BeneathShow.Passage> passages(List<ExpectedReport> reports, int section) {
        var found = new ArrayList<BeneathShow.Passage>();
        for (var report : reports) {
            report.review().filter(review -> !review.isUnderWay()).ifPresent(review -> {
                var text = review.sections().all().get(section);
                if (!text.isEmpty()) {
                    found.add(new BeneathShow.Passage(
                            "/reviews/" + review.id().text(),
                            report.unit().name(),
                            Markdown.toHtml(text),
                            Quotes.wish(review.id(), Reviews.SECTIONS.get(section))));
                }
            });
        }
        return found;
    }
}
