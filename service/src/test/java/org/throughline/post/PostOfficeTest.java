package org.throughline.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.index.NoticeKind;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.org.Scopes;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.Tier;
import org.throughline.task.TaskWords;

/** Letters over a real mail server in this process; the clock stands at noon of a Monday. */
class PostOfficeTest {

    @BothDatabases
    void theDigestSaysWhatAwaitsInTheReadersLanguageWithoutAWordOfIt(TestDatabase db) throws Exception {
        try (var house = new MailHouse(db)) {
            house.onlyInes();
            var task = house.small.tasks.make(
                    house.small.as(house.small.federation.harbourSecretary),
                    house.small.federation.harbour,
                    Optional.of(house.small.ropewalk),
                    TaskWords.titled("Strike fund ledger")
                            .due(house.small.today().plusDays(3))
                            .by(house.ines));

            house.deliver();

            assertThat(house.arrived()).hasSize(1);
            var letter = house.arrived().get(0);
            assertThat(letter.getSubject()).isEqualTo("Te espera una cosa");
            assertThat(letter.getHeader("To")).containsExactly("ines@example.org");
            assertThat(letter.getHeader("From")[0]).contains("plans@example.org");
            assertThat(MailHouse.text(letter))
                    .contains(
                            "Hola, Inés Rope", "Tus tareas", MailHouse.SITE + "/tasks/" + task.text(), "/account/mail")
                    .doesNotContain("Strike", "ledger", "Ropewalk", "Harbour", "harbour-plan");
        }
    }

    @BothDatabases
    void onceAWeekAndNeverTwiceThoughTwoServicesRun(TestDatabase db) throws Exception {
        try (var house = new MailHouse(db)) {
            house.onlyInes();
            task(house, house.small.federation.harbour, house.ines);
            var port = house.server.getSmtp().getPort();
            var services = Executors.newFixedThreadPool(4);
            var rounds = IntStream.range(0, 4)
                    .mapToObj(n -> (Callable<Boolean>) () -> {
                        var office = house.office(port);
                        office.write();
                        office.send();
                        return true;
                    })
                    .toList();
            for (var round : services.invokeAll(rounds)) {
                assertThat(round.get()).isTrue();
            }
            services.shutdown();
            assertThat(house.arrived()).hasSize(1);

            db.clock().moveBy(Duration.ofDays(6));
            house.deliver();
            assertThat(house.arrived()).hasSize(1);

            db.clock().moveBy(Duration.ofDays(1));
            house.deliver();
            assertThat(house.arrived()).hasSize(2);
        }
    }

    @BothDatabases
    void nothingIsWrittenWhereNothingAwaits(TestDatabase db) {
        try (var house = new MailHouse(db)) {
            house.onlyInes();

            house.deliver();

            assertThat(house.arrived()).isEmpty();
        }
    }

    @BothDatabases
    void whatHappensIsGatheredIntoOneLetterForThoseWhoAskedAndMayRead(TestDatabase db) throws Exception {
        try (var house = new MailHouse(db)) {
            var federation = house.small.federation;
            house.wants(house.ines, NoticeKind.TASK, NoticeKind.REPLY);
            var omar = house.member("Omar Hill", "omar@example.org", "en", federation.hill);
            house.wants(omar, NoticeKind.BALLOT);
            house.wants(federation.secretary);
            var said = house.statements()
                    .speak(
                            house.small.as(house.ines),
                            "provision:" + house.small.homes.text(),
                            "Quién?",
                            Optional.empty());
            house.statements()
                    .speak(
                            house.small.as(federation.hillMember),
                            "provision:" + house.small.homes.text(),
                            "Secret answer",
                            Optional.of(said));
            task(house, federation.harbour, house.ines);
            task(house, federation.hill, omar);

            house.deliver();
            assertThat(house.arrived()).as("gathered for two minutes").isEmpty();
            db.clock().moveBy(Duration.ofMinutes(3));
            house.deliver();
            house.deliver();

            assertThat(house.arrived()).hasSize(1);
            var letter = house.arrived().get(0);
            assertThat(letter.getSubject()).isEqualTo("Hay 2 novedades para ti");
            assertThat(MailHouse.text(letter))
                    .contains("/subjects/provision:" + house.small.homes.text(), "/tasks/")
                    .doesNotContain("Secret", "answer", "Stall", "Fay");
        }
    }

    @BothDatabases
    void ofAConfidentialPlanOnlyThoseNamedHear(TestDatabase db) throws Exception {
        try (var house = new MailHouse(db)) {
            var federation = house.small.federation;
            house.wants(house.ines, NoticeKind.BALLOT);
            var una = house.member("Una Centre", "una@example.org", "en", federation.centre);
            house.wants(una, NoticeKind.BALLOT);
            house.wants(federation.secretary);
            var plan = house.small.plan(
                    house.small.centre(), federation.centre, Tier.STRATEGIC, "Lockout answer", Visibility.NAMED);
            house.small.add(house.small.centre(), plan, ProvisionKind.OBJECTIVE, "1", "Hold out", "");
            db.work().writing(TestDatabase.SYSTEM, tx -> new Scopes().name(tx, plan, una));
            house.small.plans.adoption.circulate(
                    house.small.centre(),
                    house.small.plans.draftOf(plan),
                    federation.meeting,
                    house.small.today().plusDays(14));
            house.small.plans.pass(14);
            house.small.plans.adoption.putToVote(
                    house.small.as(federation.secretary),
                    house.small.plans.draftOf(plan),
                    db.clock().instant().plus(Duration.ofDays(10)));
            db.clock().moveBy(Duration.ofMinutes(3));
            house.deliver();

            assertThat(house.arrived())
                    .as("Inés may vote, but is not named")
                    .singleElement()
                    .satisfies(letter -> {
                        assertThat(letter.getHeader("To")).containsExactly("una@example.org");
                        assertThat(MailHouse.text(letter))
                                .contains("Ballots open to you", "/ballots/")
                                .doesNotContain("Lockout", "lockout");
                    });
        }
    }

    @BothDatabases
    void aDeadServerIsTriedEverMoreSeldomThenGivenUpAndAnAdministratorSeesIt(TestDatabase db) throws Exception {
        try (var house = new MailHouse(db)) {
            house.onlyInes();
            task(house, house.small.federation.harbour, house.ines);
            var dead = house.office(closedPort());

            dead.write();
            dead.send();
            dead.send();
            assertThat(dead.state(house.small.centre())).satisfies(state -> {
                assertThat(state.waiting()).isEqualTo(1);
                assertThat(state.problem()).isNotEmpty();
                assertThat(state.undelivered()).isZero();
            });
            assertThat(house.office(closedPort()).state(house.small.centre()).waiting())
                    .as("another service finds it waiting")
                    .isEqualTo(1);

            var begun = db.clock().instant();
            while (dead.state(house.small.centre()).undelivered() == 0) {
                db.clock().moveBy(Duration.ofMinutes(30));
                dead.send();
            }
            assertThat(Duration.between(begun, db.clock().instant())).isBetween(Duration.ofDays(2), Duration.ofDays(4));
            assertThatThrownBy(() -> dead.state(house.small.as(house.ines)))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.UNKNOWN));
            var letter = dead.state(house.small.centre()).letters().get(0);
            assertThat(letter.name()).isEqualTo("Inés Rope");

            house.office.send();
            assertThat(house.arrived()).as("given up is given up").isEmpty();
            house.office.again(house.small.centre(), letter.id());
            house.office.send();
            assertThat(house.arrived()).hasSize(1);
            assertThat(house.office.state(house.small.centre()).undelivered()).isZero();
        }
    }

    @BothDatabases
    void aServerThatComesBackGetsEachLetterOnceUnderTheSameName(TestDatabase db) throws Exception {
        try (var house = new MailHouse(db)) {
            house.onlyInes();
            task(house, house.small.federation.harbour, house.ines);
            house.office.write();
            house.office(closedPort()).send();

            house.office.send();
            assertThat(house.arrived()).as("not before the wait is over").isEmpty();
            db.clock().moveBy(Duration.ofMinutes(2));
            house.office.send();
            house.office.send();

            assertThat(house.arrived()).hasSize(1);
            assertThat(house.arrived().get(0).getMessageID()).endsWith("@plans.example.org>");
        }
    }

    @BothDatabases
    void whoeverHoldsTheLetterEndsAllMailByOneClick(TestDatabase db) throws Exception {
        try (var house = new MailHouse(db)) {
            house.onlyInes();
            task(house, house.small.federation.harbour, house.ines);
            house.deliver();
            var letter = house.arrived().get(0);
            assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            var link = letter.getHeader("List-Unsubscribe")[0];
            assertThat(link).startsWith("<" + MailHouse.SITE + "/unsubscribe/");
            assertThat(MailHouse.text(letter)).contains(link.substring(1, link.length() - 1));
            var token = link.substring(link.lastIndexOf('/') + 1, link.length() - 1);

            assertThatThrownBy(() -> house.wishes.leave(token + "x")).isInstanceOf(Refusal.class);
            house.wishes.leave(token);

            assertThat(house.wishes.of(house.small.as(house.ines))).isEqualTo(Wish.NOTHING);
            db.clock().moveBy(Duration.ofDays(7));
            house.deliver();
            assertThat(house.arrived()).hasSize(1);
        }
    }

    @BothDatabases
    void anAddressWithALineBreakGetsNothingAndMakesNoHeader(TestDatabase db) throws Exception {
        try (var house = new MailHouse(db)) {
            house.onlyInes();
            assertThatThrownBy(() -> house.member(
                            "Bad", "a@example.org\r\nBcc: all@example.org", "en", house.small.federation.hill))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.code()).isEqualTo("member.email_invalid"));
            task(house, house.small.federation.harbour, house.ines);
            db.work()
                    .writing(
                            TestDatabase.SYSTEM,
                            tx -> tx.handle()
                                    .execute(
                                            "UPDATE member SET email = ? WHERE id = ?",
                                            "ines@example.org\r\nBcc: all@example.org",
                                            house.ines.value()));

            house.deliver();

            assertThat(house.arrived()).isEmpty();
            assertThat(house.office.state(house.small.centre()).letters())
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.problem()).isEqualTo("post.problem.address"));
        }
    }

    @BothDatabases
    void withoutAServerNothingIsWrittenAndTheChoiceIsKept(TestDatabase db) {
        try (var house = new MailHouse(db)) {
            house.wants(house.ines, NoticeKind.TASK);
            task(house, house.small.federation.harbour, house.ines);
            var off = house.office(0);

            db.clock().moveBy(Duration.ofMinutes(5));
            off.write();
            off.send();

            assertThat(off.state(house.small.centre())).satisfies(state -> {
                assertThat(state.on()).isFalse();
                assertThat(state.waiting()).isZero();
            });
            assertThat(house.wishes.of(house.small.as(house.ines)).atOnce()).containsExactly(NoticeKind.TASK);
            assertThatThrownBy(() -> off.trial(house.small.centre())).hasMessageContaining("post.off");
        }
    }

    @BothDatabases
    void anAdministratorTriesWhetherMailArrives(TestDatabase db) throws Exception {
        try (var house = new MailHouse(db)) {
            house.onlyInes();

            house.office.trial(house.small.centre());
            assertThatThrownBy(() -> house.office.trial(house.small.centre())).hasMessageContaining("trial_waits");
            house.office.send();

            assertThat(house.arrived()).extracting(MimeMessage::getSubject).containsExactly("Mail arrives");
        }
    }

    @Test
    void mailFromNoAddressOrWithNoLinksIsNotConfigured() {
        assertThatThrownBy(() -> new MailSettings(
                        "mail.example.org", 587, "", "", MailSettings.Security.TLS, "nobody", MailHouse.SITE))
                .hasMessageContaining("mail.from");
        assertThatThrownBy(() -> new MailSettings(
                        "mail.example.org", 587, "", "", MailSettings.Security.TLS, "a@example.org", "plans"))
                .hasMessageContaining("mail.site");
    }

    private static void task(MailHouse house, UnitId unit, MemberId member) {
        house.small.tasks.make(
                TestDatabase.SYSTEM,
                unit,
                Optional.empty(),
                TaskWords.titled("Stall").due(house.small.today().plusDays(3)).by(member));
    }

    private static int closedPort() throws Exception {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
