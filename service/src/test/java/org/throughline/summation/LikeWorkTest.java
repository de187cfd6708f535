package org.throughline.summation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Visibility;
import org.throughline.plan.Learned;
import org.throughline.plan.ProvisionId;

class LikeWorkTest {

    @BothDatabases
    void lessonsOfTheLineOfTheDutyAndOfSharedWordsAreFoundTheNearestFirst(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var regional = house.reviews.regional.objective();
        told(house, f.valleyMember, lesson("Paper sells best on the market.", List.of("stall"), Optional.empty()));
        told(house, f.valleyMember, lesson("Minutes need a second pair of eyes.", List.of(), Optional.empty()));
        told(house, f.harbourMember, lesson("Ask for the names on the stairs.", List.of(), Optional.of(regional)));
        told(house, f.valleyMember, lesson("A market in the rain sells no papers.", List.of(), Optional.empty()));

        assertThat(about(house, f.valleyMember, "Sell papers at the market", "Stall", Optional.empty()))
                .containsExactly("Paper sells best on the market.", "A market in the rain sells no papers.");
        assertThat(about(house, f.valleyMember, "Knock", "", Optional.of(house.reviews.local.objective())))
                .as("learned under what the objective serves")
                .containsExactly("Ask for the names on the stairs.");
        assertThat(about(house, f.valleyMember, "Market", "", Optional.empty()))
                .as("one word in common is chance")
                .isEmpty();
    }

    @BothDatabases
    void whatOneMayNotReadIsNotShown(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var hidden = new NewSummation(
                SummationKind.MEMBER,
                f.harbour,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Ours",
                Visibility.CHAIN);
        var id = house.summations.begin(house.as(f.harbourMember), hidden);
        house.summations.add(house.as(f.harbourMember), id, lesson("Our stall", List.of("stall"), Optional.empty()));
        house.summations.submit(house.as(f.harbourMember), id);

        assertThat(about(house, f.harbourMember, "", "stall", Optional.empty())).containsExactly("Our stall");
        assertThat(about(house, f.valleyMember, "", "stall", Optional.empty())).isEmpty();
    }

    private static NewFinding lesson(String words, List<String> tags, Optional<ProvisionId> objective) {
        return new NewFinding(FindingSort.LESSON, FindingKind.KEEP, Reach.ALL, words, "", tags, objective);
    }

    private static void told(SummationHouse house, MemberId by, NewFinding lesson) {
        var unit = house.as(by).home().orElseThrow();
        var id = house.summations.begin(house.as(by), NewSummation.ofMember(unit, "What we learned"));
        house.summations.add(house.as(by), id, lesson);
        house.summations.submit(house.as(by), id);
    }

    private static List<String> about(
            SummationHouse house, MemberId reader, String title, String duty, Optional<ProvisionId> objective) {
        var like = new LikeWork(
                house.reviews.campaign.figures, house.federation.units(), house.federation.members(), new Messages());
        return house.db.work().read(house.as(reader), tx -> like.about(tx, title, duty, objective)).stream()
                .map(Learned.Lesson::words)
                .toList();
    }
}
