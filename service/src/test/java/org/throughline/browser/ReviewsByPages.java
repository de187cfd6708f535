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
        assertThat(reader.go(centre).one("aside").innerText()).contains("North", reader.say("judgement.AT_RISK"));
        reader.follow(region);
        assertThat(reader.one("aside").innerText())
                .contains("Harbour", "One side of Ropewalk is done.", reader.say("judgement.ON_TRACK"))
                .contains("Hill", reader.say("review.state.NOT_YET_DUE"));
        reader.follow(branch);
        assertThat(reader.one(".signals").innerText()).contains("50 %", "14");
    }

    /** @return where it can be read */
    private String review(String keeper, String plan, String judgement, String why) {
        var by = stage.person(keeper);
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
                .set("present", "2")
                .set("for", "2")
                .send();
        assertThat(by.here()).isEqualTo(review);
        assertThat(by.one(".badge").innerText()).isEqualTo(by.say("review.is.ACCEPTED"));
        return review;
    }
}
