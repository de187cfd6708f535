package org.throughline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;
import org.throughline.kernel.Visibility;
import org.throughline.line.SmallOrganisation;
import org.throughline.org.Federation;
import org.throughline.org.Scopes;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.Tier;
import org.throughline.review.ExpectedReports;

/** What a calendar program reads at a secret address, read back by a calendar library. */
class FeedsTest {
    private static final String SITE = "https://plans.example.org";

    @BothDatabases
    void aCalendarLibraryReadsBackWhatAwaitsAMember(TestDatabase db) {
        var small = new SmallOrganisation(db);

        var calendar = read(feeds(small), small, small.federation.harbourMember, Reach.ME);

        assertThat(calendar.getEvents()).singleElement().satisfies(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo("Task due: Stall at the market");
            assertThat(event.getDescription().getValue()).isEqualTo("Harbour");
            assertThat(event.getUrl().getValue()).isEqualTo(SITE + "/tasks/" + small.stall.text());
            assertThat(event.getUid().getValue()).isEqualTo("task-" + small.stall.text() + "@plans.example.org");
            var begins = event.getDateStart().getValue();
            assertThat(begins.hasTime()).isFalse();
            assertThat(begins.getRawComponents().getDate())
                    .isEqualTo(small.today().plusDays(1).getDayOfMonth());
        });
        assertThat(read(feeds(small), small, small.lakeMember, Reach.ME).getEvents())
                .isEmpty();
        assertThat(text(feeds(small), small, small.lakeMember, Reach.ME).lines())
                .as("by the book a calendar has one component at least")
                .contains(
                        "BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETTO:+0000");
    }

    @BothDatabases
    void onesUnitsHaveMoreAndOnlyWhatTheirMembersMayRead(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var federation = small.federation;
        small.federation
                .members()
                .appoint(
                        TestDatabase.SYSTEM,
                        federation.hill,
                        federation.hillMember,
                        Office.TREASURER,
                        small.today(),
                        Optional.of(small.today().plusDays(90)));
        small.plans.pass(31);

        assertThat(titles(read(feeds(small), small, federation.northSecretary, Reach.UNITS)))
                .contains("Report due: Northern plan", "Task due: Stall at the market");
        assertThat(titles(read(feeds(small), small, federation.hillMember, Reach.UNITS)))
                .as("Harbour's tasks are for Harbour")
                .contains("Term ends: Treasurer", "Report due: Northern plan")
                .doesNotContain("Task due: Stall at the market");
        assertThat(titles(read(feeds(small), small, small.lakeMember, Reach.UNITS)))
                .noneMatch(title -> title.contains("Northern") || title.contains("Stall"));
    }

    @BothDatabases
    void ofAConfidentialPlanOnlyThoseNamedKnowAndNoWordLeaves(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var federation = small.federation;
        var una = federation.member("Una Centre", federation.centre, Standing.FULL);
        var plan = small.plan(small.centre(), federation.centre, Tier.STRATEGIC, "Lockout answer", Visibility.NAMED);
        small.add(small.centre(), plan, ProvisionKind.OBJECTIVE, "1", "Hold out", "");
        db.work().writing(TestDatabase.SYSTEM, tx -> new Scopes().name(tx, plan, una));
        small.plans.adoption.circulate(
                small.centre(),
                small.plans.draftOf(plan),
                federation.meeting,
                small.today().plusDays(14));

        for (var reach : Reach.values()) {
            assertThat(titles(read(feeds(small), small, una, reach))).contains("Discussion ends");
            assertThat(text(feeds(small), small, una, reach)).doesNotContainIgnoringCase("lockout");
            assertThat(titles(read(feeds(small), small, federation.hillMember, reach)))
                    .doesNotContain("Discussion ends");
        }

        small.plans.pass(14);
        small.plans.adoption.putToVote(
                small.centre(), small.plans.draftOf(plan), db.clock().instant().plus(Duration.ofDays(10)));
        assertThat(titles(read(feeds(small), small, una, Reach.ME))).contains("Ballot closes");
        assertThat(text(feeds(small), small, una, Reach.ME)).doesNotContainIgnoringCase("lockout");
        assertThat(titles(read(feeds(small), small, federation.hillMember, Reach.ME)))
                .as("entitled, but not named")
                .doesNotContain("Ballot closes");
    }

    @BothDatabases
    void anAddressIsShownOnceKeptAsADigestAndLeadsNowhereOnceRevoked(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var feeds = feeds(small);
        var eli = small.as(small.federation.harbourMember);
        var made = feeds.make(eli, Reach.ME);
        var secret = secret(made);

        assertThat(feeds.of(eli)).extracting(Feed::kind).containsExactly(Reach.ME);
        List<String> kept = db.work()
                .read(
                        TestDatabase.SYSTEM,
                        tx -> tx.handle()
                                .createQuery("SELECT secret_hash FROM feed")
                                .mapTo(String.class)
                                .list());
        assertThat(kept).hasSize(1).doesNotContain(secret);
        assertThat(feeds.read(secret, SITE)).startsWith("BEGIN:VCALENDAR");
        assertThatThrownBy(() -> feeds.revoke(small.as(small.lakeMember), made.id()))
                .as("another's")
                .isInstanceOf(Refusal.class);

        feeds.revoke(eli, made.id());

        assertThatThrownBy(() -> feeds.read(secret, SITE))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.UNKNOWN));
    }

    @BothDatabases
    void whoHasLeftReadsNothingMore(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var feeds = feeds(small);
        var secret = secret(feeds.make(small.as(small.federation.harbourMember), Reach.UNITS));

        small.federation.memberships().leave(TestDatabase.SYSTEM, small.federation.harbourMember, Federation.DAY, "");

        assertThatThrownBy(() -> feeds.read(secret, SITE)).isInstanceOf(Refusal.class);
    }

    private static ICalendar read(Feeds feeds, SmallOrganisation small, MemberId member, Reach reach) {
        var calendar = Biweekly.parse(text(feeds, small, member, reach)).first();
        // the library keeps time zones apart from what is in the calendar, and so misses it in an empty one
        if (!calendar.getEvents().isEmpty()) {
            assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        }
        return calendar;
    }

    private static String text(Feeds feeds, SmallOrganisation small, MemberId member, Reach reach) {
        return feeds.read(secret(feeds.make(small.as(member), reach)), SITE);
    }

    private static String secret(MadeFeed made) {
        return made.path().replaceAll("^/feeds/|\\.ics$", "");
    }

    private static List<String> titles(ICalendar calendar) {
        return calendar.getEvents().stream()
                .map(VEvent::getSummary)
                .map(summary -> summary.getValue())
                .toList();
    }

    private static Feeds feeds(SmallOrganisation small) {
        var messages = new Messages();
        var reports = new ExpectedReports(small.federation.units(), small.plans.plans);
        return new Feeds(
                small.db.work(),
                small.federation.actors(),
                new Calendars(small.db.work(), small.federation.units(), reports, messages),
                messages);
    }
}
