package org.throughline.cycle;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.View;
import org.throughline.parts.Wrong;

/** The end of a plan's period: what becomes of each objective. The model of {@code cycle/end}. */
record EndShow(
        List<Step> path,
        String title,
        String line,
        List<View> views,
        Optional<Form> form,
        List<Told> told,
        List<Link> acts,
        String empty) {

    /** The form that proposes. */
    record Form(String action, List<Wrong> errors, List<Asked> objectives) {}

    /** One objective in the form. */
    record Asked(
            String anchor,
            String label,
            String figures,
            String tasks,
            Field kind,
            Optional<Field> rest,
            Field reason) {}

    /** One objective as it is told to readers, or once it is decided. */
    record Told(String anchor, String label, String figures, String said, String reason) {}
}
