package org.throughline.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.MemberId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;
import org.throughline.task.TaskId;

/**
 * Everything that a meeting of a unit needs before it, as facts; only what the reader may read.
 *
 * @param today the day in the unit
 * @param people who may be there and for whom answers may be entered
 * @param tasks that are not done, the soonest due first
 * @param drafts in discussion in the unit or above it
 * @param ballots open in the bodies of the unit and of those above
 * @param reports that the unit owes
 */
public record Sheet(
        LocalDate today,
        List<Person> people,
        List<Task> tasks,
        List<Draft> drafts,
        List<Decision> ballots,
        List<Report> reports) {

    public Sheet {
        people = List.copyOf(people);
        tasks = List.copyOf(tasks);
        drafts = List.copyOf(drafts);
        ballots = List.copyOf(ballots);
        reports = List.copyOf(reports);
    }

    /** Someone of the unit. */
    public record Person(MemberId id, String name) {}

    /** A task with who answers for it. */
    public record Task(
            TaskId id,
            String title,
            Optional<LocalDate> dueOn,
            Optional<String> responsible,
            Optional<ProvisionId> objective) {}

    /** A text in discussion. */
    public record Draft(VersionId version, String slug, String title, int number, String unit, LocalDate until) {}

    /** A ballot; the day is that of its body. */
    public record Decision(String ballot, String title, String body, LocalDate closesOn) {}

    /** A report that the unit owes, with the objectives that it judges. */
    public record Report(
            String plan, String slug, LocalDate from, LocalDate last, LocalDate due, List<String> objectives) {}
}
