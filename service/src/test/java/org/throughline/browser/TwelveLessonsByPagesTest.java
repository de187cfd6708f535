package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.org.Level;
import org.throughline.summation.Answer;
import org.throughline.summation.FindingKind;
import org.throughline.summation.NewFinding;
import org.throughline.summation.NewSummation;
import org.throughline.summation.Reach;
import org.throughline.summation.SummationId;

/**
 * Twelve members of four branches sum up; by pages their lessons travel through branch, region and centre into two provisions of
 * the next draft, and each of the twelve, on a phone, finds the answer. What other branches and regions do likewise is told.
 */
class TwelveLessonsByPagesTest {
    private static final Map<String, List<String>> AUTHORS = Map.of(
            "Harbour", List.of("Eli", "Fay", "Gus"),
            "Hill", List.of("Ira", "Ivo", "Jan"),
            "Mill", List.of("Max", "Moe", "Mai"),
            "Quay", List.of("Pia", "Pol", "Rut"));
    private static final Map<String, String> KEEPERS =
            Map.of("Harbour", "Hana", "Hill", "Ida", "Mill", "Mia", "Quay", "Quim", "North", "Nora", "South", "Sol");
    private static final String NEXT = "/plans/homes-that-stay";

    @RegisterExtension
    final Browser browser = new Browser();

    private final Map<String, UnitId> units = new HashMap<>();
    private final Map<String, MemberId> people = new HashMap<>();

    @Test
    void eachOfTwelveAuthorsFindsWhatBecameOfTheirLesson() {
        try (var stage = new Stage(browser, Screen.DESK, "en")) {
            stage.begin(this::tenOfThemSumUp);
            sumsUp(stage.onPhone("Eli", "es"), "Eli");
            sumsUp(stage.onPhone("Max", "en"), "Max");
            synthesis(stage.person("Hana"), "Harbour");
            stage.begin(ground -> Stream.of("Hill", "Mill", "Quay").forEach(unit -> synthesis(ground, unit)));
            synthesis(stage.person("Nora"), "North");
            stage.begin(ground -> synthesis(ground, "South"));
            var ada = stage.person("Ada");
            synthesis(ada, "Tenants’ Federation");
            theNextDraftTakesUpTwo(ada);

            for (var authors : AUTHORS.values()) {
                for (int i = 0; i < authors.size(); i++) {
                    findsTheAnswer(stage.onPhone(authors.get(i), i == 1 ? "es" : "en"), authors.get(i));
                }
            }
            theLibraryCountsWhatWasSaidAgain(stage.person("Hana"));
        }
    }

    /** The second of each branch speaks of papers, the others of pairs. */
    private static boolean isAboutPairs(String author) {
        return AUTHORS.values().stream().noneMatch(authors -> authors.get(1).equals(author));
    }

    private static String words(String author) {
        return isAboutPairs(author)
                ? "Knock at doors in pairs, says " + author + "."
                : "Papers sell best on the market, says " + author + ".";
    }

    private void tenOfThemSumUp(Groundwork ground) {
        var centre = ground.organisation("Tenants’ Federation", "Ada Castle");
        people.put("Ada", ground.first());
        units.put("Tenants’ Federation", centre);
        for (var name : List.of("North", "South")) {
            units.put(name, ground.unit(name, Level.REGIONAL, centre));
        }
        AUTHORS.forEach((branch, authors) -> {
            var above = List.of("Harbour", "Hill").contains(branch) ? "North" : "South";
            units.put(branch, ground.unit(branch, Level.LOCAL, units.get(above)));
            authors.forEach(name -> people.put(name, ground.member(name + " Dale", units.get(branch))));
        });
        KEEPERS.forEach((unit, name) -> people.put(name, ground.keeper(name + " Roth", units.get(unit))));
        AUTHORS.forEach((branch, authors) -> authors.stream()
                .filter(name -> !List.of("Eli", "Max").contains(name))
                .forEach(name -> sumsUp(ground, branch, name)));
    }

    private void sumsUp(Groundwork ground, String branch, String author) {
        var by = ground.as(people.get(author));
        var begun = ground.cast
                .summations()
                .begin(by, NewSummation.ofMember(units.get(branch), "What " + author + " learned"));
        ground.cast.summations().add(by, begun, NewFinding.lesson(FindingKind.KEEP, Reach.ALL, words(author)));
        ground.cast.summations().submit(by, begun);
    }

    private static void sumsUp(Walk by, String author) {
        by.go("/summations").follow("/summations/new");
        by.form("/summations").set("title", "What " + author + " learned").send();
        var summation = by.here().replace("/edit", "");
        by.form("/findings")
                .set("words", words(author))
                .set("kind", "KEEP")
                .set("reach", "ALL")
                .send();
        by.form(summation).set("came", "More doors opened.").press("[value=hand_in]");
        assertThat(by.one(".badge").innerText()).isEqualTo(by.say("summation.is.IN"));
        assertThat(by.text()).contains(words(author));
    }

    /** As the pages do it, told: one proposal on pairs and one on papers, in which everything is taken up. */
    private void synthesis(Groundwork ground, String unit) {
        var by = ground.as(people.get(KEEPERS.get(unit)));
        var id = ground.cast.syntheses().begin(by, units.get(unit), "Spring in " + unit);
        answer(ground, by, id, "pairs", "Go to doors in pairs, says " + unit + ".");
        answer(ground, by, id, "market", "Sell papers on the market, says " + unit + ".");
        ground.cast.summations().submit(by, id);
        ground.cast.summationDecisions().record(by, id, ground.meeting(units.get(unit)), ground.hands(), "");
    }

    private static void answer(Groundwork ground, Actor by, SummationId id, String about, String proposal) {
        var own = ground.cast.summations().add(by, id, NewFinding.proposal(proposal, ""));
        var sources = ground.cast
                .work()
                .read(
                        by,
                        tx -> ground
                                .cast
                                .syntheses()
                                .sources(tx, ground.cast.summations().get(tx, id))
                                .stream()
                                .map(source -> source.finding())
                                .filter(finding -> finding.words().contains(about))
                                .map(finding -> finding.id())
                                .toList());
        ground.cast.syntheses().answer(by, id, sources, Answer.takenUp(own, "It says the same."));
    }

    private static void synthesis(Walk by, String unit) {
        by.go("/").follow("/summations").formOf("section", unit).send();
        var here = by.here();
        int sources = by.all("main .source").size();
        assertThat(by.text()).contains(by.say("synthesis.waiting", sources, sources));
        cluster(by, "pairs", "Go to doors in pairs, says " + unit + ".");
        cluster(by, "market", "Sell papers on the market, says " + unit + ".");
        assertThat(by.text()).contains(by.say("synthesis.waiting", 0, sources));
        by.form("/submission").send();
        by.follow("/decision")
                .form("/decision")
                .set("present", "1")
                .set("for", "1")
                .send();
        assertThat(by.here()).isEqualTo(here);
        assertThat(by.text()).contains(by.say("summation.is.ACCEPTED"));
    }

    /** One answer for all that say the same: they are ticked already. */
    private static void cluster(Walk by, String about, String proposal) {
        by.followWords(by.say("synthesis.add_finding"))
                .form("/findings")
                .set("words", proposal)
                .set("what", "PROPOSAL")
                .send();
        by.one("main .source:has-text(\"" + about + "\") a.act").click();
        var form = by.formOf(".source", about)
                .set("disposition", "TAKEN_UP")
                .choose("target", proposal)
                .set("why", "It says the same.");
        for (var other : by.boxes(".source--open", about)) {
            other.check();
        }
        form.send();
    }

    private static void theNextDraftTakesUpTwo(Walk ada) {
        ada.go("/plans").follow("/plans/new");
        ada.form("/plans")
                .set("tier", "STRATEGIC")
                .set("name", "Homes that stay")
                .set("from", "2028-01-01")
                .set("until", "2028-12-31")
                .send();
        take(ada, "pairs", "Pairs at doors", "Two go to every door.");
        take(ada, "market", "Papers on the market", "A stall on every market day.");
        assertThat(ada.text()).contains(ada.say("taking.none"));
        assertThat(ada.go(NEXT).text()).contains("Pairs at doors", "Papers on the market");
    }

    private static void take(Walk ada, String about, String title, String body) {
        ada.go(NEXT).follow("/edit").follow("/proposals");
        ada.formOf("li.lesson", about).set("title", title).set("body", body).send();
    }

    private static void findsTheAnswer(Walk by, String author) {
        by.go("/");
        assertThat(by.text()).as("on the desk of %s", author).contains(words(author));
        by.followWords(by.say("desk.see_what_became"));
        assertThat(by.one("h1").innerText()).isEqualTo(words(author));
        assertThat(by.one("section[aria-labelledby=became]").innerText())
                .as(author)
                .contains("Homes that stay", isAboutPairs(author) ? "Pairs at doors" : "Papers on the market")
                .contains(by.say("line.event.step.TAKEN_UP"), by.say("line.event.step.PROVISION"))
                .doesNotContain(isAboutPairs(author) ? "Papers on the market" : "Pairs at doors");
    }

    private static void theLibraryCountsWhatWasSaidAgain(Walk by) {
        by.go("/lessons");
        assertThat(by.one(".lesson:has-text(\"" + words("Eli") + "\")").innerText())
                .contains(by.say("lessons.times", 8));
        by.followWords(words("Eli")).followWords("Pairs at doors");
        assertThat(by.text())
                .as("the provision names all that it grew from")
                .contains(AUTHORS.values().stream()
                        .flatMap(List::stream)
                        .filter(TwelveLessonsByPagesTest::isAboutPairs)
                        .map(TwelveLessonsByPagesTest::words)
                        .toList());
    }
}
