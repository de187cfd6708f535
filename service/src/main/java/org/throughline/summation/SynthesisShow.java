package org.throughline.summation;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;

/** The page of a synthesis: its sources with their answers, and beside them its text. */
record SynthesisShow(
        List<Step> path,
        String title,
        String line,
        String waiting,
        List<Row> sources,
        List<Own> findings,
        List<Own> proposals,
        List<SummationShow.Part> parts,
        String saved,
        Optional<FindingForm> finding,
        Optional<Act> submit,
        String cannot,
        List<Link> acts) {

    /** A source, with what the units below that passed it on say of it; the open one has a form. */
    record Row(
            String anchor,
            int number,
            String words,
            String from,
            List<String> views,
            String href,
            Optional<SummationShow.Answered> answer,
            String changeHref,
            Optional<AnswerForm> form) {}

    /** The answer to one source, and to those that are ticked. */
    record AnswerForm(
            String action,
            List<Wrong> errors,
            Field disposition,
            Optional<Field> target,
            Field why,
            Optional<Field> also,
            String laterHref) {}

    /** A finding of the synthesis, with the sources behind it. */
    record Own(String anchor, int number, String words, List<Link> from, String editHref, Optional<FindingForm> form) {}

    /** The form of a finding. */
    record FindingForm(
            String action,
            List<Wrong> errors,
            String number,
            Field words,
            Optional<Field> what,
            Field kind,
            List<Link> from,
            String cancelHref) {}
}
