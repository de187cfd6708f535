package org.throughline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.UnitId;
import org.throughline.org.Level;
import org.throughline.org.Tree;

class ShelvesTest {
    private static final UnitId CENTRE = new UnitId(1);
    private static final UnitId NORTH = new UnitId(2);
    private static final UnitId SOUTH = new UnitId(3);
    private static final UnitId NORTH_BRANCH = new UnitId(4);
    private static final UnitId SOUTH_BRANCH = new UnitId(5);

    private final Shelves shelves = new Shelves(
            new Tree(List.of(
                    new Tree.Place(CENTRE, Optional.empty(), Level.CENTRAL),
                    new Tree.Place(NORTH, Optional.of(CENTRE), Level.REGIONAL),
                    new Tree.Place(SOUTH, Optional.of(CENTRE), Level.REGIONAL),
                    new Tree.Place(NORTH_BRANCH, Optional.of(NORTH), Level.LOCAL),
                    new Tree.Place(SOUTH_BRANCH, Optional.of(SOUTH), Level.LOCAL))),
            CENTRE);

    private final PlanView.Entry strategic = plan("strategic", CENTRE, VersionState.IN_FORCE);
    private final PlanView.Entry former = plan("former", CENTRE, VersionState.SUPERSEDED);
    private final PlanView.Entry north = plan("north", NORTH, VersionState.IN_DISCUSSION);
    private final PlanView.Entry northBranch = plan("north branch", NORTH_BRANCH, VersionState.ADOPTED);
    private final PlanView.Entry southBranch = plan("south branch", SOUTH_BRANCH, VersionState.RUN_OUT);

    @Test
    void plansStandPartByPartFromAboveDownWhateverOrderTheyCameIn() {
        assertThat(shelves.of(List.of(southBranch, northBranch, north, strategic), Set.of()))
                .containsExactly(part(CENTRE, strategic), part(NORTH, north, northBranch), part(SOUTH, southBranch));
    }

    @Test
    void onesOwnComeFirstAndWhatIsOverLast() {
        assertThat(shelves.of(List.of(former, northBranch, southBranch, strategic), Set.of(CENTRE, SOUTH_BRANCH)))
                .containsExactly(
                        new Shelves.Shelf(Shelves.Kind.NEAR, Optional.empty(), List.of(strategic, southBranch)),
                        part(NORTH, northBranch),
                        new Shelves.Shelf(Shelves.Kind.OVER, Optional.empty(), List.of(former)));
    }

    private static Shelves.Shelf part(UnitId unit, PlanView.Entry... plans) {
        return new Shelves.Shelf(Shelves.Kind.PART, Optional.of(unit), List.of(plans));
    }

    private static PlanView.Entry plan(String slug, UnitId unit, VersionState state) {
        return new PlanView.Entry(
                new PlanId(unit.value()),
                slug,
                Tier.OPERATIONAL,
                slug,
                Optional.empty(),
                PlanState.OPEN,
                unit,
                "",
                state);
    }
}
