package org.throughline.task;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Act;
import org.throughline.parts.Field;

/** The parts of a task's page on when it comes again and what it waits for. */
final class CourseScreen {
    private CourseScreen() {}

    /** By what rule it comes again, and each time so far; nothing of it where it comes once. */
    record Again(boolean any, String line, String next, List<Once> times, List<Act> deeds, List<AgainForm> form) {}

    /** One time of several; no href for the task whose page it is. */
    record Once(String href, String day, String state, String late) {}

    record AgainForm(String action, String summary, Field rhythm, Field step, Field until, Field turns) {}

    /** What it waits for, and what waits for it. */
    record Waiting(boolean any, List<Line> waitsFor, List<Line> waitedBy, List<WaitForm> form, String done) {}

    record Line(String href, String title, String state, List<Act> deeds) {}

    record WaitForm(String action, Field other) {}

    /** What a list says of a task besides: what it still waits for, and how often it comes. */
    record Note(String waits, String again) {
        static final Note NOTHING = new Note("", "");
    }

    /** What the form of a task knows of duties: those of the unit, and who has not had this one lately. */
    record DutyPart(List<String> duties, Optional<String> turn) {}
}
