package org.throughline.exchange;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;

/** The page that takes a plan in: the form, and what was read before it is kept. */
record ImportScreen(
        List<Step> path,
        String title,
        String line,
        String action,
        List<Wrong> errors,
        Field unit,
        Field tier,
        Field visibility,
        Field name,
        Field from,
        Field until,
        Field file,
        Field words,
        Field format,
        Optional<Read> read) {

    /** What was read; with the title and the days that it will have. */
    record Read(
            String line,
            String action,
            List<Hidden> hidden,
            List<Field> fields,
            List<Entry> provisions,
            List<Said> deviations) {}

    /** One piece, how deep it stands, and what can be done with it. */
    record Entry(String number, String kindText, String title, String text, int depth, Optional<Field> correct) {}

    record Said(String line, String text) {}
}
