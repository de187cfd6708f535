package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** How each level looks at its plan, says so, and has it accepted by its body. */
final class ReviewsByPages {
    private final Stage stage;

    ReviewsByPages(Stage stage) {
        this.stage = stage;
    }

    void eachLevelFilesItsReview() {
        var branch = review("Dee", "/plans/plan-of-harbour", "ON_TRACK", "One side of Ropewalk is done.");
        var region = review("Bea", "/plans/plan-of-north", "AT_RISK", "Hill says nothing yet.");
        var centre = review("Ada", PlansByPages.STRATEGY, "AT_RISK", "One region alone has begun.");

        // each reads the review of the level below beside its own
        var reader = stage.person("Eli");
        assertThat(reader.go(centre).one("aside").innerText())
                .containsIgnoringCase(reader.say("judgement.AT_RISK"))
                .contains("North");
        reader.follow(region);
        assertThat(reader.one("aside").innerText())
                .containsIgnoringCase(reader.say("judgement.ON_TRACK"))
                .contains("Harbour", "Hill", reader.say("review.state.NOT_YET_DUE"));
        reader.follow(branch);
        assertThat(reader.text()).contains("One side of Ropewalk is done.");
        assertThat(reader.one(".signals").innerText()).contains("50 %", "14");
    }

    private String review(String keeper, String plan, String judgement, String why) {
        return filed(stage.person(keeper), plan, judgement, why, 2);
    }

    /**
     * The review of the plan's period, written and accepted.
     *
     * @param present how many accept it, all who are there
     * @return where it can be read
     */
    static String filed(Walk by, String plan, String judgement, String why, int present) {
        by.go(plan).follow(plan + "/reviews").form(plan + "/reviews").send();
        by.form(by.here().replace("/edit", ""))
                .setEach("judgement-", judgement)
                .setEach("why-", why)
                .set("achieved", "Somebody has knocked, and written down what is broken.")
                .set("obstacles", "Two evenings of rain.")
                .press("[value=hand_in]");
        assertThat(by.one(".badge").innerText()).isEqualTo(by.say("review.is.SUBMITTED"));
        var review = by.here();
        by.follow("/decision")
                .form("/decision")
                .set("present", Integer.toString(present))
                .set("for", Integer.toString(present))
                .send();
        assertThat(by.here()).isEqualTo(review);
        assertThat(by.one(".badge").innerText()).isEqualTo(by.say("review.is.ACCEPTED"));
        return review;
    }
}
