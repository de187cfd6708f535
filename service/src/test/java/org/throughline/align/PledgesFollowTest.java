package org.throughline.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.http.TestEdge;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.plan.Indicator;
import org.throughline.plan.OriginKind;
import org.throughline.plan.ProvisionId;
import org.throughline.pledge.Bargain;
import org.throughline.pledge.MovePages;
import org.throughline.pledge.MoveResource;
import org.throughline.pledge.PledgePages;
import org.throughline.pledge.PledgeScreens;
import org.throughline.pledge.Pledges;
import org.throughline.pledge.Saying;
import org.throughline.pledge.Uptakes;
import org.throughline.pledge.Word;

/** What units had taken on follows a newer text: moved to the parts, given up with its reason, and every word of before stays. */
class PledgesFollowTest {

    private static final class Shared {
        final FollowingHouse house;
        final FollowingHouse.Region north;
        final FollowingHouse.Region south;

        Shared(TestDatabase db) {
            house = new FollowingHouse(db);
            north = house.regions.get(0);
            south = house.regions.get(1);
            agree(north, 400);
            agree(south, 200);
        }

        void say(MemberId who, UnitId unit, boolean above, Saying said, long amount) {
            house.pledges.say(
                    house.as(who),
                    house.doors,
                    unit,
                    new Pledges.Wish(above, said, amount == 0 ? Optional.empty() : Optional.of(amount), ""));
        }

        void agree(FollowingHouse.Region region, long amount) {
            say(region.secretary(), region.unit(), false, Saying.OFFERED, amount);
            say(house.federation.secretary, region.unit(), true, Saying.ACCEPTED, 0);
        }

        void move(FollowingHouse.Region region, Map<ProvisionId, Long> parts, String reason) {
            house.moves.move(house.as(region.secretary()), house.doors, region.unit(), parts, reason);
        }

        Optional<Long> settled(ProvisionId objective, FollowingHouse.Region region) {
            return house.house
                    .read(tx -> house.pledges.of(tx, objective))
                    .getOrDefault(region.unit(), new Bargain(List.of()))
                    .settled()
                    .flatMap(Word::num);
        }

        long together(ProvisionId... objectives) {
            return house.house.<Long>read(tx -> Stream.of(objectives)
                    .mapToLong(objective -> {
                        Indicator indicator = house.house
                                .texts
                                .current(tx, objective)
                                .orElseThrow()
                                .indicators()
                                .get(0);
                        return house.pledges
                                .taken(tx, List.of(objective))
                                .get(objective)
                                .of(indicator.id());
                    })
                    .sum());
        }
    }

    @BothDatabases
    void aUnitSaysHowMuchOfWhatItHadTakenOnGoesToEachPartAndNothingIsLost(TestDatabase db) {
        var shared = new Shared(db);
        var house = shared.house;
        shared.say(house.federation.secretary, house.regions.get(2).unit(), true, Saying.ASKED, 90);
        assertThat(shared.together(house.doors)).isEqualTo(600);
        house.changed();
        var knocking = house.titled("Knock on doors");
        var meetings = house.titled("Hold courtyard meetings in each house");

        assertThatThrownBy(() -> house.moves.move(
                        house.as(shared.south.secretary()), house.doors, shared.north.unit(), Map.of(), "No."))
                .hasMessageContaining("pledge.whose_word");
        assertThatThrownBy(() -> shared.move(shared.north, Map.of(knocking, 300L, meetings, 200L), ""))
                .hasMessageContaining("pledge.move_more");
        assertThatThrownBy(() -> shared.move(shared.north, Map.of(knocking, 300L), ""))
                .hasMessageContaining("pledge.move_reason");
        assertThatThrownBy(() -> shared.move(shared.north, Map.of(house.rents, 400L), ""))
                .hasMessageContaining("pledge.no_part");
        shared.move(shared.north, Map.of(knocking, 250L, meetings, 100L), "Fifty houses were pulled down.");
        assertThatThrownBy(() -> shared.move(shared.north, Map.of(knocking, 400L), ""))
                .hasMessageContaining("pledge.moved");

        var waiting = house.house.read(tx -> house.moves.waiting(
                tx, house.house.plans.current(tx, house.strategy).orElseThrow()));
        assertThat(waiting)
                .as("who has not said it is seen above")
                .singleElement()
                .satisfies(one -> assertThat(one.unit() + " " + one.many()).isEqualTo("South 1"));
        assertThat(shared.settled(knocking, shared.north)).contains(250L);
        assertThat(shared.settled(meetings, shared.north)).contains(100L);
        assertThat(shared.settled(house.doors, shared.north)).contains(0L);
        var words = house.house.read(tx -> house.pledges.of(tx, house.doors));
        assertThat(words.get(shared.north.unit()).words())
                .extracting(Word::said)
                .containsExactly(Saying.OFFERED, Saying.ACCEPTED, Saying.ACCEPTED);
        assertThat(words.get(shared.north.unit()).last().orElseThrow().reason())
                .contains("Fifty houses were pulled down.");
        var asked = words.get(house.regions.get(2).unit()).last().orElseThrow();
        assertThat(asked.said()).as("what waited for an answer").isEqualTo(Saying.DECLINED);
        assertThat(asked.reason()).contains("has split this objective");

        house.house.pass(31);
        house.house
                .read(house.moves::due)
                .forEach(one -> db.work().writing(TestDatabase.SYSTEM, tx -> house.moves.settle(tx, one)));
        assertThat(shared.settled(knocking, shared.south)).as("by default").contains(200L);
        assertThat(shared.together(knocking, meetings)).isEqualTo(550);
        assertThat(house.house.read(house.moves::due)).isEmpty();
    }

    /** A pledge without an amount, on an objective that measures nothing. */
    @BothDatabases
    void aPledgeWithoutAMeasureIsAskedAboutTooWhenItsObjectiveIsSplit(TestDatabase db) {
        var house = new FollowingHouse(db);
        var school = house.school;
        for (var region : house.regions.subList(0, 3)) {
            say(house, region.secretary(), school, region, false, Saying.OFFERED);
            say(house, house.federation.secretary, school, region, true, Saying.ACCEPTED);
        }
        var by = house.as(house.federation.secretary);
        var draft = house.next.nextDraft(by, house.strategy);
        house.house.drafts.remove(by, draft, school);
        var course = house.objective(house.federation.secretary, house.strategy, "3", "A course for stewards");
        var book = house.objective(house.federation.secretary, house.strategy, "4", "A book");
        house.mappings.name(by, draft, course, OriginKind.SPLIT, List.of(school));
        house.mappings.name(by, draft, book, OriginKind.SPLIT, List.of(school));
        house.mappings.allow(by, draft, 30);
        house.adopt(house.federation.secretary, house.strategy, house.federation.centre);

        var waits = house.house
                .read(tx -> house.moves.open(tx, school, house.regions.get(0).unit()))
                .orElseThrow();
        assertThat(waits.num()).isEmpty();
        move(house, 0, Map.of(book, 0L), "");
        assertThatThrownBy(() -> move(house, 1, Map.of(), "")).hasMessageContaining("pledge.move_reason");
        move(house, 1, Map.of(), "Nobody has a room for it.");
        house.house.pass(31);
        house.house
                .read(house.moves::due)
                .forEach(one -> db.work().writing(TestDatabase.SYSTEM, tx -> house.moves.settle(tx, one)));

        assertThat(taken(house, book)).containsExactly(true, false, false);
        assertThat(taken(house, course)).as("by default the part most alike").containsExactly(false, false, true);
        assertThat(taken(house, school)).containsExactly(false, false, false);
    }

    private static void say(
            FollowingHouse house,
            MemberId who,
            ProvisionId objective,
            FollowingHouse.Region region,
            boolean above,
            Saying said) {
        house.pledges.say(house.as(who), objective, region.unit(), new Pledges.Wish(above, said, Optional.empty(), ""));
    }

    private static void move(FollowingHouse house, int region, Map<ProvisionId, Long> parts, String reason) {
        var one = house.regions.get(region);
        house.moves.move(house.as(one.secretary()), house.school, one.unit(), parts, reason);
    }

    private static List<Boolean> taken(FollowingHouse house, ProvisionId objective) {
        var said = house.house.read(tx -> house.pledges.of(tx, objective));
        return house.regions.subList(0, 3).stream()
                .map(region -> Optional.ofNullable(said.get(region.unit()))
                        .filter(Bargain::isTaken)
                        .isPresent())
                .toList();
    }

    @Test
    void itIsSaidOnItsPageAndByPrograms() {
        try (var db = TestDatabase.sqlite()) {
            var shared = new Shared(db);
            var house = shared.house;
            var plans = house.house;
            var units = house.federation.units();
            house.changed();
            var knocking = house.titled("Knock on doors");
            var screens = new PledgeScreens(
                    house.pledges,
                    new Uptakes(plans.plans, units),
                    plans.plans,
                    plans.texts,
                    house.work.campaign.links,
                    plans.measures,
                    units,
                    house.federation.members(),
                    new Messages());
            var who = new AtomicReference<>(shared.north.secretary());
            var edge = new TestEdge(
                    () -> house.as(who.get()),
                    db.clock(),
                    new PledgePages(db.work(), units, house.pledges, screens),
                    new MovePages(db.work(), units, plans.plans, house.moves, plans.measures, new Messages()),
                    new MoveResource(db.work(), units, house.moves, screens));
            var place = "/pledges/" + house.doors.text();
            var first = "amount-" + knocking.text();

            assertThat(edge.page(place).select("a[href$=/north/move]")).hasSize(1);
            assertThat(edge.page(place).select("a[href$=/south/move]")).isEmpty();
            var form = edge.page(place + "/north/move");
            assertThat(form.text()).contains("400", "Knock on doors", "Hold courtyard meetings in each house");
            var refused = edge.post(place + "/north/move", "k1", Map.of(first, "many"));
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(refused.readEntity(String.class)).contains("value=\"many\"");
            assertThat(edge.post(place + "/north/move", "k2", Map.of(first, "400"))
                            .getStatus())
                    .isEqualTo(303);
            assertThat(edge.get(place + "/north/move").getStatus()).isEqualTo(404);
            assertThat(edge.get(place + "/south/move").getStatus()).isEqualTo(403);

            who.set(shared.south.secretary());
            for (var none : List.of("null", "{}")) {
                assertThat(edge.post("/api" + place + "/south/move", "{\"parts\": [" + none + "]}")
                                .getStatus())
                        .isEqualTo(422);
            }
            var body = "{\"parts\": [{\"objective\": \"" + knocking.text() + "\", \"amount\": 200}]}";
            var moved = edge.post("/api" + place + "/south/move", body);
            assertThat(moved.getStatus()).isEqualTo(200);
            assertThat(moved.readEntity(String.class)).contains("\"moves\":[]");
            assertThat(shared.together(knocking)).isEqualTo(600);
            edge.close();
        }
    }

    @Test
    void whatIsDroppedIsGivenUpWithItsReasonAndNobodySpeaksOnItAnyMore() {
        try (var db = TestDatabase.sqlite()) {
            var shared = new Shared(db);
            var house = shared.house;
            var by = house.as(house.federation.secretary);
            var draft = house.next.nextDraft(by, house.strategy);
            house.house.drafts.remove(by, draft, house.doors);
            house.adopt(house.federation.secretary, house.strategy, house.federation.centre);

            assertThat(shared.settled(house.doors, shared.north)).contains(0L);
            var last = house.house
                    .read(tx -> house.pledges.of(tx, house.doors))
                    .get(shared.north.unit())
                    .last()
                    .orElseThrow();
            assertThat(last.reason()).contains("version 2", "does not have this objective any more");
            assertThatThrownBy(() -> shared.agree(shared.north, 5)).hasMessageContaining("pledge.gone");
        }
    }

    @Test
    void aLaterTextSendsWhatWasNotSaidItsStatedWayFirst() {
        try (var db = TestDatabase.sqlite()) {
            var shared = new Shared(db);
            var house = shared.house;
            house.changed();
            var knocking = house.titled("Knock on doors");
            house.next.nextDraft(house.as(house.federation.secretary), house.strategy);
            house.adopt(house.federation.secretary, house.strategy, house.federation.centre);

            assertThat(shared.settled(knocking, shared.north)).contains(400L);
            assertThat(shared.settled(knocking, shared.south)).contains(200L);
        }
    }
}
