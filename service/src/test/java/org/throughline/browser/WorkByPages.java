package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.throughline.kernel.Sentence;

/** How work is set, reported from a phone, and counted upwards. */
final class WorkByPages {
    private final Stage stage;

    WorkByPages(Stage stage) {
        this.stage = stage;
    }

    void theBranchSetsTasks() {
        set("Knock at Ropewalk 1 to 20", "Eli");
        set("Knock at Ropewalk 21 to 40", "Dee");
    }

    private void set(String task, String responsible) {
        var dee = stage.person("Dee");
        dee.go("/units/harbour").follow("/units/harbour/tasks").follow("/tasks/new?unit=harbour");
        dee.form("unit=harbour")
                .set("name", task)
                .choose("objective", "House by house")
                .choose("responsible", responsible)
                .send();
        assertThat(dee.here()).startsWith("/tasks/");
        assertThat(dee.text()).contains(task, "Homes seen");
    }

    void aMemberReportsOneInALine() {
        var eli = stage.onPhone("Eli", "es");
        eli.go("/").followWords("Knock at Ropewalk 1 to 20");
        eli.form("/reading")
                .set("said", "14 personas, 3 carteles")
                .set("state", "DONE")
                .send();
        assertThat(eli.text()).contains("14", "House by house");
        eli.form("/updates").send();
        assertThat(eli.text()).contains("14", "3 carteles");
    }

    /** The branch that says nothing is seen from above, and its silence is not counted as nought. */
    void figuresRiseWithTheirCoverage() {
        var ada = stage.person("Ada");
        var plans = new String[] {"/plans/plan-of-harbour", "/plans/plan-of-north", PlansByPages.STRATEGY};
        for (var plan : plans) {
            var signals = ada.go(plan).one(".signals").innerText();
            assertThat(signals).as(plan).contains("50 %", "14");
            assertThat(signals)
                    .as(plan)
                    .contains(
                            ada.say("line.cover", 1, Sentence.counted("org.units", plan.endsWith("harbour") ? 1 : 2)));
        }
    }
}
