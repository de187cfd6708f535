package org.throughline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;
import org.throughline.org.Federation;
import org.throughline.org.Spell;
import org.throughline.org.Unit;

/** Who asks, who is invited, and how often a code lets someone in. */
class JoiningTest {
    private static final Actor ANYONE = Actor.anonymous("es");

    @Test
    void aCodeIsTheSameHoweverItIsTyped() {
        var code = Code.fresh();

        assertThat(code.text()).matches("([0-9a-z]{4}-){4}[0-9a-z]{4}");
        assertThat(Code.typed(
                        " " + code.text().toUpperCase(java.util.Locale.ROOT).replace('-', ' ')))
                .isEqualTo(code);
        assertThat(Code.typed("O0il-1").letters()).isEqualTo("00111");
        assertThat(code.toString()).doesNotContain(code.letters());
    }

    @BothDatabases
    void anInvitationLetsOnePersonInOnce(TestDatabase db) {
        var federation = new Federation(db);
        var invitations = invitations(db, federation);
        var keeper = federation.as(federation.harbourSecretary);

        refused(
                "unit.keepers_only",
                () -> invitations.invite(
                        federation.as(federation.harbourMember),
                        federation.harbour,
                        "Zoe",
                        Optional.empty(),
                        Standing.FULL));
        var made = invitations.invite(keeper, federation.harbour, "Zoe", Optional.empty(), Standing.CANDIDATE);
        var zoe = use(db, invitations, made.code(), "zoe@example.org");

        var actor = federation.as(zoe);
        assertThat(actor.home()).contains(federation.harbour);
        assertThat(actor.standings()).containsEntry(federation.harbour, Standing.CANDIDATE);
        refused("invitation.used", () -> use(db, invitations, made.code(), "other@example.org"));
        refused("unknown", () -> use(db, invitations, Code.fresh(), "other@example.org"));
    }

    @BothDatabases
    void anInvitationIsGoodUntilItsThirtiethDayOrUntilItIsWithdrawn(TestDatabase db) {
        var federation = new Federation(db);
        var invitations = invitations(db, federation);
        var keeper = federation.as(federation.harbourSecretary);
        var early = invitations.invite(keeper, federation.harbour, "", Optional.empty(), Standing.FULL);
        var late = invitations.invite(keeper, federation.harbour, "", Optional.empty(), Standing.FULL);
        var gone = invitations.invite(keeper, federation.harbour, "", Optional.empty(), Standing.FULL);
        invitations.withdraw(keeper, gone.invitation().id());

        refused("invitation.withdrawn", () -> use(db, invitations, gone.code(), "gone@example.org"));
        refused(
                "invitation.withdrawn",
                () -> invitations.withdraw(keeper, gone.invitation().id()));
        db.clock().moveBy(Duration.ofDays(30).minusSeconds(1));
        assertThat(use(db, invitations, early.code(), "early@example.org")).isNotNull();
        db.clock().moveBy(Duration.ofSeconds(1));
        refused("invitation.expired", () -> use(db, invitations, late.code(), "late@example.org"));
        List<Invitation> open = db.work().read(keeper, tx -> invitations.open(tx, federation.harbour));
        assertThat(open).isEmpty();
    }

    @BothDatabases
    void anAddressThatIsNoneOrIsTakenIsRefusedAndTheInvitationStays(TestDatabase db) {
        var federation = new Federation(db);
        var invitations = invitations(db, federation);
        var made = invitations.invite(
                federation.as(federation.harbourSecretary), federation.harbour, "", Optional.empty(), Standing.FULL);

        for (var wrong : List.of("zoe\nbcc: all@example.org", "zoe@example.org\r\nX: y", "zoe", "a@b@c", "a,b@c")) {
            refused("member.email_invalid", () -> use(db, invitations, made.code(), wrong));
        }
        refused("invitation.no_email", () -> use(db, invitations, made.code(), " "));
        refused("member.email_taken", () -> use(db, invitations, made.code(), "Ada@example.org"));
        assertThat(use(db, invitations, made.code(), "zoe@example.org")).isNotNull();
    }

    @BothDatabases
    void aMemberWithoutPasswordComesInByTheLastOfTheirCodes(TestDatabase db) {
        var federation = new Federation(db);
        var invitations = invitations(db, federation);
        var keeper = federation.as(federation.harbourSecretary);
        var those = List.of(federation.harbourMember, federation.harbourSecretary);

        refused(
                "unit.keepers_only",
                () -> invitations.letIn(federation.as(federation.southSecretary), federation.harbour, those));
        refused(
                "invitation.not_outside",
                () -> invitations.letIn(keeper, federation.harbour, List.of(federation.hillMember)));
        var first = invitations.letIn(keeper, federation.harbour, those);
        var second = invitations.letIn(
                federation.as(federation.northSecretary), federation.harbour, List.of(federation.harbourMember));

        refused("invitation.withdrawn", () -> use(db, invitations, first.get(0).code(), "eli@example.org"));
        assertThat(use(db, invitations, second.get(0).code(), "eli@example.org"))
                .isEqualTo(federation.harbourMember);
        assertThat(use(db, invitations, first.get(1).code(), "dee@example.org")).isEqualTo(federation.harbourSecretary);
    }

    @BothDatabases
    void anApplicationIsAnsweredOnceAndItsCodeThenLetsIn(TestDatabase db) {
        var federation = new Federation(db);
        var invitations = invitations(db, federation);
        var applications = applications(db, federation);
        var keeper = federation.as(federation.harbourSecretary);

        refused("unknown", () -> applications.apply(ANYONE, federation.harbour, "Zoe", "zoe@example.org", "hello"));
        applications.open(keeper, federation.harbour, true);
        var code = applications.apply(ANYONE, federation.harbour, "Zoe\nX", "zoe@example.org", "hello");
        var asked = open(db, applications, federation.harbour).get(0);
        assertThat(asked.name()).isEqualTo("Zoe X");
        assertThat(asked.lang()).isEqualTo("es");
        refused("unknown", () -> use(db, invitations, code, "zoe@example.org"));
        refused(
                "unit.keepers_only",
                () -> applications.accept(
                        federation.as(federation.northSecretary), asked.id(), Standing.FULL, Federation.DAY));

        var zoe = applications.accept(keeper, asked.id(), Standing.CANDIDATE, Federation.DAY);

        refused("application.answered", () -> applications.decline(keeper, asked.id(), "too late"));
        assertThat(use(db, invitations, code, "zoe@example.org")).isEqualTo(zoe);
        refused("invitation.used", () -> use(db, invitations, code, "zoe@example.org"));
    }

    @BothDatabases
    void whoeverIsDeclinedFindsTheReasonUnderTheirCode(TestDatabase db) {
        var federation = new Federation(db);
        var applications = applications(db, federation);
        var keeper = federation.as(federation.harbourSecretary);
        applications.open(keeper, federation.harbour, true);
        var code = applications.apply(ANYONE, federation.harbour, "Zoe", "zoe@example.org", "");
        var asked = open(db, applications, federation.harbour).get(0);

        refused("application.reason", () -> applications.decline(keeper, asked.id(), " "));
        applications.decline(keeper, asked.id(), "Please ask Hill, it is nearer.");

        Application found =
                db.work().read(ANYONE, tx -> applications.find(tx, code).orElseThrow());
        assertThat(found.state()).isEqualTo(ApplicationState.DECLINED);
        assertThat(found.answer()).isEqualTo("Please ask Hill, it is nearer.");
        refused("application.answered", () -> applications.withdraw(ANYONE, code));
    }

    @BothDatabases
    void aMemberMovesWhenTheOtherUnitTakesThemIn(TestDatabase db) {
        var federation = new Federation(db);
        var applications = applications(db, federation);
        var eli = federation.as(federation.harbourMember);

        refused(
                "unit.keepers_only",
                () -> applications.askToMove(
                        federation.as(federation.hillMember), federation.harbourMember, federation.valley, ""));
        applications.askToMove(eli, federation.harbourMember, federation.valley, "I live there now.");
        refused("application.asked", () -> applications.askToMove(eli, federation.harbourMember, federation.hill, ""));
        var asked = open(db, applications, federation.valley).get(0);
        applications.accept(
                federation.as(federation.southSecretary), asked.id(), Standing.FULL, Federation.DAY.plusDays(1));

        assertThat(federation.as(federation.harbourMember).home()).contains(federation.harbour);
        db.clock().moveBy(Duration.ofDays(1));
        assertThat(federation.as(federation.harbourMember).home()).contains(federation.valley);
    }

    @BothDatabases
    void onlyUnitsThatWishItAreAskedFromOutside(TestDatabase db) {
        var federation = new Federation(db);
        var applications = applications(db, federation);
        var keeper = federation.as(federation.harbourSecretary);
        applications.open(keeper, federation.harbour, true);
        applications.open(keeper, federation.harbour, true);

        List<Unit> doors = db.work().read(ANYONE, applications::doors);
        assertThat(doors).extracting(Unit::id).containsExactly(federation.harbour);
        applications.open(keeper, federation.harbour, false);
        refused("unknown", () -> applications.apply(ANYONE, federation.harbour, "Zoe", "zoe@example.org", ""));
    }

    @BothDatabases
    void whoeverHasLeftComesBackUnderTheSameAddressAsTheSameMember(TestDatabase db) {
        var federation = new Federation(db);
        var invitations = invitations(db, federation);
        var keeper = federation.as(federation.harbourSecretary);
        var made = invitations.invite(keeper, federation.harbour, "Zoe", Optional.empty(), Standing.FULL);
        var zoe = use(db, invitations, made.code(), "zoe@example.org");
        db.work().writing(TestDatabase.SYSTEM, tx -> federation.members().password(tx, zoe, "of old"));
        var again =
                invitations.invite(keeper, federation.harbour, "", Optional.of("Zoe@example.org"), Standing.CANDIDATE);
        refused("member.email_taken", () -> use(db, invitations, again.code(), "zoe@example.org"));
        federation.memberships().leave(federation.as(zoe), zoe, Federation.DAY.plusDays(1), "");
        refused("member.email_taken", () -> use(db, invitations, again.code(), "zoe@example.org"));
        db.clock().moveBy(Duration.ofDays(1));
        var unnamed = invitations.invite(keeper, federation.harbour, "", Optional.empty(), Standing.FULL);
        refused("invitation.former", () -> use(db, invitations, unnamed.code(), "zoe@example.org"));

        assertThat(use(db, invitations, again.code(), "zoe@example.org")).isEqualTo(zoe);

        assertThat(federation.as(zoe).standings()).containsEntry(federation.harbour, Standing.CANDIDATE);
        assertThat(hasPassword(db, federation, zoe)).isFalse();
        assertThat(course(db, federation, zoe)).hasSize(2);
    }

    @BothDatabases
    void whoeverHasLeftAndAsksAgainIsShownAsSuchAndIsTheSameMember(TestDatabase db) {
        var federation = new Federation(db);
        var invitations = invitations(db, federation);
        var applications = applications(db, federation);
        var keeper = federation.as(federation.harbourSecretary);
        applications.open(keeper, federation.harbour, true);
        var ada = federation.secretary;
        federation.memberships().leave(federation.as(ada), ada, Federation.DAY, "");
        var code = applications.apply(ANYONE, federation.harbour, "Ada C.", "ada@example.org", "");
        var asked = open(db, applications, federation.harbour).get(0);

        LocalDate left = db.work()
                .read(keeper, tx -> applications.former(tx, asked).orElseThrow().leftOn());
        assertThat(left).isEqualTo(Federation.DAY);
        assertThat(applications.accept(keeper, asked.id(), Standing.FULL, Federation.DAY))
                .isEqualTo(ada);
        assertThat(use(db, invitations, code, "ada@example.org")).isEqualTo(ada);
        assertThat(federation.as(ada).home()).contains(federation.harbour);
    }

    private static boolean hasPassword(TestDatabase db, Federation federation, MemberId id) {
        return db.work()
                .read(
                        TestDatabase.SYSTEM,
                        tx -> federation.members().credentials(tx, id).hash().isPresent());
    }

    private static List<Spell> course(TestDatabase db, Federation federation, MemberId id) {
        return db.work()
                .read(TestDatabase.SYSTEM, tx -> federation.memberships().course(tx, id));
    }

    private static Invitations invitations(TestDatabase db, Federation federation) {
        return new Invitations(db.work(), federation.units(), federation.members());
    }

    private static Applications applications(TestDatabase db, Federation federation) {
        return new Applications(
                db.work(),
                federation.units(),
                federation.members(),
                federation.memberships(),
                invitations(db, federation));
    }

    private static MemberId use(TestDatabase db, Invitations invitations, Code code, String email) {
        return db.work()
                .write(Actor.system("sign-in"), tx -> invitations.use(tx, code, "Zoe Marsh", Optional.of(email), "es"));
    }

    private static List<Application> open(
            TestDatabase db, Applications applications, org.throughline.kernel.UnitId unit) {
        return db.work().read(TestDatabase.SYSTEM, tx -> applications.open(tx, unit));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
