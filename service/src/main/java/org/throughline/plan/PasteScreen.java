package org.throughline.plan;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;

/** Where a whole text is pasted or uploaded; then what was read, before it is kept. */
record PasteScreen(
        List<Step> path,
        String title,
        String line,
        String action,
        String uploadAction,
        List<Wrong> errors,
        Field words,
        Field file,
        Optional<Read> read) {

    /** What was read, with a question for each entry that may be a provision of the draft. */
    record Read(
            String line,
            String action,
            List<Hidden> hidden,
            List<Asked> questions,
            List<Entry> provisions,
            List<Remark> deviations) {}

    /** Is this entry that provision? */
    record Asked(String id, String name, String text, String yes, String value, String no) {}

    record Entry(
            String number,
            String kindText,
            String title,
            String text,
            int depth,
            String line,
            Optional<Field> correct) {}

    record Remark(String line, String text) {}
}
