package org.throughline.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.throughline.ballot.Ballot;
import org.throughline.ballot.Ballots;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.http.TestEdge;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Federation;

class MeetingsTest {
    private Federation federation;
    private Ballots ballots;
    private Meetings meetings;
    private TestDatabase db;

    private void begin(TestDatabase fresh) {
        db = fresh;
        federation = new Federation(fresh);
        ballots = new Ballots(fresh.work(), federation.bodies(), federation.units());
        meetings = new Meetings(fresh.work(), federation.bodies(), federation.units(), federation.members(), ballots);
    }

    private Actor dee() {
        return federation.as(federation.harbourSecretary);
    }

    private MeetingId held(Optional<Integer> present) {
        return meetings.convene(dee(), federation.meetingOf(federation.harbour), words(present, ""));
    }

    private static MeetingWords words(Optional<Integer> present, String minutes) {
        return new MeetingWords(Federation.DAY, Optional.of("19:30"), "Back room", "Stall\nPaper", present, minutes);
    }

    private static RecordedDecision hands(long present, long inFavour, long against) {
        return new RecordedDecision(Federation.DAY, How.HANDS, present, inFavour, against, 0);
    }

    @BothDatabases
    void aMeetingKeepsItsAgendaWhoWasThereAndItsMinutes(TestDatabase fresh) {
        begin(fresh);
        var id = held(Optional.of(3));
        meetings.come(dee(), id, federation.harbourMember, Optional.of("19:40"), Optional.of("21:00"));
        meetings.come(dee(), id, federation.northSecretary, Optional.empty(), Optional.empty());
        meetings.edit(dee(), id, words(Optional.of(3), "All agreed to *fold*."), 1);

        Meeting meeting = db.work().read(federation.as(federation.harbourMember), tx -> meetings.get(tx, id));
        assertThat(meeting.minutes()).isEqualTo("All agreed to *fold*.");
        List<Presence> there = db.work().read(dee(), tx -> meetings.presences(tx, id));
        assertThat(there)
                .extracting(Presence::name, Presence::came)
                .containsExactly(tuple("Bea North", Optional.empty()), tuple("Eli Harbour", Optional.of("19:40")));
        assertThatThrownBy(() -> meetings.edit(dee(), id, words(Optional.of(3), "Other words"), 1))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kept()).containsKeys("yours", "theirs"));
        assertThatThrownBy(() -> meetings.come(dee(), id, federation.valleyMember, Optional.empty(), Optional.empty()))
                .hasMessageContaining("meeting.not_member");
        assertThatThrownBy(() ->
                        meetings.come(dee(), id, federation.harbourMember, Optional.of("25:00"), Optional.empty()))
                .hasMessageContaining("meeting.time");
    }

    @BothDatabases
    void whatItDecidedCountsAsABallotDoesAndNoMoreThanWerePresent(TestDatabase fresh) {
        begin(fresh);
        var id = held(Optional.of(2));

        assertThatThrownBy(() -> meetings.record(dee(), id, "Buy a stall", hands(3, 2, 0)))
                .hasMessageContaining("meeting.over_present");
        assertThatThrownBy(() -> meetings.record(dee(), id, "Buy a stall", hands(2, 2, 1)))
                .hasMessageContaining("tally.over_present");
        assertThatThrownBy(() -> meetings.record(dee(), id, " ", hands(2, 2, 0)))
                .hasMessageContaining("meeting.motion");
        var ballot = meetings.record(dee(), id, "Buy a stall", hands(2, 2, 0));

        List<Ballot> decided = db.work().read(dee(), tx -> meetings.decisions(tx, meetings.get(tx, id)));
        assertThat(decided).extracting(Ballot::title).containsExactly("Buy a stall");
        assertThat(db.work()
                        .<Boolean>read(
                                dee(),
                                tx -> ballots.result(tx, ballot).orElseThrow().carried()))
                .isTrue();
    }

    @BothDatabases
    void onlyItsUnitReadsItAndOnlyThoseWhoConveneKeepIt(TestDatabase fresh) {
        begin(fresh);
        var id = held(Optional.empty());

        assertThatThrownBy(
                        () -> db.work().<Meeting>read(federation.as(federation.hillMember), tx -> meetings.get(tx, id)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.UNKNOWN));
        assertThatThrownBy(() ->
                        meetings.edit(federation.as(federation.harbourMember), id, words(Optional.empty(), "Mine"), 1))
                .hasMessageContaining("meeting.convene");
        assertThatThrownBy(() -> meetings.convene(
                        federation.as(federation.northSecretary),
                        federation.meetingOf(federation.harbour),
                        words(Optional.empty(), "")))
                .hasMessageContaining("meeting.convene");
        assertThatThrownBy(() -> meetings.record(federation.as(federation.harbourMember), id, "Mine", hands(2, 2, 0)))
                .hasMessageContaining("meeting.convene");
    }

    @BothDatabases
    void aCongressFromBeforeIsEnteredWithItsDateAndItsDecision(TestDatabase fresh) {
        begin(fresh);
        var ada = federation.as(federation.secretary);
        var id = meetings.convene(
                ada,
                federation.meeting,
                new MeetingWords(
                        LocalDate.parse("2024-10-12"), Optional.empty(), "Town hall", "", Optional.of(40), ""));

        meetings.record(
                ada,
                id,
                "Homes first",
                new RecordedDecision(LocalDate.parse("2024-10-12"), How.PAPER, 40, 31, 6, 3, Optional.of(52L)));

        List<Ballot> decided = db.work().read(ada, tx -> meetings.decisions(tx, meetings.get(tx, id)));
        assertThat(decided).extracting(Ballot::title).containsExactly("Homes first");
    }

    @BothDatabases
    void thePagesConveneRecordAndShow(TestDatabase fresh) {
        begin(fresh);
        var actor = new AtomicReference<>(dee());
        var screens = new MeetingScreens(meetings, federation.bodies(), federation.units(), ballots, new Messages());
        try (var edge = new TestEdge(
                actor::get,
                fresh.clock(),
                new UnitMeetingPages(fresh.work(), federation.units(), meetings, screens),
                new MeetingPages(fresh.work(), meetings, screens))) {
            var body = federation.meetingOf(federation.harbour).text();
            var convened = edge.post(
                    "/units/harbour/meetings",
                    "k1",
                    Map.of("body_of", body, "held", Federation.DAY.toString(), "agenda", "1. Stall\nPaper"));
            assertThat(convened.getStatus()).isEqualTo(303);
            var path = convened.getHeaderString("Location").replaceAll("^https?://[^/]+", "");

            edge.post(path + "/presence", "k2", Map.of("member", federation.harbourMember.text(), "came", "19:40"));
            var recorded = edge.post(
                    path + "/decisions", "k3", Map.of("motion", "Buy a stall", "how", "NO_OBJECTION", "present", "2"));
            assertThat(recorded.getStatus()).isEqualTo(303);

            var page = edge.page(path);
            assertThat(page.select(".meeting__points li").eachText()).containsExactly("Stall", "Paper");
            assertThat(page.text()).contains("Stall", "Paper", "Eli Harbour", "19:40", "Buy a stall", "Carried");
            actor.set(federation.as(federation.harbourMember));
            assertThat(edge.page(path).select("form[action$=decisions]")).isEmpty();
            assertThat(edge.page("/units/harbour/meetings").text()).contains("1 March 2027");
            actor.set(federation.as(federation.hillMember));
            assertThat(edge.get(path).getStatus()).isEqualTo(404);
        }
    }
}
