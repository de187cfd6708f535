package org.throughline.review;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;

/** The page of who has reported under a plan: units down, periods across, then who is late. */
record ReportingShow(
        List<Step> path,
        String title,
        String line,
        String caption,
        List<String> periods,
        List<Row> rows,
        List<String> heard,
        List<Wrong> errors,
        String lateTitle,
        List<Late> late,
        String nobodyLate,
        String empty,
        List<Link> acts) {

    /** A unit's reports, one for each period. */
    record Row(String href, String unit, String above, List<Cell> cells) {}

    /** A report; silent: none is in and it should be. */
    record Cell(String href, String text, boolean silent, String note) {}

    /** A unit that is late: since when, whom to ask, and the form that excuses it for whoever may. */
    record Late(String left, String when, String href, String unit, String ask, Optional<Form> excuse) {}

    /** The form that excuses a unit. */
    record Form(String action, List<Hidden> hidden, Field reason, boolean inactive, boolean open) {}
}
