package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.org.Level;
import org.throughline.plan.Tier;
import org.throughline.review.Judgement;
import org.throughline.review.Sections;
import org.throughline.review.Verdict;
import org.throughline.review.Written;
import org.throughline.task.NewUpdate;

/**
 * A quarter of thirty branches in three regions by pages: one has nothing to report, one sends its form on paper, two are silent,
 * and the centre sees which.
 */
class SilentQuarterByPagesTest {
    private static final String STRATEGY = "/plans/homes-for-all";
    private static final List<String> REGIONS = List.of("North", "South", "East");
    private static final int IN_EACH = 10;
    private static final int QUARTER_AND_FOUR_DAYS = 96;

    /** By their places among the thirty. */
    private static final int NIL = 3;

    private static final int ON_PAPER = 5;
    private static final List<Integer> SILENT = List.of(7, 19);

    @RegisterExtension
    final Browser browser = new Browser();

    private final List<Groundwork.Text> branches = new ArrayList<>();

    @Test
    void theCentreSeesWhichTwoOfThirtyStayedSilent() {
        try (var stage = new Stage(browser, Screen.DESK, "en")) {
            stage.begin(this::thirtyBranchesTakeItOn);
            stage.begin(this::mostSayWhatTheyDid);
            stage.passDays(QUARTER_AND_FOUR_DAYS);
            stage.begin(this::mostFileTheirReview);

            nothingWasDone(stage.onPhone(keeper(NIL), "es"));
            onPaper(stage);
            var silent = stage.onPhone(keeper(SILENT.get(0)), "en");
            silent.go("/");
            assertThat(silent.text()).as("a unit sees its own gap first").contains(name(SILENT.get(0)), "22 June 2027");
            var ada = stage.person("Ada");
            whoHasReported(ada);
            assertThat(ada.text()).contains(ada.say("reporting.nobody_late"));
            assertThat(row(ada, SILENT.get(0))).contains(ada.say("review.state.NOT_YET_DUE"));
            assertThat(row(ada, NIL)).contains(ada.say("review.state.NIL"));

            stage.passDays(20);
            theCentreSeesWhich(stage);
            oneIsExcused(stage);
        }
    }

    private void thirtyBranchesTakeItOn(Groundwork ground) {
        var centre = ground.organisation("Tenants’ Federation", "Ada Castle");
        var all = ground.draft(centre, ground.first(), Tier.STRATEGIC, "Homes for all", "Sound homes");
        ground.adopt(all);
        for (var name : REGIONS) {
            var unit = ground.unit(name, Level.REGIONAL, centre);
            var region =
                    plan(ground, name, Tier.OPERATIONAL, unit, ground.keeper("Keeper" + name + " Roth", unit), all);
            for (int i = 0; i < IN_EACH; i++) {
                var branch = ground.unit(name(branches.size()), Level.LOCAL, unit);
                var keeper = ground.keeper(keeper(branches.size()) + " Lund", branch);
                branches.add(plan(ground, name(branches.size()), Tier.TACTICAL, branch, keeper, region));
            }
        }
    }

    private static Groundwork.Text plan(
            Groundwork ground, String name, Tier tier, UnitId unit, MemberId keeper, Groundwork.Text above) {
        var text = ground.draft(unit, keeper, tier, "Plan of " + name, "Doors");
        ground.serve(text, text.objective(), above.objective(), 1);
        ground.adopt(text);
        return text;
    }

    private static String name(int branch) {
        return "Quay " + (branch + 1);
    }

    private static String keeper(int branch) {
        return "Kim" + (branch + 1);
    }

    private boolean isTold(int branch) {
        return branch != NIL && !SILENT.contains(branch);
    }

    private void mostSayWhatTheyDid(Groundwork ground) {
        for (int i = 0; i < branches.size(); i++) {
            if (isTold(i)) {
                var branch = branches.get(i);
                ground.cast
                        .updates()
                        .report(
                                ground.as(branch.keeper()),
                                NewUpdate.of(branch.unit(), Optional.of(branch.objective()), ground.today)
                                        .saying("", "Ten doors."));
            }
        }
    }

    /** Once the reporting periods have opened, as they do by themselves. */
    private void mostFileTheirReview(Groundwork ground) {
        ground.awaitPeriods(REGIONS.size() * (IN_EACH + 1) + 1);
        for (int i = 0; i < branches.size(); i++) {
            if (isTold(i) && i != ON_PAPER) {
                var branch = branches.get(i);
                var by = ground.as(branch.keeper());
                var review = ground.cast.reviews().begin(by, branch.plan(), began(ground));
                var verdict = new Verdict(branch.objective(), Judgement.ON_TRACK, "Ten doors a week.");
                ground.cast.reviews().submit(by, review, new Written(List.of(verdict), Sections.EMPTY), 1);
            }
        }
    }

    private static LocalDate began(Groundwork ground) {
        return ground.today.minusDays(QUARTER_AND_FOUR_DAYS);
    }

    /** In one click, from the list of what is due. */
    private static void nothingWasDone(Walk by) {
        by.go("/").follow("/reviews").form("/nil").send();
        assertThat(by.one(".badge").innerText()).isEqualTo(by.say("review.is.NIL"));
        assertThat(by.go("/reviews").text()).contains(by.say("review.none"));
    }

    /** The branch prints its form and fills it in by hand; who keeps the region types it in. */
    private static void onPaper(Stage stage) {
        var branch = stage.person(keeper(ON_PAPER));
        branch.go("/").follow("/reviews").followTo("/reviews/form");
        var code = branch.one(".sheet__code strong").innerText();

        var region = stage.person("KeeperNorth");
        region.go("/reviews")
                .follow("/reviews/entry")
                .form("/reviews/entry")
                .set("code", code)
                .send();
        assertThat(region.text()).contains(name(ON_PAPER));
        region.formSaying(region.say("report_form.save"))
                .choose("whose", keeper(ON_PAPER))
                .setEach("judgement-", "AT_RISK")
                .setEach("why-", "Two streets are left.")
                .set("achieved", "Ten doors.")
                .send();
        region.go("/plans/plan-of-quay-6").follow("/reviews");
        region.go(region.one(".agenda a[href^='/reviews/']").getAttribute("href"));
        assertThat(region.text()).contains("Two streets are left.", keeper(ON_PAPER) + " Lund", "KeeperNorth Roth");
    }

    private static void whoHasReported(Walk reader) {
        reader.go(STRATEGY).follow("/reviews").follow("/reviews/units");
    }

    private static String row(Walk reader, int branch) {
        return reader.one("tbody tr:has(th a:text-is(\"" + name(branch) + "\"))")
                .innerText();
    }

    private static void theCentreSeesWhich(Stage stage) {
        var ada = stage.person("Ada");
        whoHasReported(ada);
        ada.until(() -> ada.has(".agenda__what"));
        assertThat(ada.all(".agenda__what h3")).containsExactlyInAnyOrder(name(SILENT.get(0)), name(SILENT.get(1)));
        assertThat(ada.all("tbody .badge--silent")).hasSize(SILENT.size());
        assertThat(ada.one("tfoot").innerText()).contains("28 of 30");
        var late = ada.one(".agenda__item:has-text(\"" + name(SILENT.get(1)) + "\")")
                .innerText();
        assertThat(late)
                .as("since when, and whom to ask")
                .contains("22 June 2027", ada.say("reporting.ask", keeper(SILENT.get(1)) + " Lund", "Secretary"));

        ada.go(STRATEGY).follow("/progress");
        assertThat(ada.one(".matrix__all").innerText()).contains("28 of 30");
        assertThat(ada.all(".cell .cell__cover")).containsExactly("10 of 10", "9 of 10", "9 of 10");
        assertThat(ada.all("section[aria-labelledby=who] a"))
                .hasSize(SILENT.size())
                .allSatisfy(link -> assertThat(link).containsAnyOf(name(SILENT.get(0)), name(SILENT.get(1))));
    }

    private static void oneIsExcused(Stage stage) {
        var north = stage.onPhone("KeeperNorth", "es");
        north.go("/plans/plan-of-north").follow("/reviews").follow("/reviews/units");
        north.one(".agenda__item details summary").click();
        north.form("/excuses").set("why", "Their hall burnt down.").send();
        assertThat(row(north, SILENT.get(0))).contains(north.say("review.state.EXCUSED"), "Their hall burnt down.");

        var ada = stage.person("Ada");
        whoHasReported(ada);
        assertThat(ada.all(".agenda__what h3")).containsExactly(name(SILENT.get(1)));
        assertThat(ada.one("tfoot").innerText()).contains("28 of 29");
        ada.go(STRATEGY).follow("/progress");
        assertThat(ada.all("section[aria-labelledby=who] a"))
                .singleElement()
                .satisfies(link -> assertThat(link).contains(name(SILENT.get(1))));
    }
}
