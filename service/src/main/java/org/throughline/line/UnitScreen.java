package org.throughline.line;

import java.util.List;
import java.util.Optional;
import org.throughline.org.UnitPeople;
import org.throughline.parts.Cover;
import org.throughline.parts.Link;
import org.throughline.parts.Signals;
import org.throughline.parts.Step;

/** The page of a unit. */
record UnitScreen(
        List<Step> path,
        String kicker,
        String title,
        String line,
        List<Link> acts,
        List<PlanEntry> plans,
        Optional<SignalsOf> signals,
        String officesHref,
        List<UnitPeople.OfficeLine> offices,
        List<UnitPeople.BodyLine> bodies,
        List<Below> below,
        List<ReviewEntry> reviews,
        List<SummationEntry> summations,
        Optional<UnitPeople.Count> members,
        Optional<UnitPeople.Appoint> appoint) {

    boolean hasBelow() {
        return !below.isEmpty();
    }

    /** A plan in a list. */
    record PlanEntry(
            String href, String title, String kicker, String state, boolean inForce, boolean open, String line) {}

    /** The three signals of the plan that guides the unit. */
    record SignalsOf(String title, Signals signals) {}

    /** A unit directly below and how it stands; empty texts where there is nothing to say. */
    record Below(
            String href,
            String name,
            String plan,
            String alignment,
            String last,
            String percent,
            Optional<Cover> cover) {}

    record ReviewEntry(String href, String title, String state, boolean late, String when) {}

    record SummationEntry(String href, String title, String when) {}
}
