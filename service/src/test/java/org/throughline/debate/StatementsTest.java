package org.throughline.debate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;

class StatementsTest {

    private static String doors(Chamber chamber) {
        return "provision:" + chamber.doors.text();
    }

    private static List<Statement> of(Chamber chamber, String subject) {
        return chamber.house.read(tx -> chamber.statements.of(tx, subject));
    }

    @BothDatabases
    void everyMemberSpeaksOnWhatTheyReadButNotWhoIsSuspended(TestDatabase db) {
        var chamber = new Chamber(db);
        var federation = chamber.federation;
        var candidate = chamber.as(federation.member("Jo New", federation.hill, Standing.CANDIDATE));
        var suspended = chamber.as(federation.member("Kim Out", federation.hill, Standing.SUSPENDED));

        chamber.statements.speak(candidate, doors(chamber), "Half is what we manage.", Optional.empty());

        assertThat(of(chamber, doors(chamber))).extracting(Statement::body).containsExactly("Half is what we manage.");
        assertThatThrownBy(() -> chamber.statements.speak(suspended, doors(chamber), "Hear me.", Optional.empty()))
                .hasMessageContaining("statement.speak");
        assertThatThrownBy(() ->
                        chamber.statements.speak(Actor.anonymous("en"), doors(chamber), "Hear me.", Optional.empty()))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.UNKNOWN));
    }

    @BothDatabases
    void anAnswerStandsWhereTheQuestionStands(TestDatabase db) {
        var chamber = new Chamber(db);
        var eli = chamber.as(chamber.federation.harbourMember);
        var first = chamber.statements.speak(eli, doors(chamber), "Too many doors.", Optional.empty());

        chamber.statements.speak(chamber.keeper(), doors(chamber), "How many then?", Optional.of(first));

        assertThat(of(chamber, doors(chamber)).get(1).parent()).contains(first);
        var plan = "plan:" + chamber.plan.text();
        assertThatThrownBy(() -> chamber.statements.speak(eli, plan, "Here?", Optional.of(first)))
                .hasMessageContaining("statement.parent");
        assertThat(chamber.house
                        .read(tx -> chamber.statements.repliesTo(tx, eli.member(), 5))
                        .size())
                .isEqualTo(1);
    }

    @BothDatabases
    void nobodyDeletesAndASecretaryFoldsWithAPublicReason(TestDatabase db) {
        var chamber = new Chamber(db);
        var eli = chamber.as(chamber.federation.harbourMember);
        var id = chamber.statements.speak(eli, doors(chamber), "Rude words.", Optional.empty());

        assertThatThrownBy(() -> chamber.statements.fold(chamber.as(chamber.federation.harbourSecretary), id, "Rude."))
                .hasMessageContaining("statement.fold");
        assertThatThrownBy(() -> chamber.statements.fold(chamber.keeper(), id, " "))
                .hasMessageContaining("statement.reason");

        chamber.statements.fold(chamber.keeper(), id, "Speaks of a person, not of the matter.");
        var folded = of(chamber, doors(chamber)).get(0);
        assertThat(folded.foldedReason()).contains("Speaks of a person, not of the matter.");
        assertThat(folded.body()).isEqualTo("Rude words.");

        chamber.statements.unfold(chamber.keeper(), id);
        assertThat(of(chamber, doors(chamber)).get(0).isFolded()).isFalse();
    }

    @BothDatabases
    void whatIsEnteredForSomeoneNamesBoth(TestDatabase db) {
        var chamber = new Chamber(db);

        chamber.statements.speakFor(
                chamber.keeper(), chamber.federation.valleyMember, doors(chamber), "Said in the meeting.");

        var said = of(chamber, doors(chamber)).get(0);
        assertThat(said.member()).isEqualTo(chamber.federation.valleyMember);
        assertThat(said.enteredBy()).contains(chamber.federation.secretary);
    }
}
