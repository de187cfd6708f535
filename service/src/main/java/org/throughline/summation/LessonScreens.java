package org.throughline.summation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.kernel.UnitId;
import org.throughline.org.Members;
import org.throughline.org.Units;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Pages;
import org.throughline.parts.Step;
import org.throughline.plan.Plan;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.Texts;
import org.throughline.plan.Version;
import org.throughline.text.Fold;

/** Makes the page of lessons, and the one on which they go into a draft. */
public final class LessonScreens {
    private final Lessons lessons;
    private final Takings takings;
    private final Texts texts;
    private final Units units;
    private final FindingWords words;
    private final Messages messages;

    public LessonScreens(
            Lessons lessons, Takings takings, Texts texts, Units units, Members members, Messages messages) {
        this.lessons = lessons;
        this.takings = takings;
        this.texts = texts;
        this.units = units;
        this.words = new FindingWords(units, members, messages);
        this.messages = messages;
    }

    LessonList list(Tx tx, Lessons.Filter filter) {
        var found = lessons.search(tx, filter);
        var shown = found.size() > Lessons.PAGE ? found.subList(0, Lessons.PAGE) : found;
        var last = shown.isEmpty()
                ? Optional.<FindingId>empty()
                : Optional.of(shown.get(shown.size() - 1).finding().id());
        var later = found.size() > Lessons.PAGE
                ? Optional.of(new Link(address(filter, last.orElseThrow()), say(tx, "lessons.older")))
                : Optional.<Link>empty();
        return new LessonList(
                say(tx, "navigation.lessons"),
                say(tx, "lessons.line"),
                filters(tx, filter),
                grouped(tx, shown, filter.like().isPresent()),
                later.map(link -> new Pages(Optional.empty(), Optional.of(link), "")),
                List.of(new Link("/summations", say(tx, "summation.title"))),
                shown.isEmpty()
                        ? say(tx, filter.equals(Lessons.Filter.ALL) ? "lessons.none_yet" : "lessons.none")
                        : "");
    }

    /** In the order they came, each with those after it that say the same word for word; or {@code apart}, each by itself. */
    private List<LessonList.Group> grouped(Tx tx, List<Lessons.Lesson> shown, boolean apart) {
        var groups = new LinkedHashMap<String, List<LessonList.Row>>();
        for (var lesson : shown) {
            var finding = lesson.finding();
            var same = apart ? finding.id().text() : Fold.text(finding.words());
            groups.computeIfAbsent(same, words -> new ArrayList<>()).add(row(tx, lesson));
        }
        return groups.values().stream()
                .map(rows -> new LessonList.Group(
                        rows.get(0),
                        rows.size() == 1 ? "" : messages.count(tx.actor().lang(), "lessons.same", rows.size() - 1),
                        rows.subList(1, rows.size())))
                .toList();
    }

    private LessonList.Row row(Tx tx, Lessons.Lesson lesson) {
        var taken = lesson.answer().map(answer -> words.answered(tx, answer));
        return new LessonList.Row(
                "l" + lesson.finding().id().text(),
                "/line/" + lesson.finding().subject(),
                lesson.finding().words(),
                words.from(tx, lesson.finding(), lesson.from()),
                lesson.times() > 1
                        ? Optional.of(new Link(
                                "/lessons?like=" + lesson.finding().id().text(),
                                say(tx, "lessons.times", lesson.times())))
                        : Optional.empty(),
                taken.map(answer -> new LessonList.Taken(answer.text(), answer.href())));
    }

    private LessonList.Filters filters(Tx tx, Lessons.Filter filter) {
        var all = say(tx, "lessons.all");
        var chosenUnit = filter.unit().map(UnitId::text).orElse("");
        var chosenKind = filter.what()
                .filter(what -> what == FindingSort.PROPOSAL)
                .map(Enum::name)
                .or(() -> filter.kind().map(Enum::name))
                .orElse("");
        var kinds = Stream.concat(
                        Arrays.stream(FindingKind.values())
                                .map(kind -> Option.of(kind.name(), say(tx, "finding.kind." + kind), chosenKind)),
                        Stream.of(Option.of("PROPOSAL", say(tx, "finding.what.PROPOSAL"), chosenKind)))
                .toList();
        var chosenReach = filter.reach().map(Enum::name).orElse("");
        return new LessonList.Filters(
                "/lessons",
                Field.text("q", filter.words()).type("search"),
                Field.text("tag", filter.tag()).label("finding.tag"),
                Field.select(
                        "unit",
                        with(
                                all,
                                chosenUnit,
                                units.all(tx).stream()
                                        .map(unit -> Option.of(unit.id().text(), unit.name(), chosenUnit))
                                        .toList())),
                Field.select("kind", with(all, chosenKind, kinds)),
                Field.select(
                        "reach",
                        with(
                                all,
                                chosenReach,
                                Arrays.stream(Reach.values())
                                        .map(reach ->
                                                Option.of(reach.name(), say(tx, "finding.reach." + reach), chosenReach))
                                        .toList())),
                Field.select(
                                "duty",
                                with(
                                        all,
                                        filter.duty(),
                                        lessons.duties(tx).stream()
                                                .map(duty -> Option.of(duty, duty, filter.duty()))
                                                .toList()))
                        .label("lessons.duty"),
                !filter.tag().isEmpty()
                        || !chosenUnit.isEmpty()
                        || !chosenKind.isEmpty()
                        || !chosenReach.isEmpty()
                        || !filter.duty().isEmpty());
    }

    private static List<Option> with(String all, String chosen, List<Option> options) {
        return Stream.concat(Stream.of(Option.of("", all, chosen)), options.stream())
                .toList();
    }

    private static String address(Lessons.Filter filter, FindingId before) {
        var kind = filter.what()
                .map(Enum::name)
                .or(() -> filter.kind().map(Enum::name))
                .orElse("");
        return "/lessons?q=" + encoded(filter.words()) + "&tag=" + encoded(filter.tag()) + "&unit="
                + filter.unit().map(UnitId::text).orElse("") + "&kind=" + kind + "&reach="
                + filter.reach().map(Enum::name).orElse("") + "&duty=" + encoded(filter.duty()) + "&like="
                + filter.like().map(FindingId::text).orElse("") + "&before=" + before.text();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What waits for the draft of a plan. */
    TakingList takings(Tx tx, Plan plan, Version draft, Sent sent) {
        var waiting = takings.waiting(tx, plan.unit());
        var into = Stream.concat(
                        Stream.of(Option.of("", say(tx, "taking.new"), "")),
                        texts.provisions(tx, draft.id()).stream().map(p -> Option.of(p.id().text(), p.label(), "")))
                .toList();
        var kinds = Arrays.stream(ProvisionKind.values())
                .map(kind -> Option.of(kind.name(), say(tx, "provision_kind." + kind), ProvisionKind.OBJECTIVE.name()))
                .toList();
        var here = "/plans/" + plan.slug() + "/proposals/";
        return new TakingList(
                List.of(
                        new Step("/plans/" + plan.slug(), plan.title(), false),
                        new Step("", say(tx, "taking.title"), true)),
                say(tx, "taking.title"),
                say(tx, "taking.line", units.get(tx, plan.unit()).name()),
                waiting.stream()
                        .map(finding -> row(tx, finding, here, into, kinds, sent))
                        .toList(),
                List.of(new Link("/plans/" + plan.slug() + "/edit", say(tx, "taking.back"))),
                waiting.isEmpty() ? say(tx, "taking.none") : "");
    }

    /** A form that was refused: of which finding, whether the one that sets aside, and what was typed into it. */
    record Sent(Optional<FindingId> finding, boolean aside, Typed typed) {
        static final Sent NOTHING = new Sent(Optional.empty(), false, Typed.nothing());

        private Typed of(Finding one, boolean asideForm) {
            return finding.equals(Optional.of(one.id())) && aside == asideForm ? typed : Typed.nothing();
        }
    }

    private TakingList.Row row(Tx tx, Finding finding, String here, List<Option> into, List<Option> kinds, Sent sent) {
        var id = finding.id().text();
        var lang = tx.actor().lang();
        var taking = sent.of(finding, false);
        var aside = sent.of(finding, true);
        return new TakingList.Row(
                "f" + id,
                finding.words(),
                words.from(tx, finding, Became.summation(tx, finding)),
                "/line/" + finding.subject(),
                new TakingList.TakeForm(
                        here + id + "/taking",
                        taking.errors(messages, lang, "body" + id),
                        taking.field(Field.select("into", into).id("into" + id).label("taking.into")),
                        taking.field(Field.select("kind", kinds).id("kind" + id)),
                        taking.field(Field.text("title", "").id("title" + id)),
                        taking.field(Field.area("body", finding.words(), 2).id("body" + id))),
                new TakingList.AsideForm(
                        here + id + "/setting_aside",
                        aside.errors(messages, lang, "why" + id),
                        aside.field(Field.area("why", "", 2).id("why" + id))));
    }

    private String say(Tx tx, String key, Object... arguments) {
        return messages.say(tx.actor().lang(), key, arguments);
    }
}
