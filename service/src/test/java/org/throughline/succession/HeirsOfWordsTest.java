package org.throughline.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.kernel.Office;
import org.throughline.org.Federation;
import org.throughline.org.UnitChanges;
import org.throughline.summation.Answer;
import org.throughline.summation.FindingKind;
import org.throughline.summation.NewFinding;
import org.throughline.summation.NewSummation;
import org.throughline.summation.Reach;
import org.throughline.summation.SummationHouse;

/** A synthesis that was half answered, and what a member had not handed in, when their unit merges into another. */
class HeirsOfWordsTest {

    @BothDatabases
    void theHeirGoesOnWithAHalfAnsweredSynthesisAndOwesWhatIsHandedInLater(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var lesson = house.lesson(f.harbourMember, f.harbour, "Knock at doors in pairs.");
        var secretary = house.as(f.harbourSecretary);
        var synthesis = house.syntheses.begin(secretary, f.harbour, "Spring");
        house.syntheses.answer(secretary, synthesis, List.of(lesson), Answer.passedOn("We think so too."));
        var unsent =
                house.summations.begin(house.as(f.harbourMember), NewSummation.ofMember(f.harbour, "What we learned"));
        f.appoint(f.hill, f.hillMember, Office.SECRETARY);
        new Successions(
                        db.work(),
                        f.units(),
                        f.members(),
                        new UnitChanges(db.work(), f.units(), f.memberships()),
                        house.plans.plans,
                        new Messages())
                .close(
                        house.as(f.northSecretary),
                        f.harbour,
                        Closing.into(List.of(f.hill), Federation.DAY, "Members’ meeting of 1 March"));

        var heir = house.as(f.hillMember);
        assertThat(house.syntheses.begin(heir, f.hill, "Another")).isEqualTo(synthesis);
        house.syntheses.answer(heir, synthesis, List.of(lesson), Answer.setAside("Not here."));
        assertThat(house.sources(synthesis)).containsExactly(lesson);

        var member = house.as(f.harbourMember);
        var late = house.summations.add(
                member, unsent, NewFinding.lesson(FindingKind.KEEP, Reach.ALL, "Minutes need a second reader."));
        house.summations.submit(member, unsent);
        assertThat(house.due(late, f.hill)).isPresent();
    }
}
