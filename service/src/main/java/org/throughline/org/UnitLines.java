package org.throughline.org;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private final Problems problems = new Problems();
    private int added;
    private int present;

    UnitLines(Tx tx, Units units) {
        this.tx = tx;
        this.units = units;
        this.words = new RosterWords(tx.dao(OrganisationDao.class).words());
        this.names = new UnitNames(units.all(tx));
        this.root = units.root(tx);
    }

    Loaded load(Sheet sheet) {
        var waiting = new ArrayList<>(sheet.lines());
        boolean moving = true;
        while (moving) {
            var ready = waiting.stream().filter(this::isReady).toList();
            waiting.removeAll(ready);
            ready.forEach(this::take);
            moving = !ready.isEmpty();
        }
        var among = waiting.stream()
                .flatMap(line -> line.get(Column.NAME).stream())
                .map(Sheet::fold)
                .collect(Collectors.toSet());
        for (var line : waiting) {
            var parent = line.get(Column.PARENT).orElse("");
            problems.wrong(line, among.contains(Sheet.fold(parent)) ? "circle" : "no_parent", parent);
        }
        problems.raise();
        return new Loaded(added, present);
    }

    private boolean isReady(Line line) {
        var parent = line.get(Column.PARENT);
        return parent.isEmpty() || !names.named(parent.get()).isEmpty();
    }

    private void take(Line line) {
        if (line.tooWide()) {
            problems.wrong(line, "too_wide");
            return;
        }
        var name = line.get(Column.NAME);
        if (name.isEmpty()) {
            problems.wrong(line, "no_name");
            return;
        }
        var level = line.get(Column.LEVEL);
        if (level.flatMap(words::level).isEmpty()) {
            problems.wrong(line, "no_level", level.orElse(""));
            return;
        }
        var lang = line.get(Column.LANGUAGE).orElse(root.lang());
        if (!Messages.LANGUAGES.contains(lang)) {
            problems.wrong(line, "no_language", lang);
            return;
        }
        parent(line)
                .ifPresent(parent -> found(
                        line,
                        new NewUnit(
                                name.get(),
                                line.get(Column.SLUG),
                                level.flatMap(words::level).orElseThrow(),
                                line.get(Column.KIND).orElse(""),
                                parent.id(),
                                isYes(line.get(Column.SECTORAL)),
                                lang,
                                line.get(Column.ZONE).orElse(root.zone()))));
    }

    private Optional<Unit> parent(Line line) {
        var written = line.get(Column.PARENT);
        if (written.isEmpty()) {
            return Optional.of(root);
        }
        var meant = names.named(written.get());
        return meant.size() == 1 ? Optional.of(meant.get(0)) : problems.wrong(line, "several_units", written.get());
    }

    /** A unit of that slug, or of that name below that parent, is there already. */
    private void found(Line line, NewUnit wish) {
        if (isThere(wish)) {
            present++;
            return;
        }
        try {
            names.add(units.found(tx, wish));
            added++;
        } catch (Refusal no) {
            problems.refused(line, no);
        }
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
}
