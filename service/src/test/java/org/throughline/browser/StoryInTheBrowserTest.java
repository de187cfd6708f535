package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.app.RunningService;
import org.throughline.kernel.MovingClock;

/**
 * One plan from its draft to the next one by pages alone, each member at a screen of their own: once on desks in English,
 * once on phones in Spanish. Every page on the way is checked for soundness.
 */
class StoryInTheBrowserTest {
    private static final String STRATEGY = """
        1: Where we stand

        1.1: Four in ten rented homes are damp, and most who live in them have asked for repairs more than once.

        2: What we set out to do

        2.1 Objective: Homes seen
        We have sat down with households in every street, and put every fault on record.

        2.2 Objective: Neighbours who meet
        Every branch meets monthly, and says how many came.
        """;
    private static final String BELOW = """
        1: What we take on

        1.1 Objective: House by house
        We begin where somebody knows somebody.

        1.2 Objective: Meetings in the stairwell
        We meet where people live.
        """;

    private final MovingClock clock = new MovingClock(Instant.parse("2027-03-01T09:00:00Z"));
    private final RunningService service = RunningService.empty(clock);
    private final Map<String, Walk> people = new HashMap<>();
    private final Map<String, Integer> looked = new HashMap<>();
    private Screen screen = Screen.DESK;
    private String lang = "en";

    @RegisterExtension
    final Browser browser = new Browser();

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({"DESK, en", "PHONE, es"})
    void aPlanGoesItsWholeWay(Screen on, String language) {
        screen = on;
        lang = language;
        anOrganisationIsSetUpByOneForm();
        aCouncilMemberDraftsAndCirculates();
        anAmendmentIsMovedSponsoredCarriedAndMerged();
        membersVoteAndThePlanIsInForce();
        lowerUnitsPlanUnderneath();
        aMemberReportsFromAPhone();
        figuresRiseWithTheirCoverage();
    }

    private void anOrganisationIsSetUpByOneForm() {
        var ada = new Walk(browser.page(screen, lang), service.address(), looked);
        ada.go("/");
        assertThat(ada.here()).isEqualTo("/setup");
        ada.form("/setup")
                .set("organisation", "Tenants’ Federation")
                .set("language", "en")
                .set("zone", "Europe/Madrid")
                .set("name", "Ada Castle")
                .set("email", Tenants.email("Ada"))
                .set("password", Tenants.PASSWORD)
                .send();
        assertThat(ada.here()).isEqualTo("/setup/ways");
        people.put("Ada", ada);
        service.tell(clock, cast -> new Tenants(cast, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).gather());
    }

    private void aCouncilMemberDraftsAndCirculates() {
        var cal = person("Cal");
        var drafting = new Drafting(cal, "homes-for-all");
        drafting.begin("", "STRATEGIC", "Homes for all");
        drafting.paste(STRATEGY);
        drafting.measure("2.1", "100");
        drafting.measure("2.2", "200");

        cal.go("/plans/homes-for-all/circulate").form("/circulation").send();
        assertThat(cal.text()).contains("Homes seen");
    }

    private void anAmendmentIsMovedSponsoredCarriedAndMerged() {
        var eli = person("Eli");
        eli.go("/plans/homes-for-all/debate");
        eli.form("/debate/statements")
                .set("words", "Let us begin where damp is worst.")
                .send();
        assertThat(eli.text()).contains("where damp is worst");
        eli.go(eli.link("2.1 Homes seen"));
        eli.go(eli.hrefs("/amend").get(0));
        var words = eli.one("textarea[name=words]").inputValue();
        eli.form("/amend")
                .set("words", words.replace("every street", "every street and courtyard"))
                .set("why", "Courtyards are forgotten.")
                .press("[value=preview]");
        assertThat(eli.text()).contains("courtyard");
        eli.form("/amend").press("[value=move]");
        var amendment = eli.here();
        person("Dee").go(amendment).form("/sponsor").send();

        var cal = person("Cal");
        cal.go("/plans/homes-for-all/decide");
        cal.go(cal.hrefs("/record?amendment=1").get(0))
                .form("/record")
                .set("present", "5")
                .set("for", "4")
                .set("against", "1")
                .send();
        cal.go("/plans/homes-for-all/decide/text").form("/merge").send();
        assertThat(cal.go("/plans/homes-for-all").text()).contains("every street and courtyard");
    }

    private void membersVoteAndThePlanIsInForce() {
        clock.moveBy(Duration.ofDays(3));
        var cal = person("Cal");
        cal.go("/plans/homes-for-all/vote").form("/vote").send();
        var ballot = cal.here();
        assertThat(ballot).startsWith("/ballots/");
        for (var name : new String[] {"Ada", "Bea", "Cal", "Dee", "Eli", "Fay"}) {
            var voter = person(name);
            voter.go("/");
            voter.go(voter.hrefs(ballot).get(0))
                    .form("/votes")
                    .set("vote", name.equals("Fay") ? "AGAINST" : "FOR")
                    .send();
        }
        cal.until(() -> !cal.has("form.paper") && cal.text().contains("Fay Hill"));
        assertThat(cal.text()).contains("Fay Hill", "Eli Dale");
        clock.moveBy(Duration.ofDays(8));
        cal.go("/plans/homes-for-all").until(() -> cal.has(".badge--force, .badge--in_force, .badge"));
    }

    /** The region serves both objectives, the branches one of the region's each: only one of them will report. */
    private void lowerUnitsPlanUnderneath() {
        below("Bea", "North", "OPERATIONAL", Map.of("1.1", "2.1 Homes seen", "1.2", "2.2 Neighbours who meet"));
        below("Dee", "Harbour", "TACTICAL", Map.of("1.1", "1.1 House by house"));
        below("Fay", "Hill", "TACTICAL", Map.of("1.1", "1.1 House by house"));
    }

    private void below(String secretary, String unit, String tier, Map<String, String> serving) {
        var drafting = new Drafting(person(secretary), "plan-of-" + unit.toLowerCase(Locale.ROOT));
        drafting.begin(unit, tier, "Plan of " + unit);
        drafting.paste(BELOW);
        serving.forEach((number, above) -> {
            drafting.serve(number, above);
            drafting.measure(number, "50");
        });
        drafting.adopt();
    }

    private void aMemberReportsFromAPhone() {
        var dee = person("Dee");
        dee.go("/tasks/new?unit=harbour");
        dee.form("unit=harbour")
                .set("name", "Knock at Ropewalk 1 to 20")
                .choose("objective", "House by house")
                .choose("responsible", "Eli")
                .send();
        assertThat(dee.here()).startsWith("/tasks/");

        var eli = Walk.in(
                browser.page(Screen.PHONE, "es"), service.address(), looked, Tenants.email("Eli"), Tenants.PASSWORD);
        eli.go(eli.go("/").link("Knock at Ropewalk"));
        eli.form("/reading").set("said", "14 personas, 3 carteles").send();
        assertThat(eli.text()).contains("14", "House by house");
        eli.form("/updates").send();
        assertThat(eli.text()).contains("14");
    }

    private void figuresRiseWithTheirCoverage() {
        var ada = person("Ada");
        for (var slug : new String[] {"plan-of-harbour", "plan-of-north", "homes-for-all"}) {
            ada.go("/plans/" + slug);
            var signals = ada.all(".signals").get(0);
            assertThat(signals).as(slug).contains("14");
            // the branch that says nothing is seen above
            assertThat(signals).as(slug).containsPattern(slug.endsWith("harbour") ? "1 (of|de) 1" : "1 (of|de) 2");
        }
    }

    /** Whoever has this first name, signed in at a screen of their own. */
    private Walk person(String name) {
        return people.computeIfAbsent(
                name,
                known -> Walk.in(
                        browser.page(screen, lang), service.address(), looked, Tenants.email(known), Tenants.PASSWORD));
    }
}
