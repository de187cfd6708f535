package org.throughline.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.kernel.Actor;
import org.throughline.meeting.MeetingId;
import org.throughline.meeting.MeetingWords;

/** A branch meets: one meeting that was held, with what it decided, and one that is to come. */
final class Gathering {
    private static final int HELD = 9;
    private static final int PRESENT = 6;

    private final Stage stage;
    private final Cast cast;
    private final String branch;
    private final List<String> words;

    /** @param branch the slug of a local branch, whose language its minutes are in */
    Gathering(Stage stage, String branch, String lang) {
        this.stage = stage;
        this.cast = stage.cast;
        this.branch = branch;
        this.words = Lines.rows("meetings.txt").stream()
                .filter(row -> row.get(0).equals(lang))
                .findFirst()
                .orElseThrow();
    }

    void plan() {
        stage.on(21, () -> {
            var held = convene(stage.before(HELD), words.get(2));
            stage.on(HELD, () -> minute(held));
        });
        stage.on(3, () -> convene(stage.today.plusDays(6), words.get(5)));
    }

    private MeetingId convene(LocalDate day, String agenda) {
        return cast.meetings()
                .convene(
                        secretary(),
                        stage.meetings.get(branch),
                        new MeetingWords(day, Optional.of("18:30"), words.get(1), lines(agenda), Optional.empty(), ""));
    }

    private void minute(MeetingId id) {
        stage.later(180);
        var meeting = cast.work().read(secretary(), tx -> cast.meetings().get(tx, id));
        cast.meetings()
                .edit(
                        secretary(),
                        id,
                        new MeetingWords(
                                meeting.heldOn(),
                                meeting.begins(),
                                meeting.place(),
                                meeting.agenda(),
                                Optional.of(PRESENT),
                                lines(words.get(3))),
                        meeting.revision());
        var members = stage.members.get(branch);
        for (int i = 0; i < PRESENT; i++) {
            // one came from the late shift, one had to fetch the children
            cast.meetings()
                    .come(
                            secretary(),
                            id,
                            members.get(i),
                            i == 4 ? Optional.of("18:55") : Optional.empty(),
                            i == 5 ? Optional.of("20:10") : Optional.empty());
        }
        cast.meetings()
                .record(
                        secretary(),
                        id,
                        words.get(4),
                        new RecordedDecision(stage.before(HELD), How.HANDS, PRESENT, PRESENT - 1, 0, 1));
    }

    private Actor secretary() {
        return stage.secretaryOf(branch);
    }

    private static String lines(String text) {
        return text.replace(" / ", "\n");
    }
}
