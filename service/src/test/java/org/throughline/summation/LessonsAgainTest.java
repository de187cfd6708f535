package org.throughline.summation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Visibility;
import org.throughline.task.TaskWords;

/** Lessons that say the same again are found and counted, in the library and on the page of a synthesis. */
class LessonsAgainTest {

    @ParameterizedTest
    @CsvSource({
        "Knock at doors in pairs., Pairs knock better at every door., true",
        "Knock at doors in pairs., Ask for the names on the stairs., false",
        "Knock., Knock., false",
        "Go in pairs to every door., Go to the market with papers and pairs of posters every Friday., false"
    })
    void sentencesThatShareHalfOfWhatTheySaySayTheSame(String one, String other, boolean same) {
        assertThat(Kinship.same(Kinship.stems(one), Kinship.stems(other))).isEqualTo(same);
    }

    @BothDatabases
    void whatWasSaidAgainIsCountedAsFarAsOneMayReadItAndStandsTogetherInTheSynthesis(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var first = house.lesson(f.harbourMember, f.harbour, "Knock at doors in pairs.");
        var other = house.lesson(f.harbourMember, f.harbour, "Minutes need a second reader.");
        var again = house.lesson(f.harbourSecretary, f.harbour, "Pairs knock better at every door.");
        var hidden = house.summations.begin(
                house.as(f.harbourMember),
                new NewSummation(
                        SummationKind.MEMBER,
                        f.harbour,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "Ours",
                        Visibility.CHAIN));
        house.summations.add(
                house.as(f.harbourMember),
                hidden,
                NewFinding.lesson(FindingKind.KEEP, Reach.ALL, "In pairs we knock at more doors."));
        house.summations.submit(house.as(f.harbourMember), hidden);

        assertThat(times(house, f.harbourMember, first)).isEqualTo(3);
        assertThat(times(house, f.valleyMember, again))
                .as("not what they may not read")
                .isEqualTo(2);
        assertThat(times(house, f.valleyMember, other)).isEqualTo(1);
        assertThat(like(house, f.valleyMember, again)).containsExactly(again, first);

        var synthesis = house.syntheses.begin(house.as(f.harbourSecretary), f.harbour, "Spring");
        var sources = db.work()
                .read(
                        house.as(f.harbourSecretary),
                        tx -> house.syntheses.sources(tx, house.summations.get(tx, synthesis)));
        assertThat(sources.stream().limit(2).map(source -> source.finding().id()))
                .containsExactly(first, again);
        house.summations.add(
                house.as(f.harbourSecretary),
                synthesis,
                NewFinding.lesson(FindingKind.KEEP, Reach.ALL, "Knock at every door in pairs."));
        house.syntheses.answer(
                house.as(f.harbourSecretary), synthesis, house.sources(synthesis), Answer.setAside("Known."));
        house.summations.submit(house.as(f.harbourSecretary), synthesis);
        assertThat(times(house, f.harbourMember, first))
                .as("a synthesis made from them says nothing new")
                .isEqualTo(3);
    }

    @BothDatabases
    void lessonsAreFoundByTheDutyOfTheTaskOrATagOfItsName(TestDatabase db) {
        var house = new SummationHouse(db);
        var f = house.federation;
        var task = house.tasks.make(
                house.as(f.harbourSecretary),
                f.harbour,
                Optional.of(house.reviews.local.objective()),
                new TaskWords("Saturday", "", Optional.empty(), 1, "Stall", Optional.empty(), List.of()));
        var by = house.as(f.harbourMember);
        var wish = NewSummation.ofMember(f.harbour, "Saturday");
        var id = house.summations.begin(
                by,
                new NewSummation(
                        wish.kind(),
                        wish.unit(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(task),
                        wish.title(),
                        wish.visibility()));
        house.summations.add(by, id, NewFinding.lesson(FindingKind.KEEP, Reach.ALL, "Paper sells best."));
        house.summations.submit(by, id);
        house.lesson(f.harbourMember, f.harbour, "Never in the rain.");

        assertThat(db.work().<List<String>>read(by, house.lessons::duties)).containsExactly("Stall");
        assertThat(search(house, f.valleyMember, "Stall", Optional.empty()))
                .extracting(lesson -> lesson.finding().words())
                .containsExactly("Paper sells best.");
    }

    private static long times(SummationHouse house, MemberId who, FindingId id) {
        return house.db
                .work()
                .read(house.as(who), tx -> house.lessons.get(tx, id).times());
    }

    private static List<FindingId> like(SummationHouse house, MemberId who, FindingId id) {
        return search(house, who, "", Optional.of(id)).stream()
                .map(lesson -> lesson.finding().id())
                .toList();
    }

    private static List<Lessons.Lesson> search(
            SummationHouse house, MemberId who, String duty, Optional<FindingId> like) {
        var filter = new Lessons.Filter(
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                duty,
                like,
                Optional.empty());
        return house.db.work().read(house.as(who), tx -> house.lessons.search(tx, filter));
    }
}
