package org.throughline.debate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.throughline.plan.ProvisionId;
import org.throughline.text.Collision;

class MergingTest {
    private static final String BASE = "We meet every month and knock on every door of the estate.";

    private static Amendment of(int number, String body) {
        return Wishes.of(number, 1, BASE, body);
    }

    @Test
    void theOrderDecidesNothing() {
        var amendments = new ArrayList<>(List.of(
                of(1, BASE.replace("month", "week")),
                of(2, BASE.replace("estate", "town")),
                of(3, BASE.replace("knock on", "visit")),
                Wishes.of(4, 2, "One line.", "Another line.")));
        var expected = Map.of(
                new ProvisionId(1), "We meet every week and visit every door of the town.",
                new ProvisionId(2), "Another line.");

        var random = new Random(1);
        for (int i = 0; i < 24; i++) {
            Collections.shuffle(amendments, random);
            assertThat(Merging.of(amendments, Map.of())).isEqualTo(new Merging(expected, List.of()));
        }
    }

    @Test
    void whatMeetsIsNamedAndNotGuessed() {
        var merging = Merging.of(
                List.of(of(1, BASE.replace("month", "week")), of(2, BASE.replace("every month", "each fortnight"))),
                Map.of());

        assertThat(merging.isWhole()).isFalse();
        assertThat(merging.bodies()).isEmpty();
        var clash = merging.clashes().get(0);
        assertThat(clash.provision()).isEqualTo(new ProvisionId(1));
        assertThat(clash.collision().kind()).isEqualTo(Collision.Kind.OVERLAP);
        assertThat(clash.collision().baseWords()).contains("month");
    }

    @Test
    void whatTheEditorChoseStands() {
        var chosen = "We meet every two weeks and knock on every door of the estate.";
        var merging = Merging.of(
                List.of(of(1, BASE.replace("month", "week")), of(2, BASE.replace("every month", "each fortnight"))),
                Map.of(new ProvisionId(1), chosen));

        assertThat(merging.isWhole()).isTrue();
        assertThat(merging.bodies()).containsEntry(new ProvisionId(1), chosen);
    }

    @Test
    void wordForWordEqualOnesAreOne() {
        var same = BASE.replace("month", "week");

        assertThat(Merging.of(List.of(of(1, same), of(2, same)), Map.of()).bodies())
                .containsEntry(new ProvisionId(1), same);
    }

    @Test
    void amendmentsMeetWhereTheyReachForTheSameWords() {
        var meetings = Meetings.among(List.of(
                of(1, BASE.replace("month", "week")),
                of(2, BASE.replace("month", "fortnight")),
                of(3, BASE.replace("door", "flat"))));

        assertThat(meetings).hasSize(1);
        assertThat(meetings.get(0).a().number()).isEqualTo(1);
        assertThat(meetings.get(0).b().number()).isEqualTo(2);
    }

    @Test
    void whoIsStillWritingSeesWhomTheyWouldMeet() {
        var others = List.of(of(1, BASE.replace("month", "week")), of(3, BASE.replace("door", "flat")));

        var meeting = Meetings.of(BASE, BASE.replace("every month", "twice a month"), others);
        assertThat(meeting).isEmpty();
        assertThat(Meetings.of(BASE, BASE.replace("month", "year"), others))
                .singleElement()
                .satisfies(collision -> assertThat(collision.a()).isEqualTo(1));
    }
}
