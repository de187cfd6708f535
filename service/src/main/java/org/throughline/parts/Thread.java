package org.throughline.parts;

import java.util.List;

/** The line from here up, or along the cycle. */
public record Thread(String label, boolean across, List<ThreadStep> steps) {
    public Thread {
        steps = List.copyOf(steps);
    }
}
