package org.throughline.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Period;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.kernel.UnitId;
import org.throughline.org.Units;
import org.throughline.plan.ForeignParts;
import org.throughline.plan.Indicators;
import org.throughline.plan.Measures;
import org.throughline.plan.NewPlan;
import org.throughline.plan.Pastes;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.Version;
import org.throughline.plan.Wording;

/** Takes plans in from files: first read and shown, then kept as the draft of a new plan, whole or not at all. */
public final class PlanImports {
    private static final int LONGEST_TITLE = 300;
    private static final int MOST_ERRORS = 20;

    private final Work work;
    private final Units units;
    private final Plans plans;
    private final Pastes pastes;
    private final IndicatorImports indicators;
    private final Messages messages;
    private final ForeignParts foreign = new ForeignParts();
    private final StagedFiles staged;

    public PlanImports(
            Work work,
            Units units,
            Plans plans,
            Pastes pastes,
            Measures measures,
            Indicators indicators,
            Messages messages) {
        this.work = work;
        this.units = units;
        this.plans = plans;
        this.pastes = pastes;
        this.indicators = new IndicatorImports(units, measures, indicators);
        this.messages = messages;
        this.staged = new StagedFiles(work);
    }

    /**
     * Reads a file for a unit, whose language and date it takes where the file says nothing. Keeps nothing.
     *
     * @param format found out from the file where it is empty
     * @throws Refusal as {@link StratmlReader#read}, or {@code import.encoding}, {@code import.not_text},
     *     {@code import.empty}, {@code period.reversed}
     */
    public Preview read(Actor actor, UnitId unit, Optional<PlanFormat> format, byte[] file) {
        var found = work.read(actor, tx -> units.get(tx, unit));
        return read(format, file, found.lang(), found.today(work.now()));
    }

    /** As {@link #read(Actor, UnitId, Optional, byte[])}, with the language and the day. */
    public Preview read(Optional<PlanFormat> format, byte[] file, String lang, LocalDate today) {
        var reading = new PlanReading(headings(lang), today);
        return reading.read(format.orElseGet(() -> PlanFormat.guess(file)), file);
    }

    /**
     * Makes a new plan with what was read as its first draft, in one unit of work. Those who draft for the unit do.
     *
     * @throws Refusal {@code plan.keepers_only}; {@code import.untitled}; {@code import.provisions}, with what is wrong
     *     with each
     */
    public Imported save(Actor actor, ImportWish wish, Preview preview) {
        var outline = preview.outline();
        var text = text(outline.pieces());
        var title = title(wish, outline);
        var period = period(wish, outline);
        return work.write(actor, tx -> {
            var plan = plans.draft(
                    tx,
                    new NewPlan(
                            wish.unit(), wish.tier(), title, Optional.of(period), wish.visibility(), Optional.empty()));
            var version = plans.open(tx, plan.id()).orElseThrow();
            var ids = pastes.replaceAll(tx, version.id(), text, Map.of());
            var remarks = new ArrayList<>(preview.remarks(wish));
            keepForeign(tx, version, outline, ids, remarks);
            staged.forget(tx);
            return done(tx, plan.id(), plan.slug(), title, preview.counts(), preview.format(), remarks);
        });
    }

    private void keepForeign(Tx tx, Version version, Outline outline, List<ProvisionId> ids, List<Remark> remarks) {
        outline.foreign()
                .ifPresent(content -> foreign.put(tx, version.id(), Optional.empty(), StratmlOutline.FORMAT, content));
        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            outline.pieces().get(i).foreign().ifPresent(content -> {
                var read = StratmlOutline.indicators(content);
                var kept = read.isEmpty()
                        ? content
                        : StratmlOutline.withIndicators(
                                content, indicators.make(tx, version.id(), id, version.lang(), read, remarks));
                foreign.put(tx, version.id(), Optional.of(id), StratmlOutline.FORMAT, kept);
            });
        }
    }

    /** What a member sent to be read, until it is kept as a plan. */
    StagedFiles staged() {
        return staged;
    }

    private static Imported done(
            Tx tx, PlanId plan, String slug, String title, Counts counts, PlanFormat format, List<Remark> remarks) {
        tx.journal("plan.import", "plan:" + plan.text(), Map.of("format", format, "provisions", counts.provisions()));
        tx.place("plans/" + slug);
        return new Imported(plan, slug, title, counts, remarks);
    }

    private static Period period(ImportWish wish, Outline outline) {
        var from = wish.from().or(outline::start).orElseThrow();
        var until = wish.until().or(outline::end).orElseThrow();
        if (until.isBefore(from)) {
            throw Refusal.invalid("period.reversed", from, until);
        }
        return new Period(from, until.plusDays(1));
    }

    private static String title(ImportWish wish, Outline outline) {
        var title = wish.title().orElse(outline.title()).strip();
        if (title.isEmpty()) {
            throw Refusal.invalid("import.untitled");
        }
        if (title.length() > LONGEST_TITLE) {
            throw Refusal.invalid("plan.title");
        }
        return title;
    }

    /** The pieces as a text to be put into a draft; whatever a draft does not take is named, all at once. */
    private static org.throughline.plan.Outline text(List<Piece> pieces) {
        var entries = new ArrayList<org.throughline.plan.Outline.Entry>();
        var errors = new ArrayList<Sentence>();
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            try {
                var wording = Wording.of(
                        ProvisionKind.valueOf(piece.kind().name()), piece.number(), piece.title(), piece.body());
                entries.add(new org.throughline.plan.Outline.Entry(
                        piece.parent().map(places::get).orElse(-1), wording));
            } catch (Refusal refusal) {
                errors.add(Sentence.of("import.at", i + 1, label(piece), said(refusal)));
            }
            places.put(piece.key(), i);
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid("import.provisions", errors.subList(0, Math.min(MOST_ERRORS, errors.size())));
        }
        return new org.throughline.plan.Outline(entries);
    }

    private static Sentence said(Refusal refusal) {
        return new Sentence("refusal." + refusal.code(), refusal.arguments());
    }

    private static String label(Piece piece) {
        var words = (piece.number() + " " + (piece.title().isEmpty() ? piece.body() : piece.title())).strip();
        return words.length() > 60 ? words.substring(0, 60) + " …" : words;
    }

    private StratmlOutline.Headings headings(String lang) {
        return new StratmlOutline.Headings(
                messages.say(lang, "exchange.stratml.vision"),
                messages.say(lang, "exchange.stratml.mission"),
                messages.say(lang, "exchange.stratml.values"),
                messages.say(lang, "exchange.stratml.value"),
                messages.say(lang, "exchange.stratml.goal"),
                messages.say(lang, "exchange.stratml.objective"));
    }
}
