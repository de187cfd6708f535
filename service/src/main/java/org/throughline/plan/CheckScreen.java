package org.throughline.plan;

import java.util.List;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.Table;

/** A fingerprint computed again before one's eyes. */
record CheckScreen(
        List<Step> path,
        String title,
        String line,
        String stored,
        String recomputed,
        String verdict,
        Table table,
        List<Link> acts) {}
