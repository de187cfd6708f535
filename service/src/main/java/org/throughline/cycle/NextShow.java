package org.throughline.cycle;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;

/**
 * The plan of the next period about to be begun: the model of {@code cycle/next}.
 *
 * @param begun those that follow it already, as far as the reader may know of them
 */
record NextShow(
        List<Step> path,
        String title,
        String line,
        String action,
        List<Link> begun,
        List<Wrong> errors,
        Field name,
        Field tier,
        Field from,
        Field until,
        Field visibility,
        String goesOn,
        String staysBehind,
        Optional<Field> proposals,
        Optional<Field> lessons,
        Optional<Field> amendments) {}
