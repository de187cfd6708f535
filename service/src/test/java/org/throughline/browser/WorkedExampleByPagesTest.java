package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.throughline.kernel.UnitId;
import org.throughline.org.Level;
import org.throughline.plan.MeasureId;
import org.throughline.plan.Tier;

/**
 * The worked example of the domain by pages alone: 20,000 households, two regions, five branches that report from phones, of which
 * one is silent and one says that nothing was done. Then what a correction does to reviews that were accepted.
 */
class WorkedExampleByPagesTest {
    private static final String STRATEGY = "/plans/every-household";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void theFiguresOfTheExampleAndACorrectionAfterItsReviewWasAccepted() {
        try (var stage = new Stage(browser, Screen.DESK, "en")) {
            stage.begin(WorkedExampleByPagesTest::theFederationPlans);

            var hana = stage.onPhone("Hana", "en");
            report(hana, "harbour", "4100 households");
            report(stage.onPhone("Ida", "en"), "hill", "1900 households");
            report(stage.onPhone("Mia", "es"), "mill", "2000 hogares");
            nothingWasDone(stage.onPhone("Quim", "es"), "/plans/doors-of-quay");

            var ada = stage.person("Ada");
            theCentreReads(ada);
            var nora = stage.person("Nora");
            weighsOne(nora, "/plans/doors-of-north");
            var sol = stage.onPhone("Sol", "es");
            weighsOne(sol, "/plans/doors-of-south");
            sol.go(STRATEGY).follow("/progress").followWords(sol.say("progress.why"));
            assertThat(section(sol, sol.say("progress.mean_of", "hogares"))).contains("37,5 %");

            aCorrectionIsToldBesideWhatWasAccepted(stage, hana, nora, ada);
        }
    }

    private static void theFederationPlans(Groundwork ground) {
        var centre = ground.organisation("Tenants’ Federation", "Ada Castle");
        var measure = ground.measure("households", "households", "household", "hogares", "hogar");
        var all = ground.draft(centre, ground.first(), Tier.STRATEGIC, "Every household", "Households by May Day");
        ground.measured(all, measure, 20_000);
        ground.adopt(all);
        var north = region(ground, centre, "North", "Nora Lind", measure, 12_000, all, 3);
        var south = region(ground, centre, "South", "Sol Ruiz", measure, 8_000, all, 2);
        branch(ground, "Harbour", "Hana Petri", measure, 5_000, north);
        branch(ground, "Hill", "Ida Berg", measure, 4_000, north);
        branch(ground, "Dock", "Dora Lund", measure, 3_000, north);
        branch(ground, "Mill", "Mia Paz", measure, 4_000, south);
        branch(ground, "Quay", "Quim Reis", measure, 4_000, south);
    }

    private static Groundwork.Text region(
            Groundwork ground,
            UnitId centre,
            String name,
            String keeper,
            MeasureId measure,
            long target,
            Groundwork.Text above,
            long weight) {
        var unit = ground.unit(name, Level.REGIONAL, centre);
        return doors(ground, unit, Tier.OPERATIONAL, name, keeper, measure, target, above, weight);
    }

    private static void branch(
            Groundwork ground, String name, String keeper, MeasureId measure, long target, Groundwork.Text above) {
        var unit = ground.unit(name, Level.LOCAL, above.unit());
        doors(ground, unit, Tier.TACTICAL, name, keeper, measure, target, above, 1);
    }

    private static Groundwork.Text doors(
            Groundwork ground,
            UnitId unit,
            Tier tier,
            String name,
            String keeper,
            MeasureId measure,
            long target,
            Groundwork.Text above,
            long weight) {
        var text = ground.draft(unit, ground.keeper(keeper, unit), tier, "Doors of " + name, "Households");
        ground.measured(text, measure, target);
        ground.serve(text, text.objective(), above.objective(), weight);
        ground.adopt(text);
        return text;
    }

    /** Without a task: one line, read back, sent. */
    private static void report(Walk by, String unit, String said) {
        by.go("/units/" + unit + "/tasks").follow("/units/" + unit + "/updates");
        by.form("/reading").choose("objective", "Households").set("said", said).send();
        by.form("/updates").send();
        assertThat(by.one(".event").innerText()).contains(said.replaceAll("(\\d)(\\d{3}) .*", "$1"));
    }

    private static void nothingWasDone(Walk by, String plan) {
        by.go(plan).follow("/progress").follow("/why").form("/nil").send();
        assertThat(by.has("form[action$='/nil']")).isFalse();
        assertThat(section(by, by.say("progress.result_of", "hogares")))
                .as("nil is nought, and was said")
                .contains("0 %")
                .doesNotContain(by.say("progress.never_heard"));
    }

    private static void theCentreReads(Walk ada) {
        ada.go(STRATEGY).follow("/progress");
        assertThat(ada.all(".cell .cell__result")).containsExactly("50 %", "25 %");
        assertThat(ada.all(".cell .cell__cover")).containsExactly("2 of 3", "2 of 2");
        assertThat(ada.one(".matrix__all").innerText()).contains("8,000", "4 of 5", "taken on 20,000 of 20,000");
        assertThat(ada.one("section[aria-labelledby=who]").innerText())
                .contains("Dock")
                .doesNotContain("Quay");

        ada.followWords(ada.say("progress.why"));
        assertThat(section(ada, ada.say("progress.result_of", "households")))
                .contains("40 %", "6,000", "2,000", "4 of 5");
        assertThat(ada.text()).as("the gap is named").contains("Dock: 1 Households");
        assertThat(section(ada, ada.say("progress.mean_of", "households"))).contains("40 %", "30 %", "10 %");
        ada.followWords("North: 1 Households");
        assertThat(section(ada, ada.say("progress.result_of", "households"))).contains("50 %", "4,100", "1,900");
        ada.followWords("Dock: 1 Households");
        assertThat(section(ada, ada.say("progress.result_of", "households")))
                .as("silence is not nought")
                .contains(ada.say("progress.unknown"))
                .doesNotContain("0 %", ": 0,");
    }

    /** With equal weights the mean is another, as one sees who looks why. */
    private static void weighsOne(Walk keeper, String plan) {
        keeper.go(plan).follow("/keep").follow("/serves").followTo("/serves?at=");
        keeper.formOf(".entry", "Households").set("weight", "1").send();
    }

    private static void aCorrectionIsToldBesideWhatWasAccepted(Stage stage, Walk hana, Walk nora, Walk ada) {
        var branch = ReviewsByPages.filed(hana, "/plans/doors-of-harbour", "ON_TRACK", "Most doors opened.", 1);
        var region = ReviewsByPages.filed(nora, "/plans/doors-of-north", "AT_RISK", "Dock is silent.", 1);

        stage.pass(Duration.ofHours(2));
        hana.go("/units/harbour/updates").followTo("correct=");
        hana.form("/reading")
                .set("said", "3900 households")
                .set("note", "One list was counted twice.")
                .send();
        hana.form("/updates").send();
        assertThat(hana.text()).contains(hana.say("task.corrected"), hana.say("task.corrects"));

        for (var read : new String[] {branch, region}) {
            ada.go(read);
            assertThat(ada.one(".badge").innerText()).isEqualTo(ada.say("review.is.ACCEPTED"));
            assertThat(ada.text())
                    .as(read)
                    .contains("Corrected since: ", "4,100 → 3,900", "One list was counted twice.");
        }
        assertThat(ada.one(".signals").innerText())
                .as("what was frozen stays")
                .contains("6,000")
                .doesNotContain("5,800");
        assertThat(ada.go(STRATEGY).follow("/progress").one(".matrix__all").innerText())
                .as("what counts today has moved")
                .contains("7,800");
        var quim = stage.onPhone("Quim", "es");
        assertThat(quim.go(branch).text()).contains("4.100 → 3.900", "One list was counted twice.");
    }

    private static String section(Walk reader, String named) {
        return reader.one("section[aria-label*=\"" + named + "\"]").innerText();
    }
}
