package org.throughline.review;

import java.util.List;
import java.util.Optional;
import org.throughline.debate.Discussions;
import org.throughline.parts.Act;
import org.throughline.parts.Judged;
import org.throughline.parts.Link;
import org.throughline.parts.Signals;
import org.throughline.parts.Step;
import org.throughline.text.SafeHtml;

/** The page of a review: frozen evidence and what is said of it, with the reviews of the units below beside. */
record ReviewShow(
        List<Step> path,
        String kicker,
        String title,
        String line,
        String state,
        boolean late,
        String frozen,
        String words,
        List<Objective> objectives,
        List<Part> parts,
        List<Below> below,
        List<Link> quoted,
        List<Act> deeds,
        List<Link> acts,
        String decision,
        Optional<Discussions.Shown> discussion) {

    /** An objective with its figures of then and what the body says of it; where no unit is below, that is among the signals. */
    record Objective(
            String number,
            String title,
            String href,
            Signals signals,
            Optional<Judged> said,
            String why,
            Optional<BeneathShow> beneath,
            List<String> corrected,
            String whyHref) {}

    /** Whether there is anything from below or above to stand beside it. */
    public boolean beside() {
        return !below.isEmpty() || !quoted.isEmpty();
    }

    /** A section. */
    record Part(String title, SafeHtml body) {}

    /** The review of a unit below, or that there is none. */
    record Below(String href, String unit, String state, boolean late, List<Judged> said, String line) {}
}
