package org.throughline.demo;

import java.util.Optional;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.kernel.Office;

/** One branch has elected its chair; in another, whose officers act after their term, two stand for one office. */
final class Electing {
    private static final String HELD = "tannery";
    private static final String DUE = "mill-lane";

    private final Stage stage;
    private final Cast cast;

    Electing(Stage stage) {
        this.stage = stage;
        this.cast = stage.cast;
    }

    void plan() {
        stage.on(34, () -> {
            var proposed = cast.elections()
                    .propose(
                            stage.as(stage.members.get(HELD).get(4)),
                            stage.id(HELD),
                            stage.members.get(HELD).get(5),
                            Office.CHAIR,
                            Optional.of(stage.today.plusDays(335)));
            stage.on(
                    30,
                    () -> cast.elections()
                            .record(
                                    stage.secretaryOf(HELD),
                                    proposed,
                                    stage.meetings.get(HELD),
                                    new RecordedDecision(stage.before(30), How.PAPER, 6, 5, 1, 0)));
        });
        stage.on(9, () -> propose(5));
        stage.on(8, () -> propose(4));
    }

    private void propose(int member) {
        var members = stage.members.get(DUE);
        cast.elections()
                .propose(
                        stage.as(members.get(4)),
                        stage.id(DUE),
                        members.get(member),
                        Office.SECRETARY,
                        Optional.of(stage.today.plusDays(370)));
    }
}
