package org.throughline.line;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Act;
import org.throughline.parts.Cover;
import org.throughline.parts.Fact;
import org.throughline.parts.Judged;
import org.throughline.parts.Link;
import org.throughline.parts.Signals;
import org.throughline.parts.Thread;
import org.throughline.parts.View;
import org.throughline.text.SafeHtml;

/** A plan as it is read: the model of {@code plan/show}, every text ready for the reader. */
record PlanShow(
        String kicker,
        String title,
        VersionLine version,
        Optional<Thread> thread,
        List<View> views,
        List<Link> acts,
        List<Act> deeds,
        Optional<Part> assessment,
        List<Provision> provisions,
        List<Noted> beside,
        String empty,
        Optional<Next> goesOn) {

    /** Which text this is. */
    record VersionLine(
            String state,
            boolean inForce,
            boolean open,
            String since,
            List<Link> links,
            String fingerprint,
            String checkHref,
            List<Link> exports) {}

    /** A part of the page with a title, and a line of how old it is. */
    record Part(String title, String line, SafeHtml body) {}

    /** What an import said besides. */
    record Noted(String name, SafeHtml body) {}

    /** The version that comes next. */
    record Next(String href, String text, String more) {}

    /** One provision; exactly one of heading, paragraph and objective. */
    record Provision(
            String anchor,
            String printed,
            String number,
            boolean heading,
            boolean paragraph,
            boolean objective,
            String title,
            Optional<SafeHtml> body,
            List<Fact> facts,
            Optional<Link> serves,
            Optional<Signals> signals,
            List<Link> acts,
            Optional<Carried> strands,
            List<Noted> beside,
            List<Link> notes) {}

    /**
     * Who took an objective on.
     *
     * @param rest those beyond the first ones, opened by their title
     * @param untaken those who have not, in one line where there are many strands
     */
    record Carried(String title, List<Line> strands, Optional<Rest> rest, List<Link> untaken) {
        boolean hasUntaken() {
            return !untaken.isEmpty();
        }
    }

    /** More strands, under a title that opens them. */
    record Rest(String title, List<Line> strands) {}

    /** One unit's strand; more says how many carry it in turn, and opens them. */
    record Line(
            String who,
            String href,
            String far,
            String of,
            String what,
            Optional<Cover> cover,
            Optional<Judged> said,
            boolean silent,
            String more,
            List<Deeper> deeper) {}

    /** A strand below a strand. */
    record Deeper(String who, String href, String far, String of, String what) {}
}
