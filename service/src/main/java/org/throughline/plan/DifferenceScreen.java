package org.throughline.plan;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Gist;
import org.throughline.parts.Run;
import org.throughline.parts.Step;
import org.throughline.parts.View;

/** What became of each provision from one version to another. */
record DifferenceScreen(
        List<Step> path,
        String title,
        String line,
        List<View> views,
        List<Changed> changed,
        String unchanged,
        String empty) {

    record Changed(String number, String kindText, List<Run> runs, Optional<Gist> gist, String note) {}
}
