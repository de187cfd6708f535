package org.throughline.summation;

import java.util.List;
import java.util.Optional;
import org.throughline.debate.Discussions;
import org.throughline.parts.Act;
import org.throughline.parts.Link;
import org.throughline.parts.Signals;
import org.throughline.parts.Step;
import org.throughline.text.SafeHtml;

/** The page of a summation that is read. */
record SummationShow(
        List<Step> path,
        String kicker,
        String title,
        String line,
        String state,
        List<Figures> figures,
        List<Part> parts,
        List<Told> lessons,
        List<Told> proposals,
        List<Link> acts,
        String decision,
        Optional<Discussions.Shown> discussion) {

    /** A section. */
    record Part(String title, SafeHtml body) {}

    /** What was done on an objective, frozen once it is in. */
    record Figures(String title, Signals signals) {}

    /** A lesson or proposal, with the last answer it got. */
    record Told(
            String anchor,
            String words,
            String from,
            Optional<Answered> answer,
            String lineHref,
            Optional<Act> raise) {}

    /** An answer in a line. */
    record Answered(String text, String href, boolean aside) {}
}
