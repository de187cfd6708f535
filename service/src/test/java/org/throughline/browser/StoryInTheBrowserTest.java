package org.throughline.browser;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One plan from its draft to the next one by pages alone, each member at a screen of their own: once on desks in English,
 * once on phones in Spanish. They follow links, and every kind of page on the way is checked for soundness.
 */
class StoryInTheBrowserTest {
    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({"DESK, en", "PHONE, es"})
    void fromTheCouncilToTheBranchAndBack(Screen screen, String language) {
        try (var stage = new Stage(browser, screen, language)) {
            stage.setUp();

            var plans = new PlansByPages(stage);
            plans.theCouncilDraftsAndCirculates();
            plans.anAmendmentCarriesAndIsMerged();
            plans.theCouncilVotesAndThePlanIsInForce();
            plans.theUnitsPlanUnderneathAndAdopt();

            var work = new WorkByPages(stage);
            work.theBranchSetsTasks();
            work.aMemberReportsOneInALine();
            work.figuresRiseWithTheirCoverage();

            new ReviewsByPages(stage).eachLevelFilesItsReview();

            var learning = new LearningByPages(stage);
            learning.aMemberSumsUp();
            learning.itTravelsBySyntheses();
            learning.theNextDraftTakesItUp();
            learning.theMemberSeesWhatBecameOfIt();
        }
    }
}
