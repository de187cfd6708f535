package org.throughline.org;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.Refusal;
import org.throughline.org.Sheet.Column;
import org.throughline.org.Sheet.Line;

/** Loads the lines of a table of units, those above before those below, in whatever order they stand. */
final class UnitLines {
    private final Tx tx;
    private final Units units;
    private final RosterWords words;
    private final UnitNames names;
    private final Unit root;
    private final LineFaults faults;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> wrong = new HashSet<>();
    private int added;
    private int present;

    UnitLines(Tx tx, Units units, LineFaults faults) {
        this.tx = tx;
        this.faults = faults;
        this.units = units;
        this.words = new RosterWords(tx.dao(OrganisationDao.class).words());
        this.names = new UnitNames(units.all(tx));
        this.root = units.root(tx);
    }

    Loaded load(Sheet sheet) {
        var waiting = new ArrayList<Wish>();
        for (var next = sheet.next(); next.isPresent(); next = sheet.next()) {
            var line = next.get();
            bare(line).ifPresentOrElse(bare -> waiting.add(new Wish(line, bare)), () -> wrong(line));
        }
        boolean moving = true;
        while (moving) {
            var ready = waiting.stream().filter(this::isReady).collect(Collectors.toCollection(LinkedHashSet::new));
            waiting.removeIf(ready::contains);
            ready.stream().filter(wish -> !take(wish)).forEach(wish -> wrong(wish.line()));
            moving = !ready.isEmpty();
        }
        unplaced(waiting.stream().map(Wish::line).toList());
        return new Loaded(added, present);
    }

    private void wrong(Line line) {
        wrong.addAll(calledBy(line));
    }

    /** Those below a line that is wrong are not wrong themselves: once it is mended they find their place. */
    private void unplaced(List<Line> waiting) {
        var above = new HashMap<String, String>();
        waiting.forEach(line -> calledBy(line).forEach(name -> above.put(name, above(line))));
        for (var line : waiting) {
            var passed = new HashSet<String>();
            var parent = above(line);
            while (above.containsKey(parent) && passed.add(parent)) {
                parent = above.get(parent);
            }
            var written = line.get(Column.PARENT).orElse("");
            if (calledBy(line).stream().anyMatch(passed::contains)) {
                wrong(line, Column.PARENT, "circle", written);
            } else if (passed.isEmpty() && !wrong.contains(parent)) {
                wrong(line, Column.PARENT, "no_parent", written);
            }
        }
    }

    /** By what other lines may name the unit of this one. */
    private static Set<String> calledBy(Line line) {
        return Stream.of(Column.NAME, Column.SLUG)
                .flatMap(column -> line.get(column).map(Sheet::fold).stream())
                .collect(Collectors.toSet());
    }

    private static String above(Line line) {
        return Sheet.fold(line.get(Column.PARENT).orElse(""));
    }

    /** A line that holds what a unit needs, whatever stands above it. */
    private record Wish(Line line, Bare bare) {}

    private record Bare(String name, Level level, String lang) {}

    private boolean isReady(Wish wish) {
        var parent = wish.line().get(Column.PARENT);
        return parent.isEmpty() || !names.named(parent.get()).isEmpty();
    }

    private Optional<Bare> bare(Line line) {
        if (!line.isSound(faults)) {
            return Optional.empty();
        }
        var name = line.get(Column.NAME);
        if (name.isEmpty()) {
            return wrong(line, Column.NAME, "no_name");
        }
        var written = line.get(Column.LEVEL);
        var level = written.flatMap(words::level);
        if (level.isEmpty()) {
            return wrong(line, Column.LEVEL, "no_level", written.orElse(""));
        }
        var lang = line.get(Column.LANGUAGE).orElse(root.lang());
        return Messages.LANGUAGES.contains(lang)
                ? Optional.of(new Bare(name.get(), level.get(), lang))
                : wrong(line, Column.LANGUAGE, "no_language", lang);
    }

    /** Whether it found its place. */
    private boolean take(Wish wish) {
        var line = wish.line();
        return parent(line)
                .filter(parent -> found(
                        line,
                        new NewUnit(
                                wish.bare().name(),
                                line.get(Column.SLUG),
                                wish.bare().level(),
                                line.get(Column.KIND).orElse(""),
                                parent.id(),
                                isYes(line.get(Column.SECTORAL)),
                                wish.bare().lang(),
                                line.get(Column.ZONE).orElse(root.zone()))))
                .isPresent();
    }

    private Optional<Unit> parent(Line line) {
        var written = line.get(Column.PARENT);
        if (written.isEmpty()) {
            return Optional.of(root);
        }
        var meant = names.named(written.get());
        return meant.size() == 1
                ? Optional.of(meant.get(0))
                : wrong(line, Column.PARENT, "several_units", written.get());
    }

    /** A unit of that slug, or of that name below that parent, is there already. */
    private boolean found(Line line, NewUnit wish) {
        if (isTwice(wish)) {
            wrong(line, Column.NAME, "unit_twice", wish.name());
            return false;
        }
        if (isThere(wish)) {
            present++;
            return true;
        }
        try {
            names.add(units.found(tx, wish));
            added++;
            return true;
        } catch (Refusal no) {
            faults.refused(line.read(), no);
            return false;
        }
    }

    /** By its slug, or else by its name below the same unit. */
    private boolean isTwice(NewUnit wish) {
        boolean slug = wish.slug().map(seen::add).orElse(true);
        boolean name = seen.add(wish.parent().text() + " " + Sheet.fold(wish.name()));
        return wish.slug().isPresent() ? !slug : !name;
    }

    private boolean isThere(NewUnit wish) {
        if (wish.slug().isPresent()) {
            return units.bySlug(tx, wish.slug().get()).isPresent();
        }
        List<Unit> siblings = units.children(tx, wish.parent());
        return siblings.stream().anyMatch(unit -> Sheet.fold(unit.name()).equals(Sheet.fold(wish.name())));
    }

    private static boolean isYes(Optional<String> text) {
        return text.map(Sheet::fold)
                .filter(List.of("yes", "y", "si", "s", "true", "1", "x")::contains)
                .isPresent();
    }

    private <T> Optional<T> wrong(Line line, Column column, String key, Object... arguments) {
        return faults.wrong(line.read(), column.key(), key, arguments);
    }
}
