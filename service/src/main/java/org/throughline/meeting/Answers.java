package org.throughline.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.debate.Statements;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.org.Unit;
import org.throughline.plan.VersionId;
import org.throughline.task.NewUpdate;
import org.throughline.task.Reports;
import org.throughline.task.TaskId;
import org.throughline.task.TaskState;
import org.throughline.task.Tasks;
import org.throughline.task.Updates;

/** Enters what a meeting wrote on its sheet, for each who said it; both names are shown. All of it, or nothing. */
public final class Answers {
    private static final int MOST = 200;

    private final Work work;
    private final Tasks tasks;
    private final Updates updates;
    private final Reports reports;
    private final Statements statements;

    public Answers(Work work, Tasks tasks, Updates updates, Reports reports, Statements statements) {
        this.work = work;
        this.tasks = tasks;
        this.updates = updates;
        this.reports = reports;
        this.statements = statements;
    }

    /**
     * What someone reported.
     *
     * @param task on which task; empty for other work of the unit
     * @param done whether the task is done with it
     * @param said the line as written, such as "14 people, 540 papers"
     */
    public record Said(Optional<TaskId> task, MemberId who, boolean done, String said) {}

    /** What someone said on a draft. */
    public record Spoken(VersionId version, MemberId who, String words) {}

    /**
     * A sheet as it came back.
     *
     * @param heldOn the day of the meeting
     * @param again whoever enters it was told that something was reported of that day already, and means another
     */
    public record Filled(LocalDate heldOn, List<Said> reports, List<Spoken> statements, boolean again) {
        public Filled {
            reports = List.copyOf(reports);
            statements = List.copyOf(statements);
        }
    }

    /**
     * Enters it.
     *
     * @return how many answers were entered
     * @throws Refusal {@code sheet.empty}, {@code sheet.too_many}, {@code task.members_only}, and those of
     *     {@link Updates#report(Tx, NewUpdate)} and {@link Statements#speakFor(Tx, MemberId, String, String)}
     */
    public int enter(Actor actor, Unit unit, Filled filled) {
        int count = filled.reports().size() + filled.statements().size();
        if (count == 0) {
            throw Refusal.invalid("sheet.empty");
        }
        if (count > MOST) {
            throw Refusal.invalid("sheet.too_many", MOST);
        }
        work.writing(actor, tx -> {
            Sheets.requireWorker(tx, unit);
            filled.reports().forEach(said -> report(tx, unit, filled, said));
            filled.statements()
                    .forEach(spoken -> statements.speakFor(
                            tx, spoken.who(), "version:" + spoken.version().text(), spoken.words()));
            tx.place("units/" + unit.slug() + "/updates");
        });
        return count;
    }

    private void report(Tx tx, Unit unit, Filled filled, Said said) {
        var day = filled.heldOn();
        var task = said.task().map(id -> tasks.get(tx, id));
        if (task.isPresent() && !task.get().unit().equals(unit.id())) {
            throw Refusal.unknown();
        }
        var bare = task.map(found -> NewUpdate.on(found.id(), day))
                .orElseGet(() -> NewUpdate.of(unit.id(), Optional.empty(), day));
        var read = reports.read(tx, said.said(), tx.actor().lang(), task.flatMap(found -> found.objective()), Map.of())
                .clear();
        var wish = bare.saying(said.said(), read.besides("")).counting(read.quantities());
        if (said.done() && task.isPresent()) {
            wish = wish.standing(TaskState.DONE);
        }
        if (filled.again()) {
            wish = wish.meantAgain();
        }
        boolean own = said.who().equals(tx.actor().member());
        updates.report(tx, own ? wish : wish.enteredFor(said.who()));
    }
}
