package org.throughline.plan;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Act;
import org.throughline.parts.Step;
import org.throughline.parts.View;

/** What may be done with a plan as it stands, for those who draft it: each step with what it means. */
record KeepScreen(List<Step> path, String title, String line, List<View> views, List<Way> ways) {

    /** One step: a page to go to, or a deed of one button. */
    record Way(Optional<String> href, String title, String text, Optional<Act> deed) {}
}
