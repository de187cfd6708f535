package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How plans come to be, step by step: at the centre by a vote of the members, below it by meetings. */
final class PlansByPages {
    static final String STRATEGY = "/plans/homes-for-all";
    private static final String STRATEGIC_TEXT = """
        1: Where we stand

        1.1: Four in ten rented homes are damp, and most who live in them have asked for repairs more than once.

        2: What we set out to do

        2.1 Objective: Homes seen
        We have sat down with households in every street, and put every fault on record.

        2.2 Objective: Neighbours who meet
        Every branch meets monthly, and says how many came.
        """;
    private static final String TEXT_BELOW = """
        1: What we take on

        1.1 Objective: House by house
        We begin where somebody knows somebody.

        1.2 Objective: Meetings in the stairwell
        We meet where people live.
        """;

    private final Stage stage;

    PlansByPages(Stage stage) {
        this.stage = stage;
    }

    void theCouncilDraftsAndCirculates() {
        var cal = stage.person("Cal");
        var drafting = new Drafting(cal, "homes-for-all");
        drafting.begin("", "STRATEGIC", "Homes for all");
        drafting.paste(STRATEGIC_TEXT);
        drafting.measure("2.1", "100");
        drafting.measure("2.2", "200");
        assertThat(badge(cal)).isEqualTo(cal.say("version_state.DRAFT"));

        cal.follow("/edit")
                .follow("/circulate")
                .form("/circulation")
                .choose("body_of", "Council")
                .send();
        assertThat(badge(cal)).isEqualTo(cal.say("version_state.IN_DISCUSSION"));
    }

    void anAmendmentCarriesAndIsMerged() {
        var eli = stage.person("Eli");
        eli.go("/").follow(STRATEGY + "/debate");
        eli.form("/debate/statements")
                .set("words", "Let us begin where damp is worst.")
                .send();
        assertThat(eli.text()).contains("where damp is worst");
        eli.followWords("2.1 Homes seen").follow("/amend");
        var words = eli.one("textarea[name=words]").inputValue();
        eli.form("/amend")
                .set("words", words.replace("every street", "every street and courtyard"))
                .set("why", "Courtyards are forgotten.")
                .press("[value=preview]");
        assertThat(eli.one("ins").innerText()).contains("courtyard");
        eli.form("/amend").press("[value=move]");
        var amendment = eli.here();
        var dee = stage.person("Dee");
        dee.go(STRATEGY).follow("/debate").followWords("2.1 Homes seen").follow(amendment);
        dee.form("/sponsor").send();

        var cal = stage.person("Cal");
        cal.go(STRATEGY).follow("/decide").follow("/record?amendment=1");
        cal.form("/record")
                .set("present", "2")
                .set("for", "2")
                .set("against", "0")
                .send();
        cal.go(STRATEGY).follow("/decide").follow("/decide/text").form("/merge").send();
        assertThat(cal.go(STRATEGY).text()).contains("every street and courtyard");
    }

    /** The council decides the whole by an open ballot, in which each member of it has one vote. */
    void theCouncilVotesAndThePlanIsInForce() {
        stage.pass(Duration.ofDays(3));
        var cal = stage.person("Cal");
        cal.go(STRATEGY)
                .follow("/decide")
                .follow("/decide/open")
                .form("/decide/open")
                .send();
        for (var name : List.of("Ada", "Cal")) {
            stage.person(name)
                    .go("/")
                    .followWords("Homes for all")
                    .form("/votes")
                    .set("vote", "FOR")
                    .send();
        }
        cal.until(() -> cal.has(".outcome"));
        assertThat(cal.one(".outcome").innerText()).containsIgnoringCase(cal.say("ballot.outcome.carried"));
        assertThat(cal.one(".roll").innerText()).contains("Ada Castle", "Cal Weir");
        stage.pass(Duration.ofDays(8));
        cal.go(STRATEGY).until(() -> badge(cal).equals(cal.say("version_state.IN_FORCE")));
        assertThat(cal.text()).contains("every street and courtyard");
    }

    /** The region serves two objectives of the strategy, the branches one of the region's. */
    void theUnitsPlanUnderneathAndAdopt() {
        below("Bea", "North", "OPERATIONAL", Map.of("1.1", "2.1 Homes seen", "1.2", "2.2 Neighbours who meet"));
        below("Dee", "Harbour", "TACTICAL", Map.of("1.1", "1.1 House by house"));
        below("Fay", "Hill", "TACTICAL", Map.of("1.1", "1.1 House by house"));
        assertThat(stage.person("Eli").go(STRATEGY).text()).contains("North");
    }

    private void below(String secretary, String unit, String tier, Map<String, String> serving) {
        var writer = stage.person(secretary);
        var drafting = new Drafting(writer, "plan-of-" + unit.toLowerCase(Locale.ROOT));
        drafting.begin(unit, tier, "Plan of " + unit);
        drafting.paste(TEXT_BELOW);
        serving.forEach((number, above) -> {
            drafting.serve(number, above);
            drafting.measure(number, "50");
        });
        drafting.adopt();
        assertThat(badge(writer)).isEqualTo(writer.say("version_state.IN_FORCE"));
    }

    /** The state of the version that the plan's page shows. */
    private static String badge(Walk reader) {
        return reader.one(".colophon .badge").innerText();
    }
}
