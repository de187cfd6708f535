package org.throughline.people;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Act;
import org.throughline.parts.Asking;
import org.throughline.parts.Step;

/** Who asks to join a unit, whom it invited, and who has not come in yet: for its keepers. */
record JoiningScreen(
        List<Step> path,
        String title,
        String line,
        Optional<Slip> made,
        List<Asked> applications,
        String door,
        Optional<String> doorHref,
        Act turn,
        List<Invited> invitations,
        Asking invite,
        String outside,
        Optional<Asking> letIn) {

    /** What is handed to one person, once: where to go, and the code to type there. */
    record Slip(String name, String address, String href, String code, String until) {}

    /** The slips of several people on one sheet. */
    record Sheet(List<Step> path, String title, String line, List<Slip> slips) {}

    /** An application that waits for its answer. */
    record Asked(String name, String note, String words, Asking accept, Asking decline) {}

    /** An invitation that can still be used. */
    record Invited(String text, String note, Act withdraw) {}

    /** Who has not come in yet, for the keepers of a unit above. */
    record FirstWays(List<Step> path, String title, String line, String outside, Optional<Asking> letIn) {}
}
