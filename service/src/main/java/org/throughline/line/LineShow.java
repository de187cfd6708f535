package org.throughline.line;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Step;
import org.throughline.parts.Thread;

/** Where a thing came from and what became of it: the model of {@code line/show}. */
record LineShow(
        List<Step> path,
        String kicker,
        String title,
        String line,
        Optional<Thread> thread,
        List<Told> from,
        List<Told> became,
        String empty) {

    /** One event. */
    record Told(String when, String kind, String text, String href, String answer, boolean aside) {}
}
