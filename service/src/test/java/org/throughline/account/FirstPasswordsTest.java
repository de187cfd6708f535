package org.throughline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;
import org.throughline.org.Federation;
import org.throughline.org.Membership;
import org.throughline.org.NewMember;
import org.throughline.people.Code;
import org.throughline.people.Invitations;

/** How someone on the roster comes in the first time: by a password that is handed to them, or by a code. */
class FirstPasswordsTest {
    private static final Passwords PASSWORDS = new Passwords();

    @BothDatabases
    void theKeepersOfTheHomeUnitAndThoseAboveHandOutAFirstPassword(TestDatabase db) {
        var federation = new Federation(db);
        var zoe = zoe(federation, Optional.of("zoe@example.org"));
        var first = first(db, federation);

        for (var other :
                new MemberId[] {federation.harbourMember, federation.southSecretary, federation.hillMember, zoe}) {
            refused("unit.keepers_only", () -> first.give(federation.as(other), zoe));
        }
        var password = first.give(federation.as(federation.northSecretary), zoe);

        assertThat(password).matches("([0-9a-z]{4}-){3}[0-9a-z]{4}");
        assertThat(accounts(db, federation)
                        .signIn("zoe@example.org", password, "10.0.0.1", "")
                        .member())
                .isEqualTo(zoe);
    }

    @BothDatabases
    void whoeverHasAPasswordKeepsItAndNobodyIsSignedInFor(TestDatabase db) {
        var federation = new Federation(db);
        var zoe = zoe(federation, Optional.of("zoe@example.org"));
        var nameless = zoe(federation, Optional.empty());
        var first = first(db, federation);
        var keeper = federation.as(federation.harbourSecretary);
        first.give(keeper, zoe);

        refused("password.has_one", () -> first.give(keeper, zoe));
        refused("password.no_email", () -> first.give(keeper, nameless));
        refused("unit.keepers_only", () -> first.give(keeper, new MemberId(1)));
    }

    @BothDatabases
    void whoeverComesInByACodeChoosesTheirOwn(TestDatabase db) {
        var federation = new Federation(db);
        var accounts = accounts(db, federation);
        var invitations = new Invitations(db.work(), federation.units(), federation.members());
        var arrivals = new Arrivals(db.work(), invitations, federation.members(), PASSWORDS, accounts);
        var code = invitations
                .letIn(
                        federation.as(federation.harbourSecretary),
                        federation.harbour,
                        List.of(federation.harbourMember))
                .get(0)
                .code();

        refused("password.length", () -> arrivals.arrive(code, arriving("fourteen chars"), ""));
        refused("unknown", () -> arrivals.arrive(Code.typed("0000"), arriving("fifteen letters"), ""));
        var in = arrivals.arrive(code, arriving("fifteen letters"), "Browser");

        assertThat(accounts.bySession(in.token()).orElseThrow().actor().member())
                .isEqualTo(federation.harbourMember);
        assertThat(accounts.signIn("eli@example.org", "fifteen letters", "10.0.0.1", "")
                        .member())
                .isEqualTo(federation.harbourMember);
        refused("invitation.used", () -> arrivals.arrive(code, arriving("another fifteen"), ""));
        refused(
                "password.has_one",
                () -> first(db, federation).give(federation.as(federation.harbourSecretary), federation.harbourMember));
    }

    @BothDatabases
    void theWayInOfWhoHoldsAnOfficeIsForThoseWhoKeepItsUnitToo(TestDatabase db) {
        var federation = new Federation(db);
        var zoe = zoe(federation, Optional.of("zoe@example.org"));
        federation.appoint(federation.centre, zoe, Office.CHAIR);
        var first = first(db, federation);
        var invitations = new Invitations(db.work(), federation.units(), federation.members());

        for (var below : List.of(federation.harbourSecretary, federation.northSecretary)) {
            var keeper = federation.as(below);
            refused("unit.keepers_only", () -> first.give(keeper, zoe));
            refused("invitation.not_outside", () -> invitations.letIn(keeper, federation.harbour, List.of(zoe)));
            List<Membership> shown = db.work().read(keeper, tx -> invitations.outside(tx, federation.harbour));
            assertThat(shown).extracting(Membership::member).doesNotContain(zoe).contains(federation.harbourMember);
        }

        assertThat(first.give(federation.as(federation.secretary), zoe)).isNotEmpty();
    }

    @BothDatabases
    void whoeverComesBackFindsNoneOfTheirOldSessionsAndTokens(TestDatabase db) {
        var federation = new Federation(db);
        var accounts = accounts(db, federation);
        var invitations = new Invitations(db.work(), federation.units(), federation.members());
        var keeper = federation.as(federation.harbourSecretary);
        var zoe = zoe(federation, Optional.of("zoe@example.org"));
        var password = first(db, federation).give(keeper, zoe);
        var session =
                accounts.signIn("zoe@example.org", password, "10.0.0.1", "").token();
        var token = new Token(accounts.makeToken(
                        federation.as(zoe), "old program", db.clock().instant().plus(Duration.ofDays(90)))
                .token());
        assertThat(accounts.byToken(token)).isPresent();
        federation.memberships().leave(federation.as(zoe), zoe, Federation.DAY, "");
        assertThat(accounts.byToken(token)).isEmpty();
        assertThat(accounts.bySession(session)).isEmpty();

        var code = invitations
                .invite(keeper, federation.harbour, "", Optional.of("zoe@example.org"), Standing.FULL)
                .code();
        var back = new Arrivals(db.work(), invitations, federation.members(), PASSWORDS, accounts)
                .arrive(
                        code,
                        new Arrivals.Arriving("Zoe", Optional.of("zoe@example.org"), "en", "fifteen letters"),
                        "");

        assertThat(back.member()).isEqualTo(zoe);
        assertThat(accounts.bySession(back.token())).isPresent();
        assertThat(accounts.byToken(token)).isEmpty();
        assertThat(accounts.bySession(session)).isEmpty();
    }

    private static Arrivals.Arriving arriving(String password) {
        return new Arrivals.Arriving("Eli Harbour", Optional.of("Eli@example.org"), "es", password);
    }

    private static MemberId zoe(Federation federation, Optional<String> email) {
        return federation
                .members()
                .add(
                        TestDatabase.SYSTEM,
                        new NewMember("Zoe Marsh", email, "en", federation.harbour, Standing.FULL, Federation.DAY));
    }

    private static FirstPasswords first(TestDatabase db, Federation federation) {
        return new FirstPasswords(db.work(), federation.members(), PASSWORDS);
    }

    private static Accounts accounts(TestDatabase db, Federation federation) {
        return new Accounts(db.work(), federation.members(), federation.actors(), PASSWORDS);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
