package org.throughline.debate;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Gist;
import org.throughline.parts.Link;
import org.throughline.parts.Run;
import org.throughline.parts.Step;
import org.throughline.parts.View;
import org.throughline.parts.Wrong;
import org.throughline.text.SafeHtml;

/** The debate on a plan, on one of its provisions, or on an amendment: the words, what is moved, what is said. */
public record DebateShow(
        List<Step> path,
        String title,
        String line,
        List<View> views,
        Optional<SafeHtml> words,
        List<Meet> collisions,
        String meet,
        List<Moved> amendments,
        String statementsTitle,
        List<Said> statements,
        Optional<Say> say,
        String amendHref,
        List<Entry> provisions,
        List<Beside> margin) {

    /** Words that two amendments both reach for, in their place. */
    public record Meet(List<Region> regions, String title, String text) {}

    /** A stretch of the base text; exactly one of the three is true. */
    public record Region(boolean same, boolean reach, boolean both, String text, String who) {}

    /** An amendment with its difference and what the reader may do about it. */
    public record Moved(
            String anchor,
            String title,
            String href,
            String state,
            String by,
            List<Run> runs,
            Optional<Gist> gist,
            String why,
            Optional<Advice> advice,
            List<Link> acts,
            List<Act> deeds,
            List<Ask> asks) {}

    /** What somebody who had to answer said to it. */
    public record Advice(String what, String text, String answer) {}

    /** A deed that needs words: a reason, or a new text. */
    public record Ask(String action, String text, Field words) {}

    /** A statement with its answers. */
    public record Said(
            String anchor,
            String who,
            String from,
            String when,
            boolean circulated,
            String folded,
            SafeHtml body,
            String replyHref,
            String replyTo,
            Optional<Ask> fold,
            Optional<Act> unfold,
            List<Said> replies) {}

    /** Where one speaks. */
    public record Say(String action, List<Wrong> errors, Field words, String parent, Optional<Reply> reply) {}

    /** To whom one answers. */
    public record Reply(String to, String cancelHref) {}

    /** A provision with a count of what is said and moved on it. */
    public record Entry(String number, String title, String href, String notes) {}

    /** A note in the margin. */
    public record Beside(String title, String text, List<Link> links) {}
}
