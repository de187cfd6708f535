package org.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.parts.Cell;
import org.throughline.parts.Field;
import org.throughline.parts.Gist;
import org.throughline.parts.Head;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Row;
import org.throughline.parts.Run;
import org.throughline.parts.Step;
import org.throughline.parts.Table;

/** Makes the pages of plans: the list, the beginning of one, its history, differences and the check of a fingerprint. */
public final class PlanScreens {
    private static final int MOST = 300;

    private final Plans plans;
    private final Units units;
    private final Texts texts;
    private final PlanViews views;
    private final Messages messages;

    public PlanScreens(Plans plans, Units units, Texts texts, PlanViews views, Messages messages) {
        this.plans = plans;
        this.units = units;
        this.texts = texts;
        this.views = views;
        this.messages = messages;
    }

    ListScreen list(Tx tx) {
        var words = words(tx);
        var all = views.all(tx).stream().limit(MOST).toList();
        var names = units.all(tx).stream().collect(Collectors.toMap(Unit::id, Unit::name));
        var groups = all.isEmpty()
                ? List.<ListScreen.Group>of()
                : new Shelves(units.tree(tx), units.root(tx).id())
                        .of(all, tx.actor().memberOf()).stream()
                                .map(shelf -> group(words, shelf, names))
                                .toList();
        var acts = plans.draftsFor(tx.actor(), tx).isEmpty()
                ? List.<Link>of()
                : List.of(
                        new Link("/plans/new", words.say("plan.new")),
                        new Link("/plans/import", words.say("plan.import")));
        var empty = groups.isEmpty() ? words.say(tx.actor().isPerson() ? "plan.list.none" : "plan.none_public") : "";
        return new ListScreen(words.say("navigation.plans"), words.say("plan.list.line"), groups, acts, empty);
    }

    private static ListScreen.Group group(PlanWords words, Shelves.Shelf shelf, Map<UnitId, String> names) {
        var title = switch (shelf.kind()) {
            case NEAR -> words.say("plan.list.near");
            case PART -> names.getOrDefault(shelf.unit().orElseThrow(), "");
            case OVER -> words.say("plan.list.over");
        };
        return new ListScreen.Group(
                title, shelf.plans().stream().map(plan -> entry(words, plan)).toList());
    }

    private static ListScreen.Entry entry(PlanWords words, PlanView.Entry e) {
        return new ListScreen.Entry(
                "/plans/" + e.slug(),
                e.title(),
                words.kicker(e.tier(), e.unitName()),
                words.state(e.version()),
                e.version().guides(),
                e.version().isOpen(),
                words.period(e.period()),
                Optional.empty());
    }

    /** @throws Refusal {@code plan.drafters_only} to who drafts for no unit */
    NewScreen fresh(Tx tx, Optional<String> follows, Typed typed) {
        var words = words(tx);
        var mine = plans.draftsFor(tx.actor(), tx);
        if (mine.isEmpty()) {
            throw Refusal.denied("plan.drafters_only");
        }
        var former = follows.flatMap(slug -> plans.bySlug(tx, slug));
        var unit = former.map(Plan::unit).orElse(mine.get(0).id());
        return new NewScreen(
                List.of(
                        new Step("/plans", words.say("navigation.plans"), false),
                        new Step("", words.say("plan.new"), true)),
                words.say("plan.new"),
                words.say("plan.new.line"),
                "/plans",
                words.errors(typed, "name"),
                typed.field(Field.select(
                        "unit",
                        mine.stream()
                                .map((Unit u) -> Option.of(u.id().text(), u.name(), unit.text()))
                                .toList())),
                typed.field(Field.select(
                        "tier",
                        words.options(
                                "tier",
                                Tier.values(),
                                Optional.of(former.map(Plan::tier).orElseGet(() -> usual(mine.get(0))))))),
                typed.field(Field.text("name", "").must()),
                typed.field(Field.text(
                                "from",
                                former.flatMap(Plan::period)
                                        .map(p -> p.to().toString())
                                        .orElse(""))
                        .type("date")),
                typed.field(Field.text("until", "").type("date")),
                typed.field(Field.select(
                        "visibility",
                        words.options("visibility", Visibility.values(), Optional.of(Visibility.ORGANISATION)))),
                follows(tx, words, mine, former).map(typed::field),
                List.of(new Link("/plans/import", words.say("plan.import"))));
    }

    /** The tier that a unit of this level mostly plans in. */
    private static Tier usual(Unit unit) {
        return switch (unit.level()) {
            case NETWORK, CENTRAL -> Tier.STRATEGIC;
            case REGIONAL -> Tier.OPERATIONAL;
            case LOCAL -> Tier.TACTICAL;
        };
    }

    private Optional<Field> follows(Tx tx, PlanWords words, List<Unit> mine, Optional<Plan> former) {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.say("plan.follows_none"), former.isEmpty(), ""));
        for (var unit : mine) {
            for (var plan : plans.ofUnit(tx, unit.id())) {
                options.add(new Option(
                        plan.id().text(), plan.title(), former.map(Plan::id).equals(Optional.of(plan.id())), ""));
            }
        }
        return options.size() == 1 ? Optional.empty() : Optional.of(Field.select("follows", options));
    }

    HistoryScreen history(Tx tx, Plan plan) {
        var words = words(tx);
        var versions = plans.versions(tx, plan.id());
        var entries = versions.stream().map(v -> version(words, plan, v)).toList();
        return new HistoryScreen(
                words.path(plan, words.say("plan.view.history")),
                words.say("plan.history.title", plan.title()),
                words.count("plan.history.line", versions.size()),
                PlanWays.HISTORY.views(messages, tx.actor().lang(), plan.slug()),
                entries,
                versions.size() < 2 ? Optional.empty() : Optional.of(compare(words, plan, versions)));
    }

    private static HistoryScreen.Entry version(PlanWords words, Plan plan, Version v) {
        var base = "/plans/" + plan.slug();
        return new HistoryScreen.Entry(
                words.say("plan.version", v.number()),
                words.state(v.state()),
                v.state().guides(),
                v.state().isOpen(),
                v.inForceFrom()
                        .map(words::date)
                        .or(() -> v.discussionUntil().map(words::date))
                        .orElse(""),
                how(words, v),
                base + "/versions/" + v.number(),
                v.fingerprint().orElse(""),
                v.fingerprint().isPresent() ? base + "/versions/" + v.number() + "/check" : "",
                v.number() > 1 ? base + "/difference?before=" + (v.number() - 1) + "&after=" + v.number() : "",
                v.inForceFrom().isPresent() && (v.number() > 1 || plan.follows().isPresent())
                        ? base + "/mapping?version=" + v.number()
                        : "");
    }

    private static String how(PlanWords words, Version v) {
        var key = "plan.how." + v.state().name().toLowerCase(Locale.ROOT);
        return switch (v.state()) {
            case ADOPTED, IN_FORCE, ADOPTED_PROVISIONALLY ->
                words.say(key, v.inForceFrom().orElseThrow());
            case IN_DISCUSSION -> words.say(key, v.discussionUntil().orElseThrow());
            default -> words.say(key);
        };
    }

    private static HistoryScreen.Compare compare(PlanWords words, Plan plan, List<Version> versions) {
        int newest = versions.get(0).number();
        return new HistoryScreen.Compare(
                "/plans/" + plan.slug() + "/difference",
                Field.select("before", numbers(words, versions, newest - 1)),
                Field.select("after", numbers(words, versions, newest)).label("field.afterwards"));
    }

    private static List<Option> numbers(PlanWords words, List<Version> versions, int chosen) {
        return versions.stream()
                .map(v -> new Option(
                        Integer.toString(v.number()), words.say("plan.version", v.number()), v.number() == chosen, ""))
                .toList();
    }

    DifferenceScreen difference(Tx tx, Plan plan, Optional<Integer> before, Optional<Integer> after) {
        var words = words(tx);
        int later = after.orElseGet(() -> plans.versions(tx, plan.id()).get(0).number());
        int earlier = before.orElse(Math.max(1, later - 1));
        var comparison = Comparison.of(text(tx, plan, earlier), text(tx, plan, later));
        var changed = comparison.changes().stream()
                .filter(change -> change.kind() != Comparison.Kind.UNCHANGED)
                .map(change -> changed(words, change))
                .toList();
        return new DifferenceScreen(
                words.path(plan, words.say("plan.what_changed")),
                words.say("plan.difference.title", earlier, later),
                plan.title(),
                PlanWays.HISTORY.views(messages, tx.actor().lang(), plan.slug()),
                changed,
                words.count("plan.difference.unchanged", comparison.count(Comparison.Kind.UNCHANGED)),
                changed.isEmpty() ? words.say("plan.difference.none") : "");
    }

    private static DifferenceScreen.Changed changed(PlanWords words, Comparison.Change change) {
        var runs = change.wordsBelowTitle().runs();
        var provision = change.provision();
        // a title that changed is said in the words, and one that there is not would be the first of them
        boolean numberOnly = !provision.number().isEmpty()
                && (change.retitled() || provision.title().isEmpty());
        var struck = new StringBuilder();
        var added = new StringBuilder();
        runs.forEach(run -> (run.struck() ? struck : run.added() ? added : new StringBuilder())
                .append(run.text())
                .append(' '));
        boolean reworded = change.kind() == Comparison.Kind.REWORDED;
        return new DifferenceScreen.Changed(
                numberOnly ? provision.number() : provision.label(),
                words.say("plan.change." + change.kind()),
                runs.stream()
                        .map(run -> new Run(run.same(), run.struck(), run.added(), run.text()))
                        .toList(),
                reworded && struck.length() + added.length() < 300
                        ? Optional.of(new Gist(
                                struck.toString().strip(), added.toString().strip()))
                        : Optional.empty(),
                "");
    }

    CheckScreen check(Tx tx, Plan plan, int number) {
        var words = words(tx);
        var version = plans.numbered(tx, plan.id(), number);
        var print = FingerprintView.of(version, texts.provisions(tx, version.id()));
        var rows = print.parts().stream()
                .map(part -> new Row(
                        part.number().isEmpty() ? "–" : part.number(),
                        "",
                        List.of(new Cell(
                                part.digest(), false, part.redacted() ? words.say("plan.check.redacted") : ""))))
                .toList();
        return new CheckScreen(
                words.path(plan, words.say("plan.fingerprint")),
                words.say("plan.check.title", plan.title(), number),
                words.say("plan.check.line"),
                print.stored().orElse(""),
                print.recomputed(),
                words.say(
                        print.stored().isEmpty()
                                ? "plan.check.draft"
                                : print.matches() ? "plan.check.matches" : "plan.check.differs"),
                new Table(
                        words.say("plan.check.parts"),
                        List.of(
                                new Head(words.say("plan.check.number"), false),
                                new Head(words.say("plan.check.digest"), false)),
                        rows),
                List.of(new Link(
                        "/api/plans/" + plan.slug() + "/versions/" + number + "/fingerprint",
                        words.say("plan.check.json"))));
    }

    private List<Provision> text(Tx tx, Plan plan, int number) {
        return texts.provisions(tx, plans.numbered(tx, plan.id(), number).id());
    }

    PlanWords words(Tx tx) {
        return new PlanWords(messages, tx.actor().lang());
    }
}
