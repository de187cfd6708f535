package org.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.kernel.Sentence;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.text.Markdown;

/** Makes the page on which a draft is written. */
public final class DraftScreens {
    static final String INITIATIVE = "initiative";
    private static final List<IndicatorKind> KINDS = List.of(IndicatorKind.values());

    private final Plans plans;
    private final Texts texts;
    private final Links links;
    private final Measures measures;
    private final Buffers buffers;
    private final PlanViews views;
    private final Learned learned;
    private final Messages messages;

    public DraftScreens(
            Plans plans,
            Texts texts,
            Links links,
            Measures measures,
            Buffers buffers,
            PlanViews views,
            Learned learned,
            Messages messages) {
        this.plans = plans;
        this.texts = texts;
        this.links = links;
        this.measures = measures;
        this.buffers = buffers;
        this.views = views;
        this.learned = learned;
        this.messages = messages;
    }

    /** A form of this page that was sent and refused, by name, and what was typed into it. */
    record Sent(String form, Typed typed) {
        static final Sent NOTHING = new Sent("", Typed.nothing());

        Typed to(String name) {
            return form.equals(name) ? typed : Typed.nothing();
        }
    }

    /** The subject under which the unsent words of a provision are kept. */
    static String buffer(VersionId version, ProvisionId provision) {
        return "words:" + version.text() + ":" + provision.text();
    }

    /** @param at the provision that is open to write */
    EditScreen edit(Tx tx, Plan plan, Version version, Optional<ProvisionId> at, Sent sent) {
        var words = new PlanWords(messages, tx.actor().lang());
        var view = views.of(tx, plan, version);
        var text = texts.provisions(tx, version.id());
        var base = "/plans/" + plan.slug();
        var provisions = new ArrayList<EditScreen.Provision>();
        for (int i = 0; i < text.size(); i++) {
            boolean open = at.equals(Optional.of(text.get(i).id()));
            provisions.add(provision(tx, words, plan, text, view.provisions().get(i), text.get(i), open, sent));
        }
        boolean neverAdopted =
                plans.versions(tx, plan.id()).stream().noneMatch(v -> v.state().wasAdopted());
        return new EditScreen(
                words.path(plan, words.say("common.edit")),
                plan.title(),
                words.say("plan.edit.line", version.number()),
                PlanWays.READ.views(messages, tx.actor().lang(), plan.slug()),
                "",
                advice(words, PlanSize.of(text)),
                provisions,
                Optional.of(add(words, base, text, sent.to("add"))),
                List.of(
                        new Link(base + "/paste", words.say("plan.paste")),
                        new Link(base + "/advice", words.say("advice.title")),
                        new Link(base + "/proposals", words.say("plan.proposals")),
                        new Link(base + "/assessment", words.say("plan.assessment.write")),
                        new Link(base + "/circulate", words.say("plan.circulate")),
                        new Link(base + "/adopt", words.say("plan.adopt"))),
                List.of(Act.word(base + "/withdrawal", words.say("plan.withdraw"))
                        .asking(words.say("plan.withdraw.ask"))),
                neverAdopted ? Optional.of(whole(words, base, plan, sent.to("whole"))) : Optional.empty(),
                text.isEmpty() ? words.say("plan.edit.empty") : "");
    }

    /** A word of warning where the plan has grown large. */
    private static String advice(PlanWords words, PlanSize size) {
        return size.grade() == PlanSize.Grade.SMALL
                ? ""
                : words.say(
                        "advice.size." + size.grade(),
                        size.elements(),
                        Sentence.counted("exchange.count.objectives", size.objectives()),
                        Sentence.counted("exchange.count.indicators", size.indicators()));
    }

    private EditScreen.Provision provision(
            Tx tx,
            PlanWords words,
            Plan plan,
            List<Provision> text,
            PlanView.ProvisionView view,
            Provision p,
            boolean open,
            Sent sent) {
        var base = "/plans/" + plan.slug();
        return new EditScreen.Provision(
                p.anchor(),
                p.number(),
                p.kind() == ProvisionKind.HEADING,
                p.kind() == ProvisionKind.PARAGRAPH,
                p.isObjective(),
                p.title(),
                p.body().isBlank() ? Optional.empty() : Optional.of(Markdown.toHtml(p.body())),
                base + "/edit?at=" + p.id().text() + "#" + p.anchor(),
                open ? moves(words, base, text, p) : List.of(),
                open ? Optional.of(form(tx, words, plan, view, p, sent)) : Optional.empty());
    }

    private static List<Act> moves(PlanWords words, String base, List<Provision> text, Provision p) {
        var beside = text.stream().filter(o -> o.parent().equals(p.parent())).toList();
        var place = base + "/provisions/" + p.id().text() + "/place";
        var parent = p.parent().map(ProvisionId::text).orElse("");
        var moves = new ArrayList<Act>();
        if (p.position() > 0) {
            moves.add(move(words, "plan.move.up", place, parent, p.position() - 1));
            var previous = beside.get(p.position() - 1).id().text();
            moves.add(move(words, "plan.move.in", place, previous, -1));
        }
        if (p.position() < beside.size() - 1) {
            moves.add(move(words, "plan.move.down", place, parent, p.position() + 1));
        }
        p.parent()
                .flatMap(id -> text.stream().filter(o -> o.id().equals(id)).findFirst())
                .ifPresent(above -> moves.add(move(
                        words,
                        "plan.move.out",
                        place,
                        above.parent().map(ProvisionId::text).orElse(""),
                        above.position() + 1)));
        moves.add(Act.word(base + "/provisions/" + p.id().text() + "/removal", words.say("common.remove"))
                .asking(words.say("plan.remove.ask", p.label())));
        return moves;
    }

    private static Act move(PlanWords words, String key, String place, String parent, int position) {
        return Act.word(
                place,
                words.say(key),
                new Hidden("parent", parent),
                new Hidden("position", Integer.toString(position)));
    }

    private EditScreen.Words form(
            Tx tx, PlanWords words, Plan plan, PlanView.ProvisionView view, Provision p, Sent sent) {
        var base = "/plans/" + plan.slug();
        var subject = buffer(p.version(), p.id());
        var body = buffers.read(tx, subject).orElse(p.body());
        var typed = sent.to("words");
        var lessons =
                p.isObjective() ? learned.about(tx, p.title(), "", Optional.of(p.id())) : List.<Learned.Lesson>of();
        return new EditScreen.Words(
                base + "/provisions/" + p.id().text(),
                words.errors(typed, "edit-heading"),
                Long.toString(p.revision()),
                base + "/edit#" + p.anchor(),
                p.isObjective(),
                typed.field(kind(words, p.kind()).id("edit-kind")),
                typed.field(Field.text("number", p.number()).id("edit-number")),
                typed.field(Field.text("heading", p.title()).id("edit-heading")),
                typed.field(
                        Field.area("body", body, 12).id("edit-body").hinted().buffered("/buffers/" + subject)),
                typed.field(Field.text("weight", Long.toString(p.weight())).hinted()),
                typed.field(
                        Field.text("from", p.startsOn().map(Object::toString).orElse(""))
                                .type("date")
                                .id("edit-from")),
                typed.field(Field.text("until", p.dueOn().map(Object::toString).orElse(""))
                        .type("date")
                        .id("edit-until")),
                typed.field(Field.text("answers", p.answers())),
                p.isObjective() ? serves(tx, words, plan, p).map(typed::field) : Optional.empty(),
                p.isObjective()
                        ? Optional.of(typed.field(Field.text(
                                        "reason",
                                        view.serves()
                                                .map(PlanView.ServesView::reason)
                                                .orElse(""))
                                .label("field.initiative")
                                .hinted()))
                        : Optional.empty(),
                view.indicators().stream()
                        .map(i -> new EditScreen.Measured(
                                words.indicator(i),
                                Act.word(
                                        base + "/indicators/" + i.id().text() + "/removal",
                                        words.say("common.remove"))))
                        .toList(),
                p.isObjective() ? indicator(tx, words, base, p, sent.to("measure")) : Optional.empty(),
                lessons,
                !lessons.isEmpty());
    }

    /** What may be served: the objectives of the plans above, and saying why none is. */
    private Optional<Field> serves(Tx tx, PlanWords words, Plan plan, Provision p) {
        var now = links.servedBy(tx, p.id());
        var target = now.flatMap(Serving::target);
        var options = new ArrayList<Option>();
        options.add(new Option("", words.say("plan.serves.unsaid"), now.isEmpty(), ""));
        for (var above : plans.above(tx, plan)) {
            for (var objective :
                    texts.objectives(tx, plans.currentVersion(tx, above.id()).id())) {
                options.add(new Option(
                        objective.id().text(),
                        above.title() + ": " + objective.label(),
                        target.equals(Optional.of(objective.id())),
                        ""));
            }
        }
        options.add(new Option(
                INITIATIVE,
                words.say("plan.serves.initiative"),
                now.map(Serving::isInitiative).orElse(false),
                ""));
        return Optional.of(Field.select("serves", options));
    }

    private Optional<EditScreen.NewMeasured> indicator(Tx tx, PlanWords words, String base, Provision p, Typed typed) {
        var list = measures.all(tx);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EditScreen.NewMeasured(
                base + "/provisions/" + p.id().text() + "/indicators",
                words.errors(typed, "target"),
                typed.field(Field.select(
                        "measure",
                        list.stream()
                                .map(m -> new Option(
                                        m.id().text(), m.name(tx.actor().lang()), false, ""))
                                .toList())),
                typed.field(Field.select(
                                "kind",
                                words.options("indicator_kind", KINDS.toArray(IndicatorKind[]::new), Optional.empty()))
                        .id("measured-kind")),
                typed.field(Field.text("baseline", "0")),
                typed.field(Field.text("target", "").must()),
                typed.field(Field.text("due", "").type("date"))));
    }

    private static Field kind(PlanWords words, ProvisionKind chosen) {
        return Field.select("kind", words.options("provision_kind", ProvisionKind.values(), Optional.of(chosen)));
    }

    private static EditScreen.Add add(PlanWords words, String base, List<Provision> text, Typed typed) {
        var places = new ArrayList<Option>();
        places.add(new Option("", words.say("plan.add.end"), true, ""));
        text.stream()
                .filter(p -> p.kind() != ProvisionKind.PARAGRAPH)
                .forEach(p -> places.add(new Option(p.id().text(), words.say("plan.add.under", p.label()), false, "")));
        return new EditScreen.Add(
                base + "/provisions",
                words.errors(typed, "heading"),
                typed.field(Field.select("after", places)),
                typed.field(kind(words, ProvisionKind.OBJECTIVE)),
                typed.field(Field.text("number", "").hinted()),
                typed.field(Field.text("heading", "")),
                typed.field(Field.area("body", "", 6).hinted()));
    }

    private static EditScreen.Whole whole(PlanWords words, String base, Plan plan, Typed typed) {
        var from = plan.period().map(period -> period.from().toString()).orElse("");
        var until = plan.period().map(period -> period.last().toString()).orElse("");
        return new EditScreen.Whole(
                base + "/whole",
                words.errors(typed, "name"),
                Long.toString(plan.revision()),
                typed.field(Field.text("name", plan.title()).must()),
                typed.field(Field.text("from", from).type("date").id("whole-from")),
                typed.field(Field.text("until", until).type("date").id("whole-until")));
    }
}
