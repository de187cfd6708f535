package org.throughline.summation;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Pages;

/** The page on which lessons are found. */
record LessonList(
        String title,
        String line,
        Filters filters,
        List<Group> lessons,
        Optional<Pages> pages,
        List<Link> acts,
        String empty) {

    /** What is looked for; narrowed: by more than words. */
    record Filters(
            String action, Field q, Field tag, Field unit, Field kind, Field reach, Field duty, boolean narrowed) {}

    /** A lesson, and those that say the same word for word on this page: others said it, or took it up. */
    record Group(Row row, String more, List<Row> also) {}

    /** A lesson, with how often it was said and where it was taken up. */
    record Row(String anchor, String href, String words, String from, Optional<Link> again, Optional<Taken> taken) {}

    /** Where it was taken up. */
    record Taken(String text, String href) {}
}
