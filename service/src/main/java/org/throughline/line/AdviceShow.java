package org.throughline.line;

import java.util.List;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.View;

/** What a plan's size and its loose ends advise: the model of {@code line/advice}. */
record AdviceShow(
        List<Step> path,
        String title,
        String line,
        List<View> views,
        String size,
        String idleTitle,
        List<Link> idle,
        String looseTitle,
        List<Link> loose,
        String more) {}
