package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.throughline.kernel.UnitId;
import org.throughline.org.Level;
import org.throughline.plan.Tier;
import org.throughline.task.NewUpdate;
import org.throughline.task.TaskState;
import org.throughline.task.TaskWords;

/**
 * A strategy that changes version under five regions, by pages: the centre rewords one objective, splits one and drops one; four
 * regions decide, each in its own way, and the late one follows by the stated default.
 */
class RealignmentByPagesTest {
    private static final String STRATEGY = "/plans/homes-for-all";
    private static final String KNOCK = "Knock on doors";
    private static final String MEET = "Hold courtyard meetings";
    private static final List<String> REGIONS = List.of("North", "South", "East", "West", "Lakes");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void fiveRegionsFollowAndTheLateOneByDefault() {
        try (var stage = new Stage(browser, Screen.DESK, "en")) {
            stage.begin(RealignmentByPagesTest::fiveRegionsServeFourObjectives);

            var ada = stage.person("Ada");
            theCentreChangesItsText(ada);
            north(stage.onPhone("KimNorth", "es"));
            south(stage.person("KimSouth"));
            for (var name : List.of("East", "West")) {
                var by = stage.onPhone("Kim" + name, name.equals("East") ? "en" : "es");
                by.go("/").followTo("/realignment").form("/realignment").send();
                assertThat(by.has("form[action*='/realignment']")).isFalse();
            }
            ada.go(STRATEGY).follow("/history").followTo("/mapping");
            assertThat(ada.text()).contains(ada.say("mapping.below.many", 5, 4));
            assertThat(rowOf(ada, "Lakes")).contains(ada.say("realign.how.left", 0, 3), "31 March 2027");
            assertThat(rowOf(ada, "North")).contains(ada.say("realign.how.ANSWERED"));

            stage.passDays(31);
            theLateOneFollowsByDefault(stage);
        }
    }

    private static void fiveRegionsServeFourObjectives(Groundwork ground) {
        var centre = ground.organisation("Tenants’ Federation", "Ada Castle");
        var all = ground.draft(
                centre,
                ground.first(),
                Tier.STRATEGIC,
                "Homes for all",
                "Lower rents",
                "Knock on doors and hold courtyard meetings",
                "A school for stewards",
                "A paper every month");
        ground.adopt(all);
        for (var name : REGIONS) {
            region(ground, centre, name, all);
        }
    }

    private static void region(Groundwork ground, UnitId centre, String name, Groundwork.Text above) {
        var unit = ground.unit(name, Level.REGIONAL, centre);
        var text = ground.draft(
                unit,
                ground.keeper("Kim" + name + " Roth", unit),
                Tier.OPERATIONAL,
                "Plan of " + name,
                "Rents here",
                "Doors here",
                "Stewards here",
                "Paper here");
        for (int i = 0; i < text.objectives().size(); i++) {
            ground.serve(text, text.objectives().get(i), above.objectives().get(i), 1);
        }
        ground.adopt(text);
        if (name.equals("North")) {
            var by = ground.as(text.keeper());
            var school = Optional.of(text.objectives().get(2));
            var done = ground.cast.tasks().make(by, unit, school, TaskWords.titled("First evening"));
            ground.cast.updates().report(by, NewUpdate.on(done, ground.today).standing(TaskState.DONE));
            ground.cast.tasks().make(by, unit, school, TaskWords.titled("Second evening"));
        }
    }

    private static void theCentreChangesItsText(Walk ada) {
        ada.go(STRATEGY).follow("/keep").form("/versions").send();
        var drafting = new Drafting(ada, "homes-for-all");
        drafting.retitle("4", "A paper every week");
        drafting.remove("3");
        drafting.remove("2");
        drafting.add("2", KNOCK);
        drafting.add("3", MEET);
        ada.go(STRATEGY).follow("/keep").follow("/mapping");
        assertThat(ada.text()).contains(ada.say("mapping.count.DROPPED.many", 2), ada.say("mapping.count.NEW.many", 2));
        for (var part : List.of("2 " + KNOCK, "3 " + MEET)) {
            ada.followWords(ada.say("mapping.name") + ": " + part);
            ada.formOf("li.entry", part)
                    .set("grew_how", "SPLIT")
                    .tick("2 Knock on doors and hold courtyard meetings")
                    .send();
        }
        ada.form("/mapping").set("realign_days", "30").send();
        assertThat(ada.text())
                .contains(
                        ada.say("mapping.count.UNCHANGED.one"),
                        ada.say("mapping.count.REWORDED.one"),
                        ada.say("mapping.count.SPLIT.one"),
                        ada.say("mapping.count.DROPPED.one"));
        assertThat(ada.one(".entry ins").innerText()).contains("week");
        drafting.adopt();
        ada.go(STRATEGY).follow("/history").followTo("/mapping");
        assertThat(ada.text())
                .contains(ada.say("mapping.below.many", 5, 0))
                .as("how the dropped one stood stays with the former text")
                .contains(ada.say("mapping.closing.work", "50"));
        ada.go(STRATEGY).follow("/progress");
        assertThat(ada.all(".matrix__objective")).noneMatch(title -> title.contains("A school for stewards"));
    }

    /** Goes on under one of the parts, closes what was dropped, and keeps what was reworded. */
    private static void north(Walk by) {
        by.go("/").followWords(by.say("desk.realign", "North", "Homes for all"));
        assertThat(by.text())
                .contains(by.say("realign.carried.one"), by.say("realign.tasks.one"))
                .contains(by.say("fate.SPLIT"), by.say("fate.DROPPED"), by.say("fate.REWORDED"));
        assertThat(by.one(".entry ins").innerText()).contains("week");
        assertThat(by.one(".entry del").innerText()).contains("month");
        var usual = by.one("li.entry:has-text(\"Stewards here\") p:has-text(\"31\")")
                .innerText();
        assertThat(usual).as("what happens when nobody says anything").contains(by.say("realign.said.FINISH"));

        by.formOf("li.entry", "Doors here").choose("realign", MEET).send();
        assertThat(entry(by, "Doors here")).contains(by.say("realign.said.REHOME", "3 " + MEET));
        by.formOf("li.entry", "Stewards here")
                .set("realign", "CLOSE")
                .set("realign_reason", "No teacher was found.")
                .send();
        assertThat(entry(by, "Stewards here"))
                .contains("KimNorth Roth", "No teacher was found", by.say("realign.sum_up"));
        by.formOf("li.entry", "Paper here").set("realign", "KEEP").send();
        assertThat(by.has("form[action*='/realignment']")).isFalse();
        assertThat(by.go("/").text()).doesNotContain(by.say("desk.realign", "North", "Homes for all"));
        by.go("/plans/plan-of-north").follow("/work");
        assertThat(by.one("li:has-text(\"Second evening\")").innerText())
                .as("the task was dropped with the decision")
                .containsIgnoringCase(by.say("task.state.DROPPED"));
    }

    /** Takes what was dropped to another objective, with a word that is asked for, and the rest as stated. */
    private static void south(Walk by) {
        by.go("/").followTo("/realignment");
        by.formOf("li.entry", "Stewards here").choose("realign", "Lower rents").send();
        assertThat(entry(by, "Stewards here")).contains(by.say("realign.said.REHOME", "1 Lower rents"));
        by.form("/realignment").send();
        by.go("/plans/plan-of-south");
        assertThat(by.one("section.provision:has-text(\"Stewards here\")").innerText())
                .contains("Lower rents");
        assertThat(by.one("section.provision:has-text(\"Doors here\")").innerText())
                .contains(KNOCK)
                .doesNotContain("courtyard");
        assertThat(by.one("section.provision:has-text(\"Rents here\")").innerText())
                .as("what did not change went on by itself")
                .contains("Lower rents");
    }

    private static void theLateOneFollowsByDefault(Stage stage) {
        var lakes = stage.onPhone("KimLakes", "es");
        lakes.go("/plans/plan-of-lakes").follow("/keep").follow("/realignment");
        lakes.until(() -> !lakes.has("form[action*='/realignment']"));
        assertThat(entry(lakes, "Doors here")).contains(lakes.say("realign.said.REHOME", "2 " + KNOCK));
        assertThat(entry(lakes, "Stewards here")).contains(lakes.say("realign.said.FINISH"));
        assertThat(entry(lakes, "Paper here")).contains(lakes.say("realign.said.KEEP"));

        var ada = stage.person("Ada");
        ada.go(STRATEGY).follow("/history").followTo("/mapping");
        assertThat(ada.text()).contains(ada.say("mapping.below.many", 5, 5));
        assertThat(rowOf(ada, "Lakes")).contains(ada.say("realign.how.BY_DEFAULT"));
    }

    private static String entry(Walk reader, String words) {
        return reader.one("li.entry:has-text(\"" + words + "\")").innerText();
    }

    private static String rowOf(Walk reader, String unit) {
        return reader.one("tbody tr:has-text(\"" + unit + "\")").innerText();
    }
}
