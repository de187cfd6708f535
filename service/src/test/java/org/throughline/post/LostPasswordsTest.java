package org.throughline.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.throughline.account.Accounts;
import org.throughline.account.Passwords;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.kernel.Refusal;
import org.throughline.people.Code;

/** Who forgot the password gets back in by a link to their own address, and nobody learns whose address is known. */
class LostPasswordsTest {
    private static final Passwords PASSWORDS = new Passwords();
    private static final String OLD = PASSWORDS.hash("four plain words here");
    private static final String FRESH = "four other words there";
    private static final String FROM = "10.0.0.1";

    @BothDatabases
    void theLinkInTheLetterSetsAnotherPasswordOnceAndEndsEverySession(TestDatabase db) throws Exception {
        try (var house = house(db)) {
            var lost = lost(house, house.office);
            accounts(house)
                    .makeToken(
                            house.small.as(house.ines),
                            "script",
                            db.clock().instant().plus(Duration.ofDays(1)));

            lost.ask(" INES@example.org ", FROM);
            lost.ask("ines@example.org", FROM);
            lost.ask("nobody@example.org", FROM);
            house.deliver();

            assertThat(house.arrived()).hasSize(1);
            var letter = house.arrived().get(0);
            assertThat(letter.getHeader("To")).containsExactly("ines@example.org");
            assertThat(letter.getHeader("List-Unsubscribe")).isNull();
            var code = code(MailHouse.text(letter));
            refused("password.length", () -> lost.choose(code, "short"));
            lost.choose(code, FRESH);
            assertThat(accounts(house).tokens(house.small.as(house.ines))).isEmpty();
            accounts(house).requirePassword(house.small.as(house.ines), FRESH, FROM);
            refused("lost.link", () -> lost.choose(code, FRESH));
            assertThat(MailHouse.text(letter)).contains("Hola, Inés Rope");
        }
    }

    @BothDatabases
    void aLinkIsGoodForAnHourAndAnotherComesAfterAPause(TestDatabase db) {
        try (var house = house(db)) {
            var lost = lost(house, house.office);
            lost.ask("ines@example.org", FROM);
            house.deliver();
            var first = code(MailHouse.text(house.arrived().get(0)));
            db.clock().moveBy(Duration.ofMinutes(11));
            lost.ask("ines@example.org", FROM);
            house.deliver();
            var second = code(MailHouse.text(house.arrived().get(1)));

            refused("lost.link", () -> lost.choose(first, FRESH));
            db.clock().moveBy(Duration.ofHours(1));
            refused("lost.link", () -> lost.choose(second, FRESH));
        }
    }

    @BothDatabases
    void whoHasLeftOrNeverCameInGetsNoLetterAndWithoutMailThereIsNoWay(TestDatabase db) {
        try (var house = house(db)) {
            var lost = lost(house, house.office);
            house.member("Noa Quay", "noa@example.org", "en", house.small.federation.harbour);
            var gone = house.member("Gil Quay", "gil@example.org", "en", house.small.federation.harbour);
            db.work().writing(TestDatabase.SYSTEM, tx -> {
                house.small.federation.members().password(tx, gone, OLD);
                tx.handle()
                        .createUpdate("UPDATE membership SET to_on = :day WHERE member = :gone")
                        .bind("day", LocalDate.parse("2027-03-01").toString())
                        .bind("gone", gone.value())
                        .execute();
                tx.handle().execute("UPDATE roster_stamp SET stamp = stamp + 1");
            });

            lost.ask("noa@example.org", FROM);
            lost.ask("gil@example.org", FROM);
            house.deliver();

            assertThat(house.arrived()).isEmpty();
            refused("post.off", () -> lost(house, house.office(0)).ask("ines@example.org", FROM));
        }
    }

    private static MailHouse house(TestDatabase db) {
        var house = new MailHouse(db);
        house.onlyInes();
        db.work()
                .writing(
                        TestDatabase.SYSTEM,
                        tx -> house.small.federation.members().password(tx, house.ines, OLD));
        return house;
    }

    private static Accounts accounts(MailHouse house) {
        var federation = house.small.federation;
        return new Accounts(house.db.work(), federation.members(), federation.actors(), PASSWORDS);
    }

    private static LostPasswords lost(MailHouse house, PostOffice office) {
        var federation = house.small.federation;
        return new LostPasswords(
                house.db.work(),
                federation.members(),
                federation.actors(),
                accounts(house),
                PASSWORDS,
                office,
                new Messages());
    }

    private static Code code(String text) {
        var link = Pattern.compile(Pattern.quote(MailHouse.SITE) + "/lost-password/([0-9a-z-]+)")
                .matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return Code.typed(link.group(1));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
