package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole line, from a strategic plan to what a member's lesson became in the next one, by programs alone. */
class StoryThroughTheApiTest {
    private final RunningService service = RunningService.empty();

    @AfterEach
    void stop() {
        service.close();
    }

    /** As it is described, so it is; what was done is an example in the description, {@code -Dexamples.write=FILE}. */
    @Test
    void allOfItIsAsTheApiIsDescribed() throws IOException {
        var exchanges = new ArrayList<Program.Exchange>();
        service.watch(exchanges::add);
        fromTheCouncilToTheBranchAndBack();

        Described.check(Program.nobodys(service).get("/api/openapi.json"), exchanges, ".story");
    }

    private void fromTheCouncilToTheBranchAndBack() {
        var story = new PlansByApi(new TenantsByApi(service));
        story.theCouncilDraftsAndCirculates();
        story.anAmendmentCarriesAndIsMerged();
        story.theCouncilAdopts();
        story.theRegionServesTwoObjectivesAndAdopts();
        story.theBranchAdopts();

        var line = story.tenants.as("eli").get("/api/plans/homes-for-all/line");
        assertThat(stream(line.get("provisions")).map(p -> p.get("body").asText()))
                .contains("Knock at every door of the harbour twice.");
        assertThat(stream(line.at("/provisions/0/strands"))
                        .map(s -> s.get("slug").asText()))
                .contains("north", "south");

        var work = new WorkByApi(story);
        work.theBranchSetsTasks();
        work.aMemberReportsOneInALine();
        work.figuresRiseWithTheirCoverage();
        work.eachLevelFilesItsReview();

        var learning = new LearningByApi(story);
        learning.aMemberSumsUp();
        learning.itTravelsBySyntheses();
        learning.theNextDraftTakesItUp();
        learning.theMemberSeesWhatBecameOfIt();

        var papers = new PapersByApi(story);
        papers.aPlanComesFromAFileAndGoesIntoOne();
        papers.aDraftIsLinkedAndUnlinked();
        papers.readersAreNamedAndTakenOff();
        papers.amendmentsAreAdmittedDecidedAndFall();
        papers.aRecordedDecisionIsContestedAndAnswered();
        var raising = new RaisingByApi(story.tenants);
        raising.aSummationIsWrittenAnewAndItsLessonRaisedAgain();
        raising.theCentreSetsItsOwnLessonAsideWithoutADraft();
        papers.aUnitIsExcusedFromItsReport();
        papers.aRegionTakesOnAShare();
        papers.aFurtherVersionIsAdoptedAndThePlanBelowFollows();
        papers.aPlanEndsByDecisionAndAnotherByBallot();

        var filters = new FiltersByApi(story);
        filters.whatAFilterDoesNotKnowIsRefusedInASentence();
        filters.aUnitIsNamedByItsNameInAddressesOrByItsId();

        var people = new PeopleByApi(story.tenants);
        people.seatsAndOfficesAreGivenAndEnd();
        people.aUnitElectsToPlacesInTheCouncil();
        people.membersMoveAndLeave();
        people.thoseWhoKeepAUnitOpenAndShutItsDoor();
        people.theOrganisationHasWordsAndTablesOfItsOwn();
        people.aMemberKeepsTheirAccount();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        Iterator<JsonNode> each = array.elements();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(each, 0), false);
    }
}
