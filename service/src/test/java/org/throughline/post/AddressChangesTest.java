package org.throughline.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.throughline.account.Accounts;
import org.throughline.account.Passwords;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.people.Code;

/** Changing one's own address: by password, and by a link that the new address alone gets; the old one is told. */
class AddressChangesTest {
    private static final Passwords PASSWORDS = new Passwords();
    private static final String RIGHT = "four plain words here";
    private static final String HASH = PASSWORDS.hash(RIGHT);
    private static final String FROM = "10.0.0.1";

    @BothDatabases
    void theNewAddressHoldsOnceTheLinkSentThereWasFollowedAndTheOldOneIsTold(TestDatabase db) throws Exception {
        try (var house = house(db)) {
            var changes = changes(house, house.office);
            var ines = house.small.as(house.ines);

            refused("password.wrong", () -> changes.ask(ines, "a wrong guess", "new@example.org", FROM));
            refused("address.same", () -> changes.ask(ines, RIGHT, " INES@example.org ", FROM));
            assertThat(changes.ask(ines, RIGHT, "new@example.org", FROM)).isFalse();
            house.deliver();
            assertThat(email(house)).isEqualTo("ines@example.org");
            assertThat(house.arrived()).hasSize(1);
            var letter = house.arrived().get(0);
            assertThat(letter.getHeader("To")).containsExactly("new@example.org");
            assertThat(letter.getHeader("List-Unsubscribe")).isNull();
            var code = code(MailHouse.text(letter));
            // the link is of use to nobody else
            refused("address.link", () -> changes.confirm(house.small.centre(), code));

            changes.confirm(ines, code);

            house.deliver();
            assertThat(email(house)).isEqualTo("new@example.org");
            assertThat(house.arrived()).hasSize(2);
            assertThat(house.arrived().get(1).getHeader("To")).containsExactly("ines@example.org");
            assertThat(MailHouse.text(house.arrived().get(1))).doesNotContain("new@example.org");
            refused("address.link", () -> changes.confirm(ines, code));
        }
    }

    @BothDatabases
    void aLinkIsGoodForThreeDaysAndOnlyTheLastOne(TestDatabase db) {
        try (var house = house(db)) {
            var changes = changes(house, house.office);
            var ines = house.small.as(house.ines);
            changes.ask(ines, RIGHT, "first@example.org", FROM);
            changes.ask(ines, RIGHT, "second@example.org", FROM);
            house.deliver();
            var first = code(MailHouse.text(house.arrived().get(0)));
            var second = code(MailHouse.text(house.arrived().get(1)));
            refused("address.link", () -> changes.confirm(ines, first));
            db.clock().moveBy(Duration.ofDays(3));

            refused("address.link", () -> changes.confirm(ines, second));

            assertThat(email(house)).isEqualTo("ines@example.org");
        }
    }

    @BothDatabases
    void anAddressThatIsNoneOrSomeoneElsesIsRefused(TestDatabase db) {
        try (var house = house(db)) {
            var changes = changes(house, house.office);
            var ines = house.small.as(house.ines);
            for (var wrong :
                    List.of("new@example.org\nbcc: all@example.org", "new@example.org\r\nX: y", "new", "a@b@c")) {
                refused("member.email_invalid", () -> changes.ask(ines, RIGHT, wrong, FROM));
            }
            refused("address.missing", () -> changes.ask(ines, RIGHT, " ", FROM));
            // whether it is known here is not told before the letter was read
            changes.ask(ines, RIGHT, "ada@example.org", FROM);
            house.deliver();
            var code = code(MailHouse.text(house.arrived().get(0)));
            refused("member.email_taken", () -> changes.confirm(ines, code));
            assertThat(email(house)).isEqualTo("ines@example.org");
        }
    }

    @BothDatabases
    void withoutAMailServerThePasswordAloneIsAsked(TestDatabase db) {
        try (var house = house(db)) {
            var changes = changes(house, house.office(0));
            var ines = house.small.as(house.ines);

            refused("member.email_taken", () -> changes.ask(ines, RIGHT, "ada@example.org", FROM));
            assertThat(changes.ask(ines, RIGHT, "new@example.org", FROM)).isTrue();

            assertThat(email(house)).isEqualTo("new@example.org");
        }
    }

    private static MailHouse house(TestDatabase db) {
        var house = new MailHouse(db);
        house.onlyInes();
        db.work()
                .writing(
                        TestDatabase.SYSTEM,
                        tx -> house.small.federation.members().password(tx, house.ines, HASH));
        return house;
    }

    private static AddressChanges changes(MailHouse house, PostOffice office) {
        var federation = house.small.federation;
        return new AddressChanges(
                house.db.work(),
                federation.members(),
                new Accounts(house.db.work(), federation.members(), federation.actors(), PASSWORDS),
                office,
                new Messages());
    }

    private static String email(MailHouse house) {
        Optional<String> email = house.db
                .work()
                .read(
                        Actor.system("test"),
                        tx -> house.small
                                .federation
                                .members()
                                .get(tx, house.ines)
                                .email());
        return email.orElse("");
    }

    private static Code code(String text) {
        var link = Pattern.compile(Pattern.quote(MailHouse.SITE) + "/account/email/([0-9a-z-]+)")
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
