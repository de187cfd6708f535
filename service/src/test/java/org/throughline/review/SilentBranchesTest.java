package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;
import org.throughline.http.TestEdge;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Standing;
import org.throughline.org.Level;
import org.throughline.plan.PlanHouse;
import org.throughline.plan.Tier;
import org.throughline.progress.Campaign;
import org.throughline.progress.Gap;

/** A quarter of thirty branches, by pages and programs: most send their forms on paper, one has nothing to report, two are silent. */
class SilentBranchesTest {
    private static final int BRANCHES = 30;
    private static final int TO_MID_APRIL = 45;

    private final TestDatabase db = TestDatabase.sqlite();
    private final ReviewHouse house = new ReviewHouse(db);
    private final List<Branch> branches = new ArrayList<>();
    private MemberId who = house.federation.northSecretary;
    private final TestEdge edge = ReviewEdge.of(house, () -> house.as(who));
    private int key;

    /** A branch with its plan and the one member it has. */
    private record Branch(String name, Campaign.Aimed plan, MemberId member) {}

    @AfterEach
    void end() {
        edge.close();
        db.close();
    }

    @Test
    void theCentreSeesWhichTwoOfThirtyBranchesStayedSilent() {
        thirtyBranchesTakeItOn();
        var silent = List.of(branches.get(7), branches.get(19));
        var nil = branches.get(3);
        for (var branch : branches) {
            if (!silent.contains(branch) && !branch.equals(nil)) {
                house.campaign.report(branch.plan(), LocalDate.parse("2027-02-10"), 10, OptionalLong.empty());
            }
        }
        house.plans.pass(TO_MID_APRIL);
        house.settle();

        for (var branch : branches) {
            if (branch.equals(nil)) {
                nothingDone(branch);
            } else if (!silent.contains(branch)) {
                typeIn(branch);
            }
        }
        who = house.federation.secretary;
        assertThat(row(silent.get(0)))
                .as("a unit sees its own gap first")
                .contains("Not yet due")
                .doesNotContain("Open");
        who = silent.get(0).member();
        assertThat(row(silent.get(0))).contains("Open");

        house.plans.pass(10);
        house.settle();
        who = house.federation.secretary;
        var after = edge.page(place());
        assertThat(after.select(".agenda__what h3").eachText())
                .containsExactlyInAnyOrder(silent.get(0).name(), silent.get(1).name());
        assertThat(after.select("tbody .badge--silent")).hasSize(2);
        assertThat(after.selectFirst("tfoot").text()).contains("28 of 30");
        assertThat(missedByProgram())
                .containsExactlyInAnyOrder(
                        silent.get(0).plan().unit().text(),
                        silent.get(1).plan().unit().text());

        var work = house.campaign.progress(house.strategic).work();
        assertThat(work.coverage().heard()).isEqualTo(28);
        assertThat(work.coverage().expected()).isEqualTo(30);
        List<Gap> gaps = house.plans.read(tx -> house.campaign.figures.silent(tx, house.strategic.objective()));
        assertThat(gaps.stream().map(gap -> gap.place().unitName()))
                .containsExactlyInAnyOrder(silent.get(0).name(), silent.get(1).name());

        who = house.federation.northSecretary;
        assertThat(edge.post(
                                "/plans/" + slug(silent.get(1).plan()) + "/excuses",
                                "x",
                                Map.of(
                                        "from",
                                        "2027-01-01",
                                        "why",
                                        "Their hall burnt down.",
                                        "at",
                                        slug(house.regional)))
                        .getStatus())
                .isEqualTo(303);
        assertThat(house.campaign.progress(house.strategic).work().coverage().expected())
                .isEqualTo(29);
        assertThat(edge.page(place()).text()).contains("Their hall burnt down.");
    }

    /** The harbour's plan, which the house begins with, is one of the thirty. */
    private void thirtyBranchesTakeItOn() {
        branches.add(new Branch("Harbour", house.local, house.federation.harbourMember));
        var measure = house.plans.measure("doors");
        for (int i = 2; i <= BRANCHES; i++) {
            var name = "Quay " + i;
            var unit = house.federation.unit(name, Level.LOCAL, house.federation.north);
            var member = house.federation.member("Kim of " + name, unit, Standing.FULL);
            var plan = house.campaign.adopted(unit, Tier.TACTICAL, measure, 0);
            house.begin(plan);
            house.campaign.serve(plan, house.regional, 1);
            branches.add(new Branch(name, plan, member));
        }
    }

    /** As the region's secretary does with a form that came back. */
    private void typeIn(Branch branch) {
        who = house.federation.northSecretary;
        var code = FormCode.printed(FormCode.of(branch.plan().plan(), PlanHouse.YEAR.from()));
        var form = edge.page("/reviews/entry?code=" + code);
        var fields = new HashMap<String, String>();
        fields.put("code", code);
        fields.put("whose", form.select("select[name=whose] option").get(1).val());
        fields.put("judgement-" + branch.plan().objective().text(), "ON_TRACK");
        fields.put("why-" + branch.plan().objective().text(), "Ten doors so far.");
        assertThat(edge.post("/reviews/entry", "t" + key++, fields).getStatus()).isEqualTo(303);
    }

    private void nothingDone(Branch branch) {
        house.federation.appoint(branch.plan().unit(), branch.member(), org.throughline.kernel.Office.SECRETARY);
        who = branch.member();
        var nil = Map.of("from", "2027-01-01");
        assertThat(edge.post("/plans/" + slug(branch.plan()) + "/reviews/nil", "n", nil)
                        .getStatus())
                .isEqualTo(303);
    }

    /** The units with a missed report, part by part. */
    private List<String> missedByProgram() {
        var missed = new ArrayList<String>();
        var next = "/api/plans/" + slug(house.strategic) + "/reviews/units";
        while (!next.isEmpty()) {
            var part = edge.get(next);
            for (var due : part.readEntity(JsonNode.class)) {
                if (due.get("state").asText().equals("MISSED")) {
                    missed.add(due.get("unit").asText());
                }
            }
            var link = part.getHeaderString("Link");
            next = link == null ? "" : link.replaceAll("^<([^>]*)>.*", "$1").replaceAll("^https?://[^/]*", "");
        }
        return missed;
    }

    private String row(Branch branch) {
        return edge.page(place())
                .select("tbody tr:has(th a:containsOwn(" + branch.name() + "))")
                .text();
    }

    private String place() {
        return "/plans/" + slug(house.strategic) + "/reviews/units";
    }

    private String slug(Campaign.Aimed at) {
        return house.plans.read(tx -> house.plans.plans.get(tx, at.plan()).slug());
    }
}
