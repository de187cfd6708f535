package org.throughline.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.db.Work;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Visibility;
import org.throughline.org.Unit;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Option;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;
import org.throughline.plan.Correcting;
import org.throughline.plan.Plans;
import org.throughline.plan.Tier;
import org.throughline.text.Corrections;

/** Makes the pages of an import in the reader's words. */
public final class ImportScreens {
    static final String HERE = "/plans/import";
    private static final int ROWS = 14;
    private static final int SHOWN = 160;
    private static final int DEEPEST_SHOWN = 5;

    private final Work work;
    private final Plans plans;
    private final Messages messages;
    private final Correcting correcting;

    public ImportScreens(Work work, Plans plans, Messages messages) {
        this.work = work;
        this.plans = plans;
        this.messages = messages;
        this.correcting = new Correcting(messages);
    }

    /** The empty form. */
    ImportScreen ask(Actor actor) {
        return screen(actor, ImportAsked.nothing(), "", List.of(), Optional.empty());
    }

    /** The form again, with what was typed and why it cannot be. */
    ImportScreen again(Actor actor, ImportAsked asked, String words, Refusal no) {
        return screen(actor, asked, words, errors(actor.lang(), "words", no), Optional.empty());
    }

    private List<Wrong> errors(String lang, String field, Refusal no) {
        return Stream.concat(
                        Stream.of(messages.say(lang, no)), no.errors().stream().map(error -> messages.say(lang, error)))
                .map(text -> new Wrong(field, text))
                .toList();
    }

    /** What was read, and why it cannot be kept so. */
    ImportScreen refused(
            Actor actor, ImportAsked asked, Preview preview, String digest, Corrections corrections, Refusal no) {
        var lang = actor.lang();
        return screen(
                actor,
                asked,
                "",
                errors(lang, "kept-name", no),
                Optional.of(read(lang, asked, preview, digest, corrections)));
    }

    /** What was read, with the button that keeps it. */
    ImportScreen read(
            Actor actor, ImportAsked asked, String words, Preview preview, String digest, Corrections corrections) {
        return screen(
                actor, asked, words, List.of(), Optional.of(read(actor.lang(), asked, preview, digest, corrections)));
    }

    private ImportScreen screen(
            Actor actor, ImportAsked asked, String words, List<Wrong> errors, Optional<ImportScreen.Read> read) {
        var lang = actor.lang();
        var title = messages.say(lang, "exchange.import.title");
        return new ImportScreen(
                List.of(new Step("/plans", messages.say(lang, "navigation.plans"), false), new Step("", title, true)),
                title,
                messages.say(lang, "exchange.import.line"),
                HERE,
                errors,
                Field.select("unit", units(actor, asked)).must(),
                Field.select("tier", options(lang, "tier", tiers(), asked.tier())),
                Field.select("visibility", options(lang, "visibility", visibilities(), asked.visibility())),
                Field.text("name", asked.name()).label("exchange.import.name"),
                Field.text("from", asked.from()).type("date").label("exchange.import.from"),
                Field.text("until", asked.until()).type("date").label("exchange.import.until"),
                Field.text("file", "").type("file"),
                Field.area("words", words, ROWS).label("exchange.import.words"),
                Field.select("format", formats(lang, asked.format())),
                read);
    }

    private ImportScreen.Read read(
            String lang, ImportAsked asked, Preview preview, String digest, Corrections corrections) {
        var counts = preview.counts();
        return new ImportScreen.Read(
                messages.say(
                        lang,
                        "exchange.import.read",
                        messages.say(lang, "exchange.format." + preview.format()),
                        title(lang, asked, preview),
                        messages.count(lang, "exchange.count.provisions", counts.provisions()),
                        messages.count(lang, "exchange.count.headings", counts.headings()),
                        messages.count(lang, "exchange.count.paragraphs", counts.paragraphs()),
                        messages.count(lang, "exchange.count.objectives", counts.objectives()),
                        messages.count(lang, "exchange.count.indicators", counts.indicators())),
                HERE + "/kept",
                List.of(
                        new Hidden("unit", asked.unit()),
                        new Hidden("tier", asked.tier()),
                        new Hidden("visibility", asked.visibility()),
                        new Hidden("format", preview.format().word()),
                        new Hidden("digest", digest),
                        new Hidden(Correcting.BEFORE, corrections.text())),
                List.of(
                        kept("name", asked.name(), preview.outline().title()).must(),
                        kept("from", asked.from(), day(preview.outline().start()))
                                .type("date")
                                .must(),
                        kept("until", asked.until(), day(preview.outline().end()))
                                .type("date")
                                .must()),
                entries(lang, preview),
                preview.remarks(asked.wish()).stream()
                        .map(remark -> new ImportScreen.Said(
                                messages.say(lang, "exchange.line", remark.line()),
                                messages.say(lang, remark.sentence())))
                        .toList());
    }

    /** As it was typed, or else as it was read. */
    private static Field kept(String name, String typed, String read) {
        return Field.text(name, typed.isEmpty() ? read : typed)
                .id("kept-" + name)
                .label("exchange.kept." + name);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private String title(String lang, ImportAsked asked, Preview preview) {
        var title = asked.name().isEmpty() ? preview.outline().title() : asked.name();
        return title.isEmpty()
                ? messages.say(lang, "exchange.import.untitled")
                : messages.say(lang, "exchange.import.titled", title);
    }

    private List<ImportScreen.Entry> entries(String lang, Preview preview) {
        var depths = new HashMap<String, Integer>();
        var entries = new ArrayList<ImportScreen.Entry>();
        for (var piece : preview.outline().pieces()) {
            int depth = piece.parent().map(depths::get).map(above -> above + 1).orElse(0);
            depths.put(piece.key(), depth);
            var correct = correcting.field(lang, entries.size(), piece.kind().name(), true);
            entries.add(entry(lang, piece, Math.min(depth, DEEPEST_SHOWN), correct));
        }
        return entries;
    }

    private ImportScreen.Entry entry(String lang, Piece piece, int depth, Optional<Field> correct) {
        var body = piece.body().strip();
        var shown = body.codePointCount(0, body.length()) <= SHOWN
                ? body
                : body.substring(0, body.offsetByCodePoints(0, SHOWN)) + " …";
        return new ImportScreen.Entry(
                piece.number(),
                messages.say(lang, "exchange.kind." + piece.kind()),
                piece.title(),
                shown,
                depth,
                correct);
    }

    private List<Option> units(Actor actor, ImportAsked asked) {
        return work.read(actor, tx -> plans.draftsFor(actor, tx)).stream()
                .map((Unit unit) -> Option.of(unit.id().text(), unit.name(), asked.unit()))
                .toList();
    }

    private List<Option> formats(String lang, String chosen) {
        return Stream.concat(
                        Stream.of(Option.of("", messages.say(lang, "exchange.format.any"), chosen)),
                        Stream.of(PlanFormat.values())
                                .map(format -> Option.of(
                                        format.word(), messages.say(lang, "exchange.format." + format), chosen)))
                .toList();
    }

    private List<Option> options(String lang, String prefix, Stream<? extends Enum<?>> values, String chosen) {
        return values.map(value -> Option.of(value.name(), messages.say(lang, prefix + "." + value), chosen))
                .toList();
    }

    /** A plan that comes from a file covers a period, as a platform does not. */
    private static Stream<Tier> tiers() {
        return Stream.of(Tier.values()).filter(Tier::hasPeriod);
    }

    private static Stream<Visibility> visibilities() {
        return Stream.of(Visibility.values()).filter(visibility -> visibility != Visibility.NAMED);
    }
}
