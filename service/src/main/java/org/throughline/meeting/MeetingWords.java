package org.throughline.meeting;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.Refusal;

/**
 * What is said of a meeting, before it and after.
 *
 * @param begins as {@code 19:30}, if that is said
 * @param agenda a point on each line
 * @param present how many of those entitled were there
 * @param minutes Markdown
 */
public record MeetingWords(
        LocalDate heldOn,
        Optional<String> begins,
        String place,
        String agenda,
        Optional<Integer> present,
        String minutes) {
    private static final int LONGEST = 50_000;
    private static final int LONGEST_PLACE = 200;
    private static final int MOST = 1_000_000;

    /** @throws Refusal {@code meeting.time}, {@code meeting.too_long}, {@code meeting.present} */
    public MeetingWords {
        begins.ifPresent(MeetingWords::requireTime);
        place = place.strip();
        agenda = agenda.strip();
        minutes = minutes.strip();
        if (place.length() > LONGEST_PLACE || agenda.length() > LONGEST || minutes.length() > LONGEST) {
            throw Refusal.invalid("meeting.too_long", LONGEST_PLACE, LONGEST);
        }
        if (present.filter(count -> count < 0 || count > MOST).isPresent()) {
            throw Refusal.invalid("meeting.present");
        }
    }

    static void requireTime(String time) {
        if (!time.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw Refusal.invalid("meeting.time", time);
        }
    }
}
