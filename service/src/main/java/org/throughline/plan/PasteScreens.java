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
import org.throughline.text.Corrections;

/** Makes the page on which a whole text is pasted, and what was read from it is shown. */
public final class PasteScreens {
    static final String DOUBT = "doubt-";
    private static final int DEEPEST_SHOWN = 5;

    private final Texts texts;
    private final Pastes pastes;
    private final Messages messages;
    private final Correcting correcting;

    public PasteScreens(Texts texts, Pastes pastes, Messages messages) {
        this.texts = texts;
        this.pastes = pastes;
        this.messages = messages;
        this.correcting = new Correcting(messages);
    }

    PasteScreen paste(
            Tx tx,
            Plan plan,
            VersionId version,
            String text,
            Optional<org.throughline.text.Outline> read,
            Corrections corrections) {
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
                read.map(outline -> read(tx, words, base, version, text, outline, corrections)));
    }

    private PasteScreen.Read read(
            Tx tx,
            PlanWords words,
            String base,
            VersionId version,
            String text,
            org.throughline.text.Outline read,
            Corrections corrections) {
        var outline = Outline.of(read);
        var before =
                texts.provisions(tx, version).stream().collect(Collectors.toMap(Provision::id, Function.identity()));
        var matching = pastes.preview(tx, version, outline);
        var entries = new ArrayList<PasteScreen.Entry>();
        var depths = new ArrayList<Integer>();
        for (int i = 0; i < outline.entries().size(); i++) {
            var entry = outline.entries().get(i);
            depths.add(entry.parent() < 0 ? 0 : depths.get(entry.parent()) + 1);
            var correct = correcting.field(
                    tx.actor().lang(), i, entry.wording().kind().name(), false);
            var fate = fate(words, before, matching, i);
            entries.add(entry(words, entry.wording(), Math.min(depths.get(i), DEEPEST_SHOWN), fate, correct));
        }
        return new PasteScreen.Read(
                words.count("plan.paste.read", outline.entries().size()),
                base + "/text",
                List.of(new Hidden("words", text), new Hidden(Correcting.BEFORE, corrections.text())),
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

    /** Which provision of the draft it is, if that is told already. */
    private static String fate(PlanWords words, Map<ProvisionId, Provision> before, Matching matching, int index) {
        if (before.isEmpty()) {
            return "";
        }
        return Optional.ofNullable(matching.kept().get(index))
                .map(before::get)
                .map(provision -> words.say("plan.paste.kept", provision.label()))
                .orElseGet(() -> words.say("plan.paste.new"));
    }

    private static PasteScreen.Entry entry(
            PlanWords words, Wording w, int depth, String fate, Optional<Field> correct) {
        return new PasteScreen.Entry(
                w.number(),
                words.say("provision_kind." + w.kind()),
                w.title(),
                beginning(w.body().strip()),
                depth,
                fate,
                correct);
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
