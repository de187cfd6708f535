package org.throughline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What became of each provision, by identity and by what people named; never by likeness. */
class MappingTest {
    private final Provision rents = provision(1, "Lower rents");
    private final Provision doors = provision(2, "Knock on doors and hold courtyard meetings");
    private final Provision school = provision(3, "A school for stewards");

    @Test
    void whatKeepsItsWordsIsUnchangedWhereverItStands() {
        var moved = at(rents, 7);

        var mapping = Mapping.of(List.of(rents, doors), List.of(doors, moved), List.of());

        assertThat(mapping.fates()).extracting(Fate::kind).containsOnly(Fate.Kind.UNCHANGED);
        assertThat(mapping.fresh()).isEmpty();
    }

    @Test
    void otherWordsAreRewordedAndShowTheirDifference() {
        var now = provision(1, "Lower rents now");

        var fate = Mapping.of(List.of(rents), List.of(now), List.of()).fates().get(0);

        assertThat(fate.kind()).isEqualTo(Fate.Kind.REWORDED);
        assertThat(fate.words().orElseThrow().runs())
                .anyMatch(run -> run.added() && run.text().contains("now"));
    }

    @Test
    void whatIsGoneIsDroppedHoweverAlikeAnotherIs() {
        var likeIt = provision(9, "Lower rents");

        var mapping = Mapping.of(List.of(rents), List.of(likeIt), List.of());

        assertThat(mapping.fates().get(0).kind()).isEqualTo(Fate.Kind.DROPPED);
        assertThat(mapping.fresh()).containsExactly(likeIt);
    }

    @Test
    void partsThatNameItMakeItSplitAndTheMostAlikeIsTheLikeliest() {
        var meetings = provision(10, "Courtyard meetings in each house");
        var knocking = provision(11, "Knock on doors");

        var mapping = Mapping.of(
                List.of(doors),
                List.of(meetings, knocking),
                List.of(origin(meetings, doors, OriginKind.SPLIT), origin(knocking, doors, OriginKind.SPLIT)));

        var fate = mapping.fates().get(0);
        assertThat(fate.kind()).isEqualTo(Fate.Kind.SPLIT);
        assertThat(fate.into()).containsExactly(meetings, knocking);
        assertThat(fate.likeliest()).contains(knocking);
        assertThat(fate.kept()).isEmpty();
        assertThat(mapping.fresh()).isEmpty();
    }

    @Test
    void onePartMayBeTheOldOneItself() {
        var narrower = provision(2, "Knock on doors");
        var meetings = provision(10, "Courtyard meetings");

        var fate = Mapping.of(
                        List.of(doors), List.of(narrower, meetings), List.of(origin(meetings, doors, OriginKind.SPLIT)))
                .fates()
                .get(0);

        assertThat(fate.kind()).isEqualTo(Fate.Kind.SPLIT);
        assertThat(fate.kept()).contains(narrower);
    }

    @Test
    void mergedOnesGoOnInOne() {
        var both = provision(12, "Stewards knock on doors");

        var mapping = Mapping.of(
                List.of(rents, doors, school),
                List.of(rents, both),
                List.of(origin(both, doors, OriginKind.MERGED), origin(both, school, OriginKind.MERGED)));

        assertThat(mapping.fates())
                .extracting(Fate::kind)
                .containsExactly(Fate.Kind.UNCHANGED, Fate.Kind.MERGED, Fate.Kind.MERGED);
        assertThat(mapping.of(school.id()).orElseThrow().kept()).contains(both);
    }

    @Test
    void inThePlanThatFollowsOneThatContinuesInTheSameWordsIsUnchanged() {
        var again = provision(20, "Lower rents");
        var other = provision(21, "Knock on every door");

        var mapping = Mapping.of(
                List.of(rents, doors),
                List.of(again, other),
                List.of(origin(again, rents, OriginKind.CONTINUED), origin(other, doors, OriginKind.CONTINUED)));

        assertThat(mapping.fates()).extracting(Fate::kind).containsExactly(Fate.Kind.UNCHANGED, Fate.Kind.REWORDED);
    }

    private static Origin origin(Provision of, Provision from, OriginKind kind) {
        return new Origin(of.id(), from.subject(), kind);
    }

    private static Provision at(Provision p, int position) {
        return new Provision(
                p.id(),
                new VersionId(2),
                Optional.empty(),
                position,
                0,
                "9",
                p.kind(),
                p.title(),
                p.body(),
                1,
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                1,
                List.of());
    }

    private static Provision provision(long id, String title) {
        return new Provision(
                new ProvisionId(id),
                new VersionId(1),
                Optional.empty(),
                0,
                0,
                Long.toString(id),
                ProvisionKind.OBJECTIVE,
                title,
                "",
                1,
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                1,
                List.of());
    }
}
