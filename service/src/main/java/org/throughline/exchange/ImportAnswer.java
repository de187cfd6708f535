package org.throughline.exchange;

import java.util.List;
import org.throughline.http.Messages;
import org.throughline.plan.PlanId;

/** What a program is told of an import. */
public record ImportAnswer(
        PlanId plan,
        String slug,
        String title,
        int provisions,
        int headings,
        int paragraphs,
        int objectives,
        int indicators,
        List<Said> deviations) {

    /** Where the file is not as its form asks. */
    public record Said(int line, String text) {}

    /** In this language. */
    public static ImportAnswer of(Imported imported, Messages messages, String lang) {
        var counts = imported.counts();
        return new ImportAnswer(
                imported.plan(),
                imported.slug(),
                imported.title(),
                counts.provisions(),
                counts.headings(),
                counts.paragraphs(),
                counts.objectives(),
                counts.indicators(),
                imported.remarks().stream()
                        .map(remark -> new Said(remark.line(), messages.say(lang, remark.sentence())))
                        .toList());
    }
}
