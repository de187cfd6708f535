package org.throughline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Federation;

/** Signing in, and what keeps others out. */
class AccountsTest {
    private static final Passwords PASSWORDS = new Passwords();
    private static final String ADA = "ada@example.org";
    private static final String RIGHT = "four plain words here";
    private static final String HASH = PASSWORDS.hash(RIGHT);

    @BothDatabases
    void whoSignsInIsKnownByTheirTokenUntilTheySignOut(TestDatabase db) {
        var federation = withPassword(db);
        var accounts = accounts(db, federation);

        var in = accounts.signIn(" Ada@Example.org ", RIGHT, "10.0.0.1", "Browser");

        assertThat(accounts.bySession(in.token()).orElseThrow().actor().keeps(federation.centre))
                .isTrue();
        assertThat(accounts.bySession(new Token(in.token().hash()))).isEmpty();
        accounts.signOut(in.token());
        assertThat(accounts.bySession(in.token())).isEmpty();
    }

    @BothDatabases
    void theAccountOfWhoLeftLapsesOnThatDayWithItsSessionsAndTokens(TestDatabase db) {
        var federation = withPassword(db);
        var accounts = accounts(db, federation);
        var in = accounts.signIn(ADA, RIGHT, "10.0.0.1", "Browser");
        var ada = federation.as(federation.secretary);
        var token = accounts.makeToken(ada, "program", db.clock().instant().plus(Duration.ofDays(90)));
        federation.memberships().leave(ada, federation.secretary, Federation.DAY.plusDays(1), "");
        assertThat(accounts.bySession(in.token())).isPresent();
        assertThat(accounts.byToken(new Token(token.token()))).isPresent();

        db.clock().moveBy(Duration.ofDays(1));

        assertThat(accounts.bySession(in.token())).isEmpty();
        assertThat(accounts.byToken(new Token(token.token()))).isEmpty();
        refused("sign_in.lapsed", () -> accounts.signIn(ADA, RIGHT, "10.0.0.1", ""));
        refused("sign_in.wrong", () -> accounts.signIn(ADA, "something else", "10.0.0.1", ""));
    }

    @BothDatabases
    void theDatabaseHoldsNoToken(TestDatabase db) {
        var accounts = accounts(db, withPassword(db));
        var in = accounts.signIn(ADA, RIGHT, "10.0.0.1", "Browser");

        String kept = db.work()
                .read(
                        TestDatabase.SYSTEM,
                        tx -> tx.handle()
                                .createQuery("SELECT token_hash FROM session")
                                .mapTo(String.class)
                                .one());
        assertThat(kept).isEqualTo(in.token().hash()).isNotEqualTo(in.token().text());
    }

    @BothDatabases
    void aWrongPasswordAndAnUnknownAccountLookTheSame(TestDatabase db) {
        var accounts = accounts(db, withPassword(db));

        refused("sign_in.wrong", () -> accounts.signIn(ADA, "something else", "10.0.0.1", ""));
        refused("sign_in.wrong", () -> accounts.signIn("nobody@example.org", RIGHT, "10.0.0.1", ""));
        refused("sign_in.wrong", () -> accounts.signIn("", "", "10.0.0.1", ""));
    }

    @BothDatabases
    void whoFailsOftenWaitsEvenWithTheRightPassword(TestDatabase db) {
        var accounts = accounts(db, withPassword(db));
        for (int i = 0; i < 6; i++) {
            int n = i;
            refused("sign_in.wrong", () -> accounts.signIn(ADA, "wrong guess", "10.0.0." + n, ""));
        }

        refused("sign_in.too_often", () -> accounts.signIn(ADA, RIGHT, "10.0.1.1", ""));
        db.clock().moveBy(Duration.ofSeconds(6));
        assertThat(accounts.signIn(ADA, RIGHT, "10.0.1.1", "")).isNotNull();
        assertThat(accounts.signIn(ADA, RIGHT, "10.0.1.1", "")).isNotNull();
    }

    @BothDatabases
    void anAddressThatTriesManyAccountsWaits(TestDatabase db) {
        var accounts = accounts(db, withPassword(db));
        for (int i = 0; i < 26; i++) {
            new Entrance(db.work()).enter("guess" + i + "@example.org", "10.0.0.9");
        }

        refused("sign_in.too_often", () -> accounts.signIn(ADA, RIGHT, "10.0.0.9", ""));
        assertThat(accounts.signIn(ADA, RIGHT, "10.0.0.8", "")).isNotNull();
    }

    @BothDatabases
    void manyGuessesAtOnceAreNoWayRound(TestDatabase db) throws Exception {
        withPassword(db);
        var entrance = new Entrance(db.work());
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> guesses = IntStream.range(0, 24)
                    .<Callable<Boolean>>mapToObj(n -> () -> enters(entrance, n))
                    .toList();
            int let = 0;
            for (var guess : threads.invokeAll(guesses)) {
                let += guess.get() ? 1 : 0;
            }
            assertThat(let).isEqualTo(6);
        } finally {
            threads.shutdownNow();
        }
    }

    @BothDatabases
    void aSessionEndsWhenItIsNotUsedAndAtLastInAnyCase(TestDatabase db) {
        var accounts = accounts(db, withPassword(db));
        var idle = accounts.signIn(ADA, RIGHT, "10.0.0.1", "").token();
        var used = accounts.signIn(ADA, RIGHT, "10.0.0.1", "").token();

        for (int day = 0; day < 89; day += 8) {
            db.clock().moveBy(Duration.ofDays(8));
            if (day < 80) {
                assertThat(accounts.bySession(used)).as("day %s", day + 8).isPresent();
            }
        }
        assertThat(accounts.bySession(idle)).isEmpty();
        assertThat(accounts.bySession(used)).isEmpty();
    }

    @BothDatabases
    void anotherPasswordEndsAllOtherSessionsAndTokens(TestDatabase db) {
        var federation = withPassword(db);
        var accounts = accounts(db, federation);
        var here = accounts.signIn(ADA, RIGHT, "10.0.0.1", "").token();
        var there = accounts.signIn(ADA, RIGHT, "10.0.0.1", "").token();
        var ada = federation.as(federation.secretary);
        var token = accounts.makeToken(ada, "script", db.work().now().plus(Duration.ofDays(3)));

        refused("password.wrong", () -> accounts.changePassword(ada, "not it", "another good one", "10.0.0.1", here));
        refused("password.length", () -> accounts.changePassword(ada, RIGHT, "short", "10.0.0.1", here));
        accounts.changePassword(ada, RIGHT, "another good one", "10.0.0.1", here);

        assertThat(accounts.bySession(here)).isPresent();
        assertThat(accounts.bySession(there)).isEmpty();
        assertThat(accounts.byToken(new Token(token.token()))).isEmpty();
        refused("sign_in.wrong", () -> accounts.signIn(ADA, RIGHT, "10.0.0.1", ""));
        assertThat(accounts.signIn(ADA, "another good one", "10.0.0.1", "")).isNotNull();
    }

    @BothDatabases
    void aTokenActsForItsMemberUntilItEndsOrIsRevoked(TestDatabase db) {
        var federation = withPassword(db);
        var accounts = accounts(db, federation);
        var ada = federation.as(federation.secretary);
        var brief = accounts.makeToken(ada, "brief", db.work().now().plus(Duration.ofDays(3)));
        var other = accounts.makeToken(
                ADA, RIGHT, "10.0.0.1", "other", db.work().now().plus(Duration.ofDays(30)));

        assertThat(accounts.byToken(new Token(brief.token())))
                .map(known -> known.actor().member())
                .contains(federation.secretary);
        assertThat(accounts.tokens(ada)).extracting(ApiToken::name).containsExactly("brief", "other");
        db.clock().moveBy(Duration.ofDays(4));
        assertThat(accounts.byToken(new Token(brief.token()))).isEmpty();
        refused("unknown", () -> accounts.revoke(federation.as(federation.northSecretary), other.id()));
        accounts.revoke(ada, other.id());
        assertThat(accounts.byToken(new Token(other.token()))).isEmpty();
        refused(
                "token.until",
                () -> accounts.makeToken(ada, "long", db.work().now().plus(Duration.ofDays(400))));
        refused(
                "sign_in",
                () -> accounts.makeToken(Actor.anonymous("en"), "x", db.work().now()));
    }

    private static boolean enters(Entrance entrance, int n) {
        try {
            entrance.enter(ADA, "10.0.0." + n);
            return true;
        } catch (Refusal no) {
            return false;
        }
    }

    static Federation withPassword(TestDatabase db) {
        var federation = new Federation(db);
        db.work().writing(TestDatabase.SYSTEM, tx -> federation.members().password(tx, federation.secretary, HASH));
        return federation;
    }

    static Accounts accounts(TestDatabase db, Federation federation) {
        return new Accounts(db.work(), federation.members(), federation.actors(), PASSWORDS);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
