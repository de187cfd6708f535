package org.throughline.debate;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Field;
import org.throughline.parts.Gist;
import org.throughline.parts.Run;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;
import org.throughline.text.SafeHtml;

/** Where an amendment is written, beside the words that it would change. */
public record AmendShow(
        List<Step> path,
        String title,
        String line,
        SafeHtml base,
        String action,
        List<Wrong> errors,
        Field words,
        Field why,
        Optional<Preview> preview,
        String cancelHref) {

    /** What it would change, and whom it would meet. */
    public record Preview(List<Run> runs, Optional<Gist> gist, List<DebateShow.Meet> collisions) {}
}
