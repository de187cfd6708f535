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
        Optional<Delegated> delegated,
        String rulesTitle,
        List<Fact> rules,
        Field on,
        String here,
        Table versions,
        Optional<RequisitionScreens.Calls> calling,
        List<Asking> askings) {

    /** The places that are filled by election. */
    record Delegated(List<DelegationLine> lines) {}

    /** Places that a unit fills, with the way to its elections and the button that ends it, each for whoever may. */
    record DelegationLine(String href, String unit, String note, Optional<Act> end) {}

    /** A seat, with the button that ends it for whoever may. */
    record SeatLine(String href, String name, String kind, String note, Optional<Act> end) {}
}
