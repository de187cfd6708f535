package org.throughline.debate;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Run;
import org.throughline.parts.Step;
import org.throughline.parts.View;

/** The order of business: amendments in voting order, then the whole. */
public record DecideShow(
        List<Step> path,
        String title,
        String line,
        List<View> views,
        List<Motion> motions,
        Optional<Link> stands,
        List<Act> deeds,
        String empty) {

    /** One point of the order. */
    public record Motion(
            String number,
            String title,
            String href,
            String state,
            boolean open,
            String text,
            List<Run> runs,
            Optional<Link> paper,
            Optional<Link> result,
            List<Act> deeds,
            String openHref,
            String recordHref) {}

    /** The text as it would stand with the carried ones; where they meet, the editor writes the words. */
    public record Stands(
            List<Step> path,
            String title,
            String line,
            List<View> views,
            List<Changed> changed,
            Optional<Form> form,
            String empty) {}

    /** A provision that changes, and what meets there. */
    public record Changed(String title, List<Run> runs, List<DebateShow.Meet> meets) {}

    /** Makes the next version. */
    public record Form(String action, List<Field> words) {}
}
