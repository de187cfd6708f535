package org.throughline.search;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Field;
import org.throughline.parts.Pages;
import org.throughline.parts.View;

/**
 * The search page.
 *
 * @param unit the units to choose from, for those who know the tree
 * @param line what this page shows of what was found
 * @param kinds the same search for one kind of thing
 * @param empty what to do when nothing was found
 */
record SearchView(
        String action,
        Field q,
        Optional<Field> unit,
        Field from,
        Field until,
        String kind,
        String line,
        List<View> kinds,
        List<Result> results,
        Optional<Pages> pages,
        String empty) {

    /** One thing that was found. */
    record Result(String href, String title, String kind, String unit, String when, List<Mark> marks) {}
}
