package org.throughline.align;

import java.util.ArrayList;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.Sentence;
import org.throughline.plan.Measures;
import org.throughline.progress.Share;
import org.throughline.review.Evidence;
import org.throughline.review.EvidenceWords;

/** Figures of one objective in a line, in the reader's language: its work, its results, who was heard. */
public final class ClosingWords {
    private final EvidenceWords words;
    private final Messages messages;

    public ClosingWords(Measures measures, Messages messages) {
        this.words = new EvidenceWords(measures, messages);
        this.messages = messages;
    }

    /** Empty where nothing is known and nobody was asked. */
    public String figures(Tx tx, Evidence evidence) {
        var lang = tx.actor().lang();
        var told = new ArrayList<String>();
        evidence.work()
                .value()
                .ifPresent(value -> told.add(messages.say(lang, "mapping.closing.work", new Share(value).percent())));
        for (var measured : evidence.results()) {
            if (measured.known()) {
                told.add(words.said(tx, measured));
            }
        }
        if (evidence.work().expected() > 0) {
            told.add(messages.say(
                    lang,
                    "line.cover",
                    evidence.work().heard(),
                    Sentence.counted("org.units", evidence.work().expected())));
        }
        return String.join("; ", told);
    }
}
