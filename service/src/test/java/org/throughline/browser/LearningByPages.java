package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** How what a member learned travels up, by one synthesis after the other, into a provision of the next draft. */
final class LearningByPages {
    private static final String LESSON = "Two at every door: one listens, one writes.";
    private static final String NEXT = "/plans/homes-that-stay";

    private final Stage stage;

    LearningByPages(Stage stage) {
        this.stage = stage;
    }

    void aMemberSumsUp() {
        var eli = stage.person("Eli");
        eli.go("/").follow("/tasks").form("/tasks").set("state", "done").send();
        eli.followWords("Knock at Ropewalk 1 to 20").followWords(eli.say("task.sum_up"));
        eli.form("/summations").send();
        var summation = eli.here().replace("/edit", "");
        eli.form("/findings").set("words", LESSON).set("kind", "KEEP").send();
        assertThat(eli.text()).contains(LESSON);
        eli.form(summation)
                .set("came", "Whoever came alone came back with half of it.")
                .press("[value=hand_in]");
        assertThat(eli.one(".badge").innerText()).isEqualTo(eli.say("summation.is.IN"));
    }

    void itTravelsBySyntheses() {
        synthesis("Dee", "Harbour", LESSON, "Harbour: always go in pairs.");
        synthesis("Bea", "North", "Harbour: always go in pairs.", "North: no one knocks alone.");
        synthesis("Ada", "Tenants’ Federation", "North: no one knocks alone.", "Pairs at every door, everywhere.");
    }

    /** A unit's synthesis: one finding of its own, in which the source is taken up; accepted by the unit's meeting. */
    private void synthesis(String keeper, String unit, String source, String finding) {
        var by = stage.person(keeper);
        by.go("/").follow("/summations").formOf("section", unit).send();
        var synthesis = by.here();
        assertThat(by.text()).contains(source);
        by.followWords(by.say("synthesis.add_finding"))
                .form("/findings")
                .set("words", finding)
                .set("what", "PROPOSAL")
                .send();
        by.one("main .source:has-text(\"" + source + "\") a.act").click();
        by.form("/answers/"
                        + by.one("form[action*='/answers/']")
                                .getAttribute("action")
                                .replaceAll(".*/", ""))
                .set("disposition", "TAKEN_UP")
                .choose("target", finding)
                .set("why", "It says the same.")
                .send();
        by.form("/submission").send();
        by.follow("/decision")
                .form("/decision")
                .set("present", "2")
                .set("for", "2")
                .send();
        assertThat(by.here()).isEqualTo(synthesis);
        assertThat(by.text()).contains(by.say("summation.is.ACCEPTED"));
    }

    void theNextDraftTakesItUp() {
        var cal = stage.person("Cal");
        cal.go("/plans").follow("/plans/new");
        cal.form("/plans")
                .set("tier", "STRATEGIC")
                .set("name", "Homes that stay")
                .set("from", "2028-01-01")
                .set("until", "2028-12-31")
                .choose("follows", "Homes for all")
                .send();
        assertThat(cal.here()).isEqualTo(NEXT + "/edit");
        assertThat(cal.text()).as("begins with the text before").contains("every street and courtyard");

        cal.follow("/proposals")
                .form("/taking")
                .set("title", "Pairs at doors")
                .set("body", "Two go to every door.")
                .send();
        assertThat(cal.go(NEXT).text()).contains("Pairs at doors", cal.say("line.grew.PROPOSAL.one"));
    }

    void theMemberSeesWhatBecameOfIt() {
        var eli = stage.person("Eli");
        eli.go("/").follow("/lessons").followWords(LESSON);
        var became = eli.one("section[aria-labelledby=became]").innerText();
        assertThat(became)
                .contains("Harbour", "North", "Pairs at doors", "Homes that stay")
                .contains(eli.say("line.event.step.TAKEN_UP"), eli.say("line.event.step.PROVISION"));
        eli.followWords("Pairs at doors");
        assertThat(eli.text())
                .as("the provision names where it came from")
                .contains(LESSON, "Knock at Ropewalk 1 to 20");
    }
}
