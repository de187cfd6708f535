package org.throughline.meeting;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.BodyId;

/**
 * A sitting of a body.
 *
 * @param begins by the clock of the place, as {@code 19:30}
 * @param agenda a point on each line
 * @param present how many of those entitled were there; none while nobody has counted
 * @param minutes Markdown; may be empty
 * @param scope who may read it: the members of the body's unit
 */
public record Meeting(
        MeetingId id,
        BodyId body,
        LocalDate heldOn,
        Optional<String> begins,
        String place,
        String agenda,
        Optional<Integer> present,
        String minutes,
        String scope,
        long revision) {

    /** How the journal and decisions name it. */
    public String subject() {
        return "meeting:" + id.text();
    }
}
