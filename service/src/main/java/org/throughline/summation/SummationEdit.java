package org.throughline.summation;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;

/** The page on which a summation is written. */
record SummationEdit(
        List<Step> path,
        String title,
        String line,
        String saved,
        List<SummationShow.Figures> figures,
        String action,
        List<Wrong> errors,
        long revision,
        Field name,
        List<Field> parts,
        boolean whole,
        List<Kept> lessons,
        Optional<LessonForm> lesson,
        List<Kept> proposals,
        Optional<ProposalForm> proposal) {

    /** A lesson or proposal that is written down. */
    record Kept(String text, String kind, Act remove) {}

    /** The form of a lesson. */
    record LessonForm(
            String action, List<Wrong> errors, Field words, Field kind, Field reach, Field grounds, Field tags) {}

    /** The form of a proposal. */
    record ProposalForm(String action, List<Wrong> errors, Field words, Field grounds) {}
}
