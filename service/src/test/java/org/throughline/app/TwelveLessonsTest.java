package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.app.StoryThroughTheApiTest.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Twelve members of three branches sum up; their lessons travel through branch, region and centre into two provisions of the
 * next draft, and each of the twelve finds the answer.
 */
class TwelveLessonsTest {
    private static final String MORE = """
        Gus Orr,gus@example.org,harbour,full,,en
        Hal Tan,hal@example.org,harbour,full,,en
        Ira Voss,ira@example.org,hill,full,,en
        Ivo Kant,ivo@example.org,hill,full,,en
        Jan Pohl,jan@example.org,hill,full,,en
        Jon Reef,jon@example.org,hill,full,,en
        Max Kern,max@example.org,mill,full,,en
        Moe Salt,moe@example.org,mill,full,,en
        Mai Lund,mai@example.org,mill,full,,en
        Meg Ford,meg@example.org,mill,full,,en
        """;
    private static final Map<String, List<String>> AUTHORS = Map.of(
            "harbour", List.of("eli", "fay", "gus", "hal"),
            "hill", List.of("ira", "ivo", "jan", "jon"),
            "mill", List.of("max", "moe", "mai", "meg"));
    private static final Map<String, String> KEEPERS = Map.of(
            "harbour", "hana", "hill", "ida", "mill", "mia", "north", "nora", "south", "sol", "tenants-union", "ada");

    private final RunningService service = RunningService.empty();
    private TenantsByApi tenants;
    private final Map<String, String> lessons = new LinkedHashMap<>();
    private String pairs = "";
    private String paper = "";

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void eachOfTwelveAuthorsFindsWhatBecameOfTheirLesson() {
        tenants = new TenantsByApi(service, MORE);
        KEEPERS.forEach((unit, keeper) -> tenants.decideAtOnce(keeper, unit));
        AUTHORS.forEach((unit, authors) -> {
            for (int i = 0; i < authors.size(); i++) {
                tenants.letIn(authors.get(i), KEEPERS.get(unit));
                sumUp(authors.get(i), unit, i % 2 == 0);
            }
        });
        for (var unit : List.of("harbour", "hill", "mill", "north", "south", "tenants-union")) {
            synthesis(unit);
        }
        var draft = tenants.as("bela")
                .post(
                        "/api/plans",
                        "{'unit': '%s', 'tier': 'STRATEGIC', 'title': 'Homes next', 'from': '%s', 'until': '%s'}",
                        tenants.unitId("tenants-union"),
                        tenants.today.plusYears(1),
                        tenants.today.plusYears(2))
                .at("/version/id")
                .asText();
        var provision = take(pairs, draft, "Pairs at doors");
        take(paper, draft, "Papers on the market");

        assertThat(tenants.as("bela")
                        .send("GET", "/plans/homes-next/edit?at=" + provision, "")
                        .body())
                .as("shown while the objective is drafted")
                .contains("Knock at doors in pairs, says");

        assertThat(lessons).hasSize(12);
        lessons.forEach((author, lesson) -> {
            var way = tenants.as(author).get("/api/lessons/" + lesson + "/became");
            assertThat(stream(way).map(step -> step.get("kind").asText()))
                    .as(author)
                    .containsExactly("WRITTEN", "TAKEN_UP", "TAKEN_UP", "TAKEN_UP", "PROVISION");
            assertThat(way.get(4).get("said").asText())
                    .as(author)
                    .contains(isAboutPairs(author) ? "Pairs at doors" : "Papers on the market", "Homes next");
            assertThat(tenants.as(author).get("/api/desk").toString())
                    .as("on the desk of %s", author)
                    .contains(words(author));
        });
        assertThat(tenants.as("eli")
                        .get("/api/lessons/" + lessons.get("eli"))
                        .get("times")
                        .asLong())
                .as("six said it")
                .isEqualTo(6);
        assertThat(tenants.as("eli").send("GET", "/lessons", "").body()).contains(words("meg"), "said 6 times");
    }

    private static boolean isAboutPairs(String author) {
        return AUTHORS.values().stream().anyMatch(authors -> authors.indexOf(author) % 2 == 0);
    }

    private static String words(String author) {
        return isAboutPairs(author)
                ? "Knock at doors in pairs, says " + author + "."
                : "Papers sell best on the market, says " + author + ".";
    }

    private void sumUp(String author, String unit, boolean aboutPairs) {
        assertThat(aboutPairs).isEqualTo(isAboutPairs(author));
        var by = tenants.as(author);
        var begun = begin(by, "MEMBER", unit, "What " + author + " learned");
        lessons.put(author, learn(by, begun, "LESSON", words(author)));
        by.post(begun + "/submission", "");
    }

    /** What speaks of pairs is taken up in one proposal, the rest in another. */
    private void synthesis(String unit) {
        var by = tenants.as(KEEPERS.get(unit));
        var synthesis = begin(by, "SYNTHESIS", unit, "Spring in " + unit);
        pairs = learn(by, synthesis, "PROPOSAL", "Go to doors in pairs, says " + unit + ".");
        paper = learn(by, synthesis, "PROPOSAL", "Sell papers on the market, says " + unit + ".");
        answer(by, synthesis, "pairs", pairs);
        answer(by, synthesis, "market", paper);
        by.post(synthesis + "/submission", "");
        var accepted = by.post(synthesis + "/decision", tenants.carriedBy(tenants.meeting(unit), 1));
        assertThat(accepted.get("state").asText()).isEqualTo("ACCEPTED");
    }

    private static void answer(Program by, String synthesis, String about, String target) {
        var sources = stream(by.get(synthesis).get("sources"))
                .map(source -> source.get("finding"))
                .filter(finding -> finding.get("words").asText().contains(about))
                .map(finding -> finding.get("id").asText())
                .collect(Collectors.joining("', '", "'", "'"));
        by.post(
                synthesis + "/answers",
                "{'findings': [%s], 'kind': 'TAKEN_UP', 'target': 'finding:%s', 'reason': 'It says the same.'}",
                sources,
                target);
    }

    private String take(String finding, String draft, String title) {
        return tenants.ada
                .post(
                        "/api/lessons/" + finding + "/taking",
                        "{'version': '%s', 'title': '%s', 'body': 'As the branches say.'}",
                        draft,
                        title)
                .get("provision")
                .asText();
    }

    private String begin(Program by, String kind, String unit, String title) {
        var begun = by.post(
                "/api/summations", "{'kind': '%s', 'unit': '%s', 'title': '%s'}", kind, tenants.unitId(unit), title);
        return "/api/summations/" + begun.get("id").asText();
    }

    private static String learn(Program by, String summation, String what, String words) {
        JsonNode after = by.post(
                summation + "/findings", "{'what': '%s', 'kind': 'KEEP', 'reach': 'ALL', 'words': '%s'}", what, words);
        var findings = after.get("findings");
        return findings.get(findings.size() - 1).get("id").asText();
    }
}
