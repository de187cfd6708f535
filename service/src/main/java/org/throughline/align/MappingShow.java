package org.throughline.align;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Run;
import org.throughline.parts.Step;
import org.throughline.parts.Table;
import org.throughline.parts.View;
import org.throughline.parts.Wrong;

/** What became of each provision of a plan's text, and which plans below have followed: the model of {@code align/mapping}. */
record MappingShow(
        List<Step> path,
        String title,
        String line,
        List<View> views,
        String counts,
        Optional<Below> below,
        Optional<Term> term,
        List<Gone> fates,
        List<Came> fresh,
        String empty) {

    /** Who has something to decide and how far each is, whose pledges are to be moved, and for whom nothing changed. */
    record Below(String line, Optional<Table> asked, Optional<Table> moving, Optional<Table> byThemselves) {}

    /** The form for how many days there are. */
    record Term(String action, List<Wrong> errors, Field days) {}

    /** A provision as it stood. */
    record Gone(
            String anchor,
            String label,
            String kind,
            boolean changed,
            List<Link> into,
            List<Run> runs,
            String note,
            String closing,
            Optional<Link> name) {
        boolean hasRuns() {
            return !runs.isEmpty();
        }
    }

    /** A provision that is new, or a part of others, with the form to say what it grew from. */
    record Came(String anchor, String label, String href, String from, Optional<Link> name, Optional<Form> form) {}

    /** The form that names a split or a merger. */
    record Form(String action, List<Wrong> errors, Field how, Field from, String cancelHref) {}
}
