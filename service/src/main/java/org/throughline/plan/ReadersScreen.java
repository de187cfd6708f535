package org.throughline.plan;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Step;
import org.throughline.parts.View;
import org.throughline.parts.Wrong;

/** Who may read a plan and, where readers are named, the form that names one more. */
record ReadersScreen(
        List<Step> path,
        String title,
        String line,
        List<View> views,
        String rule,
        List<Named> readers,
        Optional<Form> form) {

    /** A reader, and for drafters the deed that takes the name back. */
    record Named(String name, Optional<Act> deed) {}

    /** Names one more. */
    record Form(String action, List<Wrong> errors, Field reader, Field email) {}
}
