package org.throughline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;
import org.throughline.org.Federation;
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
                        java.util.List.of(federation.harbourMember))
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
        return new FirstPasswords(db.work(), federation.units(), federation.members(), PASSWORDS);
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
