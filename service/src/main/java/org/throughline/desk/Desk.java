package org.throughline.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.org.RequisitionId;
import org.throughline.plan.Tier;
import org.throughline.review.ExpectedState;

/**
 * What awaits one member, as facts: what programs get, and what the page is made from.
 *
 * @param today the day in the member's home unit
 * @param votes ballots in which they may vote and have not, the soonest to close first
 * @param tasks theirs that are not done, the soonest due first
 * @param meetings of their units and of the bodies they sit in, in the next two weeks
 * @param pledges what those above, or a unit below, proposed that they may answer, the oldest first
 * @param calls bodies that others want called together, where their voice counts, and those that they may call by now
 * @param candidacies what others proposed them for, or to leave, and is not at vote
 * @param reviews those their units owe
 * @param realignments plans they draft that are to follow a text above, the soonest due first
 * @param discussions drafts in discussion in their units
 * @param owed answers that the bodies they keep owe
 * @param replies what was answered to what they said, lately
 * @param answers what became of their lessons and proposals, lately
 * @param asking how many ask to join the units they keep, unit by unit
 * @param left open tasks of units they keep that are in the hands of someone who works there no more
 * @param gaps offices of units they keep whose term is over or that are vacant
 * @param news what changed lately in what they may read, the newest first
 * @param undelivered how many letters could not be delivered; told to those who keep the highest unit
 */
public record Desk(
        LocalDate today,
        List<Vote> votes,
        List<Task> tasks,
        List<Meeting> meetings,
        List<Pledge> pledges,
        List<Call> calls,
        List<Candidacy> candidacies,
        List<Review> reviews,
        List<Realignment> realignments,
        List<Discussion> discussions,
        List<Owed> owed,
        List<Reply> replies,
        List<Answer> answers,
        List<Asking> asking,
        List<Left> left,
        List<Gap> gaps,
        List<News> news,
        long undelivered) {

    public Desk {
        votes = List.copyOf(votes);
        tasks = List.copyOf(tasks);
        meetings = List.copyOf(meetings);
        pledges = List.copyOf(pledges);
        calls = List.copyOf(calls);
        candidacies = List.copyOf(candidacies);
        reviews = List.copyOf(reviews);
        realignments = List.copyOf(realignments);
        discussions = List.copyOf(discussions);
        owed = List.copyOf(owed);
        replies = List.copyOf(replies);
        answers = List.copyOf(answers);
        asking = List.copyOf(asking);
        left = List.copyOf(left);
        gaps = List.copyOf(gaps);
        news = List.copyOf(news);
    }

    /** How many things await them; what changed is not among them. */
    public int awaiting() {
        return votes.size()
                + tasks.size()
                + meetings.size()
                + pledges.size()
                + calls.size()
                + candidacies.size()
                + reviews.size()
                + realignments.size()
                + discussions.size()
                + replies.size()
                + answers.size();
    }

    /** How many of them are late. */
    public long late() {
        return tasks.stream().filter(task -> task.late(today)).count()
                + reviews.stream().filter(Review::late).count();
    }

    /** A ballot; {@code closesOn} is the day in the zone of its body's unit. */
    public record Vote(
            BallotId ballot,
            String title,
            String body,
            Instant closesAt,
            LocalDate closesOn,
            long entitled,
            long voted) {}

    /**
     * A task, and the objective it serves where the member may read it.
     *
     * @param waitsFor what is still to be done before it
     * @param free whether all that it waited for is done and it is not begun
     */
    public record Task(
            String id,
            String title,
            boolean blocked,
            Optional<LocalDate> dueOn,
            String unit,
            Optional<Place> serves,
            List<String> waitsFor,
            boolean free) {

        public boolean late(LocalDate today) {
            return dueOn.map(today::isAfter).orElse(false);
        }
    }

    /** Something elsewhere, by its words and its address. */
    public record Place(String text, String href) {}

    /**
     * A meeting that is to come.
     *
     * @param begins the time, as 18:30; empty where nobody said it
     */
    public record Meeting(String id, String body, String unit, LocalDate on, Optional<String> begins, String place) {}

    /**
     * So much of an objective that a unit is to take on, or wants to, and that waits for an answer.
     *
     * @param unit who is to answer
     * @param who whose word it is
     * @param said ASKED, OFFERED or COUNTERED
     * @param amount how much, in whole units of the measure; empty where nothing is measured
     */
    public record Pledge(
            String unit,
            Place objective,
            String who,
            String said,
            Optional<BigDecimal> amount,
            String measure,
            LocalDate on) {}

    /**
     * That a body is to be called together.
     *
     * @param who whose wish it is
     * @param until the last day on which the member may call it; empty while not enough stand behind it
     */
    public record Call(
            RequisitionId id,
            BodyId body,
            String name,
            String unit,
            String who,
            String matter,
            LocalDate on,
            Optional<LocalDate> until) {}

    /**
     * That the member is proposed for an office of a unit, or for a place that it fills in a body.
     *
     * @param sitsIn the name of that body; empty where it is for an office
     * @param recall whether they are to leave it
     */
    public record Candidacy(
            String election,
            Optional<Office> office,
            Optional<String> sitsIn,
            String unit,
            String who,
            boolean recall,
            LocalDate on) {}

    /** A report that a unit owes. */
    public record Review(
            String unit,
            String plan,
            String slug,
            LocalDate from,
            LocalDate last,
            LocalDate due,
            ExpectedState state,
            boolean late,
            Optional<String> begun) {}

    /** So many things to decide in a plan because the text above it changed. */
    public record Realignment(String unit, String plan, String slug, String above, LocalDate due, long undecided) {}

    /** A draft in discussion. */
    public record Discussion(
            String slug,
            String title,
            Tier tier,
            String unit,
            int number,
            LocalDate until,
            long statements,
            long amendments) {}

    /** How many findings wait for a unit's answer, and since when the oldest. */
    public record Owed(String unit, long findings, LocalDate since, LocalDate due) {}

    /** How many ask to join a unit, and since when the first does. */
    public record Asking(String unit, String slug, long count, LocalDate since) {}

    /** How many open tasks of a unit someone has who works there no more. */
    public record Left(String unit, String slug, MemberId member, String name, long tasks) {}

    /** An office of a unit whose holder acts after the term, or that nobody holds. */
    public record Gap(String unit, String slug, Office office, Optional<String> holder, Optional<LocalDate> until) {}

    /** What someone answered to a statement of theirs. */
    public record Reply(String id, String subject, String who, Instant at, LocalDate on, String words) {}

    /**
     * What became of a finding of theirs at one step.
     *
     * @param kind TAKEN_UP, MERGED, PASSED_ON or SET_ASIDE
     */
    public record Answer(String finding, String words, String kind, String reason, String unit, LocalDate on) {}

    /**
     * Something that changed.
     *
     * @param kind the message that says it, {@code desk.news.KIND}
     * @param what its title
     * @param more who or how, in words of members; may be empty
     */
    public record News(String kind, String what, String more, String where, String href, Instant at, LocalDate on) {}
}
