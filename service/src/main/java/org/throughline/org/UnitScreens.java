package org.throughline.org;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;
import org.throughline.parts.Cell;
import org.throughline.parts.Field;
import org.throughline.parts.Head;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Pages;
import org.throughline.parts.Row;
import org.throughline.parts.Step;
import org.throughline.parts.Table;
import org.throughline.parts.Wrong;

/** Makes the pages of units: the tree, the form of a new one, the list of members. */
public final class UnitScreens {
    private final Units units;
    private final Organisations organisations;
    private final Rosters rosters;
    private final Messages messages;

    public UnitScreens(Units units, Organisations organisations, Rosters rosters, Messages messages) {
        this.units = units;
        this.organisations = organisations;
        this.rosters = rosters;
        this.messages = messages;
    }

    record TreeView(String title, String line, List<Node> tree, List<Link> acts) {}

    record Node(
            String href,
            String name,
            String kind,
            String line,
            Optional<String> alignment,
            Optional<String> last,
            List<Node> children) {}

    record NewView(
            List<Step> path,
            String title,
            String line,
            String action,
            List<Wrong> errors,
            Field name,
            Field slug,
            Field parent,
            Field level,
            Field kind,
            Field language,
            Field zone,
            String cancelHref) {}

    record MembersView(
            List<Step> path,
            String title,
            String line,
            Table table,
            Optional<Pages> pages,
            Optional<Add> add,
            List<Link> acts) {}

    record Add(String action, List<Wrong> errors, Field name, Field email, Field standing) {}

    /** What the unit is called: its own kind, or the organisation's word for its level, or ours. */
    public String kind(Tx tx, Unit unit, String lang) {
        if (!unit.kind().isEmpty()) {
            return unit.kind();
        }
        return organisations
                .word(tx, unit.level(), lang)
                .map(LevelWord::singular)
                .orElseGet(() -> messages.say(lang, "level." + unit.level()));
    }

    /** The way down to a unit, itself not linked. */
    public List<Step> path(Tx tx, Unit unit) {
        var path = new ArrayList<Step>();
        units.above(tx, unit.id())
                .forEach(above -> path.add(0, new Step("/units/" + above.slug(), above.name(), false)));
        path.add(new Step("", unit.name(), true));
        return path;
    }

    TreeView tree(Tx tx, Actor actor) {
        var lang = actor.lang();
        var all = units.all(tx);
        var byId = new HashMap<UnitId, Unit>();
        all.forEach(unit -> byId.put(unit.id(), unit));
        var tree = units.tree(tx);
        var root = units.root(tx);
        var words = new HashMap<Level, String>();
        organisations.words(tx).stream()
                .filter(word -> word.lang().equals(lang))
                .forEach(word -> words.put(word.level(), word.singular()));
        var acts = new ArrayList<Link>();
        if (all.stream().anyMatch(unit -> units.mayKeep(actor, tx, unit.id()))) {
            acts.add(new Link("/units/new", messages.say(lang, "org.add_unit")));
            acts.add(new Link("/import/units", messages.say(lang, "org.import_units")));
            acts.add(new Link("/import/members", messages.say(lang, "org.import_members")));
            acts.add(new Link("/tables", messages.say(lang, "table.title")));
        }
        if (units.mayKeep(actor, tx, root.id())) {
            acts.add(new Link("/words", messages.say(lang, "people.words")));
            acts.add(new Link("/setup/ways", messages.say(lang, "setup.first_steps")));
        }
        return new TreeView(
                messages.say(lang, "navigation.units"),
                messages.count(lang, "org.units", all.size()),
                List.of(node(tree, root.id(), byId, words, lang)),
                acts);
    }

    private Node node(Tree tree, UnitId id, Map<UnitId, Unit> byId, Map<Level, String> words, String lang) {
        var unit = byId.get(id);
        var kind = unit.kind().isEmpty()
                ? words.getOrDefault(unit.level(), messages.say(lang, "level." + unit.level()))
                : unit.kind();
        return new Node(
                "/units/" + unit.slug(),
                unit.name(),
                kind,
                unit.sectoral() ? messages.say(lang, "org.sectoral") : "",
                Optional.empty(),
                Optional.empty(),
                tree.children(id).stream()
                        .map(child -> node(tree, child, byId, words, lang))
                        .toList());
    }

    NewView fresh(Tx tx, Actor actor) {
        var lang = actor.lang();
        var root = units.root(tx);
        var parents = units.all(tx).stream()
                .filter(unit -> units.mayKeep(actor, tx, unit.id()))
                .map(unit -> Option.of(unit.id().text(), unit.name(), ""))
                .toList();
        var levels = Arrays.stream(Level.values())
                .filter(level -> level != Level.NETWORK)
                .map(level -> Option.of(level.name(), messages.say(lang, "level." + level), Level.LOCAL.name()))
                .toList();
        var title = messages.say(lang, "org.add_unit");
        return new NewView(
                List.of(new Step("/units", messages.say(lang, "navigation.units"), false), new Step("", title, true)),
                title,
                "",
                "/units",
                List.of(),
                Field.text("name", "").must(),
                Field.text("slug", "").hinted(),
                Field.select("parent", parents).must(),
                Field.select("level", levels).must(),
                Field.text("kind", ""),
                Field.select("language", languages(root.lang())),
                Field.text("zone", root.zone()),
                "/units");
    }

    static List<Option> languages(String chosen) {
        var messages = new Messages();
        return Messages.LANGUAGES.stream()
                .map(code -> Option.of(code, messages.say(code, "language.name"), chosen))
                .toList();
    }

    MembersView members(Tx tx, Actor actor, Unit unit, int from) {
        var lang = actor.lang();
        var part = rosters.part(actor, tx, unit, from);
        var path = new ArrayList<>(path(tx, unit));
        path.set(path.size() - 1, new Step("/units/" + unit.slug(), unit.name(), false));
        var title = messages.say(lang, "org.members");
        path.add(new Step("", title, true));
        boolean keeps = units.mayKeep(actor, tx, unit.id());
        return new MembersView(
                path,
                title,
                messages.count(lang, "org.count", part.all()),
                table(tx, part, lang, title),
                pages(part, unit, lang),
                keeps ? Optional.of(add(unit, lang)) : Optional.empty(),
                keeps
                        ? List.of(
                                new Link("/units/" + unit.slug() + "/joining", messages.say(lang, "joining.title")),
                                new Link("/import/members", messages.say(lang, "org.import_members")))
                        : List.of());
    }

    private Table table(Tx tx, Rosters.Part part, String lang, String title) {
        var heads = List.of(
                new Head(messages.say(lang, "field.name"), false),
                new Head(messages.say(lang, "field.unit"), false),
                new Head(messages.say(lang, "field.standing"), false));
        var rows = part.lines().stream()
                .map(line -> new Row(
                        line.name(),
                        "/members/" + line.member(),
                        List.of(
                                new Cell(units.get(tx, line.unit()).name(), false, ""),
                                new Cell(messages.say(lang, "standing." + line.standing()), false, ""))))
                .toList();
        return new Table(title, heads, rows);
    }

    private Optional<Pages> pages(Rosters.Part part, Unit unit, String lang) {
        if (!part.hasEarlier() && !part.hasLater()) {
            return Optional.empty();
        }
        var here = "/units/" + unit.slug() + "/members?from=";
        var earlier = new Link(here + Math.max(0, part.from() - Rosters.size()), messages.say(lang, "pages.earlier"));
        var later = new Link(here + (part.from() + Rosters.size()), messages.say(lang, "pages.later"));
        return Optional.of(new Pages(
                Optional.of(earlier).filter(link -> part.hasEarlier()),
                Optional.of(later).filter(link -> part.hasLater()),
                messages.say(
                        lang,
                        "pages.of",
                        part.from() + 1,
                        part.from() + part.lines().size(),
                        part.all())));
    }

    private Add add(Unit unit, String lang) {
        var standings = List.of(Standing.FULL, Standing.CANDIDATE).stream()
                .map(standing -> Option.of(standing.name(), messages.say(lang, "standing." + standing), ""))
                .toList();
        return new Add(
                "/units/" + unit.slug() + "/members",
                List.of(),
                Field.text("name", "").must(),
                Field.text("email", "").type("email"),
                Field.select("standing", standings).must());
    }
}
