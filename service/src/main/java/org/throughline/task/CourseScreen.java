package org.throughline.task;

import java.util.List;
import java.util.Optional;
import org.throughline.http.Typed;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Wrong;

/** The parts of a task's page on when it comes again and what it waits for. */
final class CourseScreen {
    private CourseScreen() {}

    /** What was typed into its two forms, where one was refused. */
    record Sent(Typed again, Typed waits) {
        static final Sent NOTHING = new Sent(Typed.nothing(), Typed.nothing());
    }

    /** By what rule it comes again, and each time so far; nothing of it where it comes once. */
    record Again(boolean any, String line, String next, List<Once> times, List<Act> deeds, List<AgainForm> form) {}

    /** One time of several; no href for the task whose page it is. */
    record Once(String href, String day, String state, String late) {}

    /** @param open whether it was refused and is to be seen at once */
    record AgainForm(
            String action,
            String summary,
            boolean open,
            List<Wrong> errors,
            Field rhythm,
            Field step,
            Field until,
            Field turns) {}

    /** What it waits for, and what waits for it. */
    record Waiting(boolean any, List<Line> waitsFor, List<Line> waitedBy, List<WaitForm> form, String done) {}

    record Line(String href, String title, String state, List<Act> deeds) {}

    /** @param open whether it was refused and is to be seen at once */
    record WaitForm(String action, boolean open, List<Wrong> errors, Field other) {}

    /** What a list says of a task besides: what it still waits for, and how often it comes. */
    record Note(String waits, String again) {
        static final Note NOTHING = new Note("", "");
    }

    /** What the form of a task knows of duties: those of the unit, and who has not had this one lately. */
    record DutyPart(List<String> duties, Optional<String> turn) {}
}
