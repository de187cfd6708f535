package org.throughline.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.throughline.http.Messages;
import org.throughline.parts.View;

/** The ways to look at one plan, the same at the head of each of its pages. */
public enum PlanWays {
    READ(""),
    DEBATE("/debate"),
    DECIDE("/decide"),
    WORK("/work"),
    PROGRESS("/progress"),
    HISTORY("/history");

    private final String below;

    PlanWays(String below) {
        this.below = below;
    }

    /** All of them for the plan with this slug, seen from this one. */
    public List<View> views(Messages messages, String lang, String slug) {
        return Arrays.stream(values())
                .map(way -> new View(
                        "/plans/" + slug + way.below,
                        messages.say(lang, "plan.view." + way.name().toLowerCase(Locale.ROOT)),
                        way == this))
                .toList();
    }
}
