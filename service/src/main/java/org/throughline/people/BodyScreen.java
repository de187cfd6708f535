package org.throughline.people;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Act;
import org.throughline.parts.Asking;
import org.throughline.parts.Fact;
import org.throughline.parts.Field;
import org.throughline.parts.Step;
import org.throughline.parts.Table;

/** The page of a body: who sits, by which rules it decides, and by which it did. */
record BodyScreen(
        List<Step> path,
        String title,
        String line,
        String entitled,
        List<SeatLine> seats,
        String rulesTitle,
        List<Fact> rules,
        Field on,
        String here,
        Table versions,
        Optional<RequisitionScreens.Calls> calling,
        List<Asking> askings) {

    /** A seat, with the button that ends it for whoever may. */
    record SeatLine(String href, String name, String kind, String note, Optional<Act> end) {}
}
