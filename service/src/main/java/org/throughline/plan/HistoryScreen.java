package org.throughline.plan;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Field;
import org.throughline.parts.Step;
import org.throughline.parts.View;

/** A plan's versions, newest first. */
record HistoryScreen(
        List<Step> path, String title, String line, List<View> views, List<Entry> versions, Optional<Compare> compare) {

    record Entry(
            String number,
            String state,
            boolean inForce,
            boolean open,
            String when,
            String how,
            String href,
            String fingerprint,
            String checkHref,
            String differenceHref,
            String mappingHref) {}

    record Compare(String action, Field before, Field after) {}
}
