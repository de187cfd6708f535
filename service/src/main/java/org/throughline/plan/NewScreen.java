package org.throughline.plan;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;

/** The form that begins a plan. */
record NewScreen(
        List<Step> path,
        String title,
        String line,
        String action,
        List<Wrong> errors,
        Field unit,
        Field tier,
        Field name,
        Field from,
        Field until,
        Field visibility,
        Optional<Field> follows,
        List<Link> acts) {}
