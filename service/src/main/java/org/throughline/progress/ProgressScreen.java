package org.throughline.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.parts.Act;
import org.throughline.parts.Cover;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Judged;
import org.throughline.parts.Link;
import org.throughline.parts.Signals;
import org.throughline.parts.Step;
import org.throughline.parts.Table;
import org.throughline.parts.View;
import org.throughline.parts.Wrong;

/** How far a plan is: a chart of one objective, and all of them unit by unit. */
record ProgressScreen(
        List<Step> path,
        String title,
        String line,
        List<View> views,
        PastForm past,
        List<View> objectives,
        String many,
        Optional<Chart> chart,
        String chartTitle,
        String chartLine,
        String matrixTitle,
        String matrixLine,
        Optional<Matrix> matrix,
        Optional<Spreading> spreading,
        Optional<Silent> silent,
        List<Signalled> signals,
        List<Link> acts,
        String empty) {

    /** Asks for the same as of another day. */
    record PastForm(
            String action, List<Hidden> hidden, String note, String nowHref, boolean open, Field day, Field known) {}

    /** Objectives down, units across; dense where there are many. */
    record Matrix(boolean dense, List<Column> units, List<Row> rows) {}

    /** How judgements are spread, objective by objective. */
    record Spreading(String title, String line, List<Spread> spreads) {}

    /** What the bodies that carry an objective say of it: a bar cut by who said what, and the same in words. */
    record Spread(String href, String title, List<Slice> slices, List<Judged> said, String note) {}

    /** A piece of it, in per cents; {@code look} names what was said. */
    record Slice(String x, String width, String look) {}

    /** A unit. */
    record Column(String name, String count) {}

    /** An objective; {@code rest} names in one sentence the units of which there is no more to say, for where cells stand below each other. */
    record Row(String href, String title, String all, String rest, List<Cell> cells) {}

    /** What a unit makes of an objective: exactly one of full, silent and untaken; {@code state} in words; plain: that is all. */
    record Cell(
            String href,
            String unit,
            boolean full,
            boolean silent,
            boolean untaken,
            boolean plain,
            String state,
            String percent,
            String width,
            List<Judged> said,
            String work,
            Cover cover,
            String note) {}

    /** Who has not reported, and which objectives nobody carries. */
    record Silent(
            String title,
            String text,
            List<Link> links,
            String more,
            List<Link> rest,
            String uncarried,
            List<Link> alone) {}

    /** An objective with its three signals, where no unit is below. */
    record Signalled(String href, String title, Signals signals) {}

    /** A drawing, its positions in per cents. */
    record Chart(
            String label,
            List<String> grid,
            boolean target,
            String targetText,
            String targetMore,
            String course,
            String pledge,
            String pledgeY,
            String pledgeText,
            String actual,
            List<Dot> dots,
            Optional<Now> now,
            String coverLabel,
            String coverText,
            List<Bar> columns,
            List<Dated> dates,
            String note,
            String tableHref,
            String whyHref) {}

    /** A point. */
    record Dot(String x, String y) {}

    /** Where it stands now; absent where nobody gave a figure. */
    record Now(String x, String y, String text, String more) {}

    /** How many reported in a month. */
    record Bar(String x, String width, String inY, String inHeight) {}

    /** A date under the line. */
    record Dated(String x, String text) {}

    /** Why a number is what it is. */
    record Why(
            List<Step> path,
            String title,
            String line,
            PastForm past,
            List<Taken> figures,
            Optional<Table> entries,
            List<Link> acts,
            List<Act> deeds,
            Optional<StatedForm> statedForm,
            Optional<Table> uptake,
            Optional<Table> also,
            Optional<AlsoForm> alsoForm) {}

    /** Shows a deed reported elsewhere here too. */
    record AlsoForm(String action, Field update) {}

    /** Types a figure beside the derived one; standing: takes back what stands. */
    record StatedForm(
            String action,
            List<Wrong> errors,
            Field indicator,
            Field amount,
            Field reason,
            Field until,
            List<Act> standing) {}

    /** A figure taken apart; amounts: its parts add up, and none is weighed. */
    record Taken(
            String name,
            String percent,
            String stated,
            boolean amounts,
            String rule,
            List<Part> parts,
            String sum,
            List<Missing> gaps,
            Cover cover) {

        /** The same, with what it stood at in the beginning counted off. */
        Taken from(Part start) {
            var all = new ArrayList<>(parts);
            all.add(start);
            return new Taken(name, percent, stated, amounts, rule, all, sum, gaps, cover);
        }

        /** The same, with the body's own figure beside it. */
        Taken stating(String said) {
            return new Taken(name, percent, said, amounts, rule, parts, sum, gaps, cover);
        }
    }

    /** A part of it. */
    record Part(String name, String href, String weight, String share, String contribution, String note) {}

    /** Who is missing in it. */
    record Missing(String name, String href, String text) {}

    /** The numbers behind a line. */
    record Numbers(List<Step> path, String title, String line, PastForm past, Table table) {}
}
