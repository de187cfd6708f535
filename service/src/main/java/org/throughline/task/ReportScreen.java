package org.throughline.task;

import java.util.ArrayList;
import java.util.List;
import org.throughline.parts.Fact;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;

/** A report read back before it is saved. */
record ReportScreen(
        List<Step> path,
        String title,
        String line,
        String action,
        List<Wrong> errors,
        String said,
        List<TaskScreen.Amount> quantities,
        List<Ask> asks,
        String left,
        String already,
        String note,
        String state,
        List<Fact> facts,
        List<Hidden> hidden,
        String againHref) {
    /** The button that leads back to the form, with all that was typed. */
    static final String AGAIN = "write_again";

    /** The same, leading back to the desk when it is sent. */
    ReportScreen toDesk() {
        var more = new ArrayList<>(hidden);
        more.add(new Hidden(QuickPages.FROM, QuickPages.DESK));
        return new ReportScreen(
                path,
                title,
                line,
                action,
                errors,
                said,
                quantities,
                asks,
                left,
                already,
                note,
                state,
                facts,
                more,
                againHref.replaceFirst("reading$", "report"));
    }

    /** One line and whether it is done, for one hand. */
    record Quick(
            List<Step> path,
            String title,
            String line,
            String action,
            String previewHref,
            List<Wrong> errors,
            Field said,
            List<Link> acts) {}

    /** What can be read in more than one way, to be chosen. */
    record Ask(String id, String name, String text, List<Option> options) {}

    /** The part of it that is shown while the line is typed. */
    record Preview(List<TaskScreen.Amount> quantities, List<Ask> asks, String left, String already) {}

    /** The page of a report without a task, with what the unit reported last. */
    record UnitScreen(
            List<Step> path,
            String title,
            String line,
            java.util.Optional<TaskScreen.ReportForm> report,
            List<TaskScreen.UpdateLine> updates) {}
}
