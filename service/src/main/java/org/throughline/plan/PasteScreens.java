package org.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;

/** Makes the page on which a whole text is pasted, and what was read from it is shown. */
public final class PasteScreens {
    static final String DOUBT = "doubt-";

    private final Texts texts;
    private final Pastes pastes;
    private final Messages messages;

    public PasteScreens(Texts texts, Pastes pastes, Messages messages) {
        this.texts = texts;
        this.pastes = pastes;
        this.messages = messages;
    }

    PasteScreen paste(Tx tx, Plan plan, VersionId version, String text, Optional<org.throughline.text.Outline> read) {
        var words = new PlanWords(messages, tx.actor().lang());
        var base = "/plans/" + plan.slug();
        return new PasteScreen(
                words.path(plan, words.say("plan.paste")),
                words.say("plan.paste"),
                words.say("plan.paste.line"),
                base + "/paste",
                base + "/upload",
                List.of(),
                Field.area("words", text, 20).label("field.text").must(),
                Field.text("file", "").type("file").must(),
                read.map(outline -> read(tx, words, base, version, text, outline)));
    }

    private PasteScreen.Read read(
            Tx tx, PlanWords words, String base, VersionId version, String text, org.throughline.text.Outline read) {
        var outline = Outline.of(read);
        var before =
                texts.provisions(tx, version).stream().collect(Collectors.toMap(Provision::id, Function.identity()));
        var matching = pastes.preview(tx, version, outline);
        var entries = new ArrayList<PasteScreen.Entry>();
        for (int i = 0; i < outline.entries().size(); i++) {
            entries.add(entry(words, outline.entries().get(i).wording(), before.isEmpty(), matching, before, i));
        }
        return new PasteScreen.Read(
                words.count("plan.paste.read", outline.entries().size()),
                base + "/text",
                List.of(new Hidden("words", text)),
                matching.doubts().stream()
                        .map(doubt -> question(words, outline, before, doubt))
                        .toList(),
                entries,
                read.deviations().stream()
                        .map(d -> new PasteScreen.Remark(
                                words.say("plan.paste.line_number", d.line()),
                                words.say("outline." + d.code(), d.arguments().toArray())))
                        .toList());
    }

    private static PasteScreen.Entry entry(
            PlanWords words,
            Wording w,
            boolean first,
            Matching matching,
            Map<ProvisionId, Provision> before,
            int index) {
        var kept = Optional.ofNullable(matching.kept().get(index)).map(before::get);
        var fate = first
                ? ""
                : kept.map(p -> words.say("plan.paste.kept", p.label())).orElseGet(() -> words.say("plan.paste.new"));
        var body = w.body().strip();
        return new PasteScreen.Entry(
                w.number(), words.say("provision_kind." + w.kind()), w.title(), beginning(body), fate);
    }

    private static PasteScreen.Asked question(
            PlanWords words, Outline outline, Map<ProvisionId, Provision> before, Matching.Doubt doubt) {
        var wording = outline.entries().get(doubt.entry()).wording();
        var name = DOUBT + doubt.entry();
        return new PasteScreen.Asked(
                name,
                name,
                words.say("plan.paste.doubt", beginning(wording.asText())),
                words.say("plan.paste.same", before.get(doubt.provision()).label()),
                doubt.provision().text(),
                words.say("plan.paste.new"));
    }

    private static String beginning(String text) {
        return text.length() <= 160 ? text : text.substring(0, text.offsetByCodePoints(0, 80)) + " …";
    }
}
