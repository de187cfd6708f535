package org.throughline.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;

/** An empty installation becomes an organisation, once. */
class FirstStepsTest {

    @BothDatabases
    void theFirstFormMakesEverythingThatIsNeededToBegin(TestDatabase db) {
        var federation = new Federation(db);
        var secretary = federation.as(federation.secretary);

        assertThat(secretary.keeps(federation.centre)).isTrue();
        assertThat(secretary.votesIn()).containsExactly(federation.centre);
        db.work().read(secretary, tx -> {
            var body = federation.bodies().get(tx, federation.meeting);
            assertThat(body.name()).isEqualTo("Members’ meeting");
            assertThat(federation.bodies().mayConvene(secretary, tx, body)).isTrue();
            assertThat(federation.bodies().rules(tx, federation.meeting).majority())
                    .isEqualTo("SIMPLE");
            assertThat(federation.members().roles(tx, federation.centre))
                    .extracting(Role::name, Role::office)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("Ada Castle", Office.SECRETARY));
            return true;
        });
        assertThat(new Organisations(db.work()).find().orElseThrow().languages())
                .containsExactly("en", "es");
    }

    @BothDatabases
    void anOrganisationIsSetUpOnce(TestDatabase db) {
        new Federation(db);

        assertThatThrownBy(() -> new Federation(db))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("organisation.exists"));
        List<Unit> units = db.work().read(TestDatabase.SYSTEM, new Units(db.work())::all);
        assertThat(units).hasSize(6);
    }

    @BothDatabases
    void nothingIsLeftOfASetUpThatFails(TestDatabase db) {
        var wish = new Founding(
                "Union",
                Optional.empty(),
                Level.CENTRAL,
                List.of("en"),
                "Nowhere/Else",
                List.of(),
                "Ada",
                Optional.empty(),
                Optional.empty(),
                false);

        assertThatThrownBy(() -> new SetUp(db.work()).setUp(wish)).isInstanceOf(Refusal.class);
        assertThat(new Organisations(db.work()).find()).isEmpty();
    }
}
