package org.throughline.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Standing;
import org.throughline.org.Membership;
import org.throughline.plan.ProvisionId;
import org.throughline.task.NewUpdate;
import org.throughline.task.Rhythm;
import org.throughline.task.Series;
import org.throughline.task.TaskId;
import org.throughline.task.TaskState;
import org.throughline.task.TaskWords;

/** What comes again in a branch and goes round there, and what waits on what. */
final class Rounds {
    private static final Actor SYSTEM = Actor.system("demo");
    private static final int FIRST_STALL = 56;
    private static final int PUT_OFF = 28;

    private final Stage stage;
    private final Cast cast;
    private final Planning planning;
    private final String branch;
    private final List<String> words;
    private TaskId stall = new TaskId(0);
    private TaskId cards = new TaskId(0);

    /** @param branch the slug of a local branch, whose language its tasks are in */
    Rounds(Stage stage, Planning planning, String branch, String lang) {
        this.branch = branch;
        this.words = Lines.rows("rounds.txt").stream()
                .filter(row -> row.get(0).equals(lang))
                .findFirst()
                .orElseThrow();
        this.stage = stage;
        this.cast = stage.cast;
        this.planning = planning;
    }

    void plan() {
        stage.on(FIRST_STALL + 4, this::stalls);
        for (int day = FIRST_STALL; day > 0; day -= 7) {
            int due = day;
            // once it rained, and it was done three days later
            int done = due == PUT_OFF ? due - 3 : due;
            stage.on(due, this::settle);
            if (due > 7) {
                stage.on(done, () -> sold(due, done));
            }
        }
        stage.on(40, this::invitations);
        stage.on(15, this::waiting);
        stage.on(2, this::printed);
    }

    private void stalls() {
        var members = stage.members.get(branch);
        stall = make(words.get(1), "2", stage.before(FIRST_STALL), words.get(7), Optional.of(members.get(1)));
        cast.recurrences().set(secretary(), stall, Rhythm.WEEK, 1, Optional.of(stage.today.plusDays(42)), true);
    }

    /** As the service does it by itself while it runs. */
    private void settle() {
        for (var series : cast.work().read(SYSTEM, cast.recurrences()::due)) {
            cast.work().writing(SYSTEM, tx -> cast.recurrences().settle(tx, series));
        }
    }

    private void sold(int due, int done) {
        var day = stage.before(due);
        for (var time : times()) {
            if (time.day().equals(day)) {
                int many = stage.between(60, 180);
                cast.updates()
                        .report(
                                secretary(),
                                NewUpdate.on(time.task(), stage.before(done))
                                        .standing(TaskState.DONE)
                                        .saying(many + " " + words.get(11), ""));
            }
        }
    }

    private List<Series.Occurrence> times() {
        return cast.work().read(SYSTEM, tx -> {
            var series = cast.recurrences().of(tx, stall).orElseThrow();
            return cast.recurrences().occurrences(tx, series.id());
        });
    }

    /** A duty that goes with an office: nobody is named, so it is the secretary's. */
    private void invitations() {
        var task = make(words.get(2), "3", stage.before(25), words.get(8), Optional.empty());
        cast.duties().name(secretary(), stage.id(branch), words.get(8), Optional.of(Office.SECRETARY));
        cast.recurrences().set(secretary(), task, Rhythm.MONTH, 1, Optional.of(stage.today.plusDays(150)), false);
        stage.on(
                26,
                () -> cast.updates()
                        .report(
                                secretary(),
                                NewUpdate.on(task, stage.before(26)).standing(TaskState.DONE)));
    }

    private void waiting() {
        var me = someone();
        var other = stage.members.get(branch).get(3);
        cards = make(words.get(3), "1", stage.before(2), words.get(9), Optional.of(other));
        var doors = make(words.get(4), "1", stage.today.plusDays(4), words.get(10), Optional.of(me));
        var table = make(words.get(5), "2", stage.today.plusDays(3), "", Optional.of(other));
        var feast = make(words.get(6), "2", stage.today.plusDays(6), words.get(7), Optional.of(me));
        cast.waits().add(secretary(), doors, cards);
        cast.waits().add(secretary(), feast, table);
    }

    /** Whoever looks round in the demo as a plain member of the branch. */
    private MemberId someone() {
        return cast.work()
                .read(
                        SYSTEM,
                        tx -> cast.members().ofUnit(tx, stage.id(branch)).stream()
                                .filter(one -> one.standing() == Standing.FULL && one.home())
                                .map(Membership::member)
                                .filter(one -> cast.members().rolesOf(tx, one).isEmpty())
                                .findFirst()
                                .orElseThrow());
    }

    private void printed() {
        cast.updates()
                .report(
                        stage.as(stage.members.get(branch).get(3)),
                        NewUpdate.on(cards, stage.before(2)).standing(TaskState.DONE));
    }

    private TaskId make(String title, String number, LocalDate due, String duty, Optional<MemberId> who) {
        var said = TaskWords.titled(title).due(due).duty(duty);
        return cast.tasks()
                .make(
                        secretary(),
                        stage.id(branch),
                        Optional.of(objective(number)),
                        who.map(said::by).orElse(said));
    }

    private ProvisionId objective(String number) {
        return planning.written.get(branch).provisions.get(number);
    }

    private Actor secretary() {
        return stage.secretaryOf(branch);
    }
}
