package org.throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.ballot.BallotId;
import org.throughline.http.Messages;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Office;
import org.throughline.org.RequisitionId;
import org.throughline.plan.Tier;
import org.throughline.review.ExpectedState;

class DeskScreenTest {
    private static final LocalDate TODAY = LocalDate.parse("2027-10-14");
    private static final Instant NOW = Instant.parse("2027-10-14T12:00:00Z");

    @Test
    void theHeadingCountsInWords() {
        var desk = new Desk(
                TODAY,
                List.of(new Desk.Vote(new BallotId(1), "Adopt the plan", "Congress", NOW, TODAY.plusDays(3), 311, 188)),
                List.of(task("1", TODAY.minusDays(5)), task("2", TODAY.plusDays(1)), task("3", TODAY.plusDays(9))),
                List.of(new Desk.Meeting(
                        "m", "Members’ meeting", "Tidewater", TODAY.plusDays(2), Optional.of("18:30"), "The hall")),
                List.of(new Desk.Pledge(
                        "Tidewater",
                        new Desk.Place("1 Homes", "/pledges/x#uy"),
                        "Old Docks",
                        "ASKED",
                        Optional.of(BigDecimal.valueOf(1_200)),
                        "papers",
                        TODAY.minusDays(3))),
                List.of(new Desk.Call(
                        new RequisitionId(7),
                        new BodyId(8),
                        "Members’ meeting",
                        "Tidewater",
                        "Eli",
                        "The stall",
                        TODAY.minusDays(1),
                        Optional.empty())),
                List.of(new Desk.Candidacy(
                        "e", Optional.of(Office.CHAIR), Optional.empty(), "Tidewater", "Eli", false, TODAY)),
                List.of(new Desk.Review(
                        "Tidewater",
                        "Our plan",
                        "our-plan",
                        TODAY.minusMonths(3),
                        TODAY,
                        TODAY.plusDays(6),
                        ExpectedState.OPEN,
                        false,
                        Optional.empty())),
                List.of(),
                List.of(new Desk.Discussion("p", "Homes", Tier.STRATEGIC, "Centre", 3, TODAY.plusDays(17), 188, 1)),
                List.of(),
                List.of(new Desk.Reply("x", "plan:x", "Inés", NOW, TODAY.minusDays(1), "We *do*.")),
                List.of(new Desk.Answer("f", "Two at every door", "MERGED", "", "Old Docks", TODAY.minusDays(2))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0);

        var page = new DeskScreen(new Messages(), "en", desk).show();
        assertThat(page.title()).isEqualTo("Twelve things await you");
        assertThat(page.line())
                .isEqualTo(
                        "One ballot, three tasks, one meeting, three requests, one review, one discussion, two replies."
                                + " One is late.");
        assertThat(page.groups())
                .extracting(DeskShow.Group::title)
                .containsExactly(
                        "To vote on", "Your tasks", "Meetings", "Asked of you", "From your units", "Replies to you");
        assertThat(page.groups())
                .flatExtracting(DeskShow.Group::items)
                .extracting(DeskShow.Item::left)
                .containsExactly(
                        "In 3 days",
                        "5 days late",
                        "Tomorrow",
                        "In 9 days",
                        "In 2 days",
                        "Yesterday",
                        "Today",
                        "3 days ago",
                        "In 6 days",
                        "In 17 days",
                        "Yesterday",
                        "2 days ago");

        assertThat(page.groups().get(3).items().get(2).note()).isEqualTo("Old Docks asks for 1,200 papers");

        var spanish = new DeskScreen(new Messages(), "es", desk).show();
        assertThat(spanish.title()).isEqualTo("Doce asuntos te esperan");
        assertThat(spanish.line())
                .isEqualTo("Una votación, tres tareas, una reunión, tres peticiones, una revisión, un debate, dos"
                        + " respuestas. Uno va con retraso.");
    }

    @Test
    void whatIsDueSoonCanBeReportedAtOnce() {
        var page = new DeskScreen(new Messages(), "en", tasks(task("1", TODAY), task("2", TODAY.plusDays(9)))).show();
        var items = page.groups().get(0).items();

        assertThat(items.get(0).report()).map(DeskShow.Report::action).contains("/tasks/1/report");
        assertThat(items.get(1).report()).isEmpty();
        assertThat(items.get(1).acts()).extracting(act -> act.href()).containsExactly("/tasks/2/report");
    }

    @Test
    void anEmptyDeskSaysSo() {
        var page = new DeskScreen(new Messages(), "en", tasks()).show();

        assertThat(page.title()).isEqualTo("Nothing awaits you");
        assertThat(page.groups()).isEmpty();
        assertThat(page.empty()).isNotEmpty();
    }

    private static Desk tasks(Desk.Task... tasks) {
        return new Desk(
                TODAY,
                List.of(),
                List.of(tasks),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0);
    }

    private static Desk.Task task(String id, LocalDate due) {
        return new Desk.Task(id, "Stall", false, Optional.of(due), "Tidewater", Optional.empty(), List.of(), false);
    }
}
