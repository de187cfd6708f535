package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.DescriptionResource;
import org.throughline.app.RouteList.Route;
import org.throughline.db.Database;
import org.throughline.db.DatabaseSettings;

/**
 * The description of the API says everything, and nothing that is not so. That answers are as it says is asked of every
 * answer in {@link RouteMatrixTest}, which also writes the examples: {@code -Dexamples.write=FILE}.
 */
class ApiDescriptionTest {
    @TempDir
    private static Path folder;

    private static List<Route> routes;
    private static JsonNode description;
    private static Described described;

    @BeforeAll
    static void describe() {
        var settings = DatabaseSettings.sqlite(folder.resolve("t.db").toString());
        try (var database = Database.open(settings)) {
            var house = new House(database, Clock.systemUTC(), 2);
            routes = RouteList.of(house).stream()
                    .filter(route -> route.path().startsWith("/api/"))
                    .toList();
            description = Routes.of(house).stream()
                    .filter(DescriptionResource.class::isInstance)
                    .map(resource -> ((DescriptionResource) resource).show())
                    .findFirst()
                    .orElseThrow();
            described = new Described(description);
        }
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionHasARoute() {
        var said = new TreeSet<String>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                verb -> said.add(verb.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        assertThat(said)
                .isEqualTo(new TreeSet<>(routes.stream().map(Route::name).toList()));
    }

    @Test
    void everythingIsSaidInASentence() {
        var unsaid = routes.stream()
                .filter(route -> !isSentence(described.operation(route).get("summary")))
                .map(Route::name);
        assertThat(unsaid).isEmpty();
        for (var route : routes) {
            for (var parameter : described.operation(route).path("parameters")) {
                assertThat(parameter.has("$ref") || isSentence(parameter.get("description")))
                        .as(route.name() + " " + parameter.get("name"))
                        .isTrue();
            }
        }
        assertThat(description.findValues("description")).isNotEmpty().allMatch(ApiDescriptionTest::isSentence);
    }

    @Test
    void noSentenceIsLeftOver() throws IOException {
        var names = routes.stream().map(Route::name).toList();
        try (var in = DescriptionResource.class.getResourceAsStream("/api/sentences.txt")) {
            var left = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("(GET|POST|PUT|DELETE) .*"))
                    .map(line -> line.split(" = ", 2)[0])
                    .filter(name -> !names.contains(name));
            assertThat(left).isEmpty();
        }
    }

    @Test
    void eachHasANameOfItsOwnAndWhatItRefersToIsThere() {
        assertThat(description.findValuesAsText("operationId")).doesNotHaveDuplicates();
        for (var reference : Set.copyOf(description.findValuesAsText("$ref"))) {
            assertThat(description.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    @Test
    void whoeverMustSignInIsTold() {
        for (var route : routes) {
            var security = described.operation(route).get("security");
            assertThat(security.size() == 1)
                    .as(route.name())
                    .isEqualTo(route.access() == org.throughline.http.Access.To.SIGNED_IN);
        }
    }

    @Test
    void whatAListCannotBeAskedForWithoutIsSaidToBeNeeded() {
        for (var needed : java.util.Map.of("GET /api/meetings", "unit", "GET /api/statements", "subject")
                .entrySet()) {
            var route = routes.stream()
                    .filter(one -> one.name().equals(needed.getKey()))
                    .findFirst()
                    .orElseThrow();
            for (var parameter : described.operation(route).path("parameters")) {
                assertThat(parameter.path("required").asBoolean())
                        .as(needed.getKey() + " " + parameter)
                        .isEqualTo(parameter.path("name").asText().equals(needed.getValue()));
            }
        }
    }

    @Test
    void whatIsSentAndAnsweredIsShownByAnExampleAndWhereNothingIsWhatStandsInTheAddress() {
        var unshown = new ArrayList<String>();
        for (var route : routes) {
            var operation = described.operation(route);
            var contents = contents(operation);
            if (contents.isEmpty()
                    && !operation.path("parameters").findValuesAsText("in").contains("path")) {
                assertThat(operation.path("responses").has("204"))
                        .as(route.name())
                        .isTrue();
            } else if (contents.isEmpty()
                    ? operation.path("parameters").findValues("example").isEmpty()
                    : contents.stream().anyMatch(content -> !content.has("example"))) {
                unshown.add(route.name());
            }
        }
        // the description would hold itself, which holds itself …
        assertThat(unshown).containsExactly("GET /api/openapi.json");
    }

    @Test
    void theExamplesAreAsTheSchemasSay() throws IOException {
        var doubts = new ArrayList<String>();
        for (var route : routes) {
            var operation = described.operation(route);
            Stream.concat(
                            contents(operation).stream(),
                            operation.path("parameters").valueStream())
                    .filter(one -> one.has("example"))
                    .flatMap(one -> described.doubts(one.get("schema"), one.get("example")).stream())
                    .map(doubt -> route.name() + ": " + doubt)
                    .forEach(doubts::add);
        }
        assertThat(doubts).isEmpty();
        try (var in = DescriptionResource.class.getResourceAsStream("/api/examples.json")) {
            assertThat(new ObjectMapper().readTree(in).fieldNames())
                    .toIterable()
                    .isSubsetOf(routes.stream().map(Route::name).toList());
        }
    }

    /** What may be sent, and what may be answered where nothing is refused. */
    private static List<JsonNode> contents(JsonNode operation) {
        return Stream.concat(
                        operation.at("/requestBody/content").valueStream(),
                        operation
                                .path("responses")
                                .valueStream()
                                .flatMap(response -> response.path("content").valueStream()))
                .toList();
    }

    private static boolean isSentence(JsonNode text) {
        return text.asText().matches("(?s)[A-Z].*[.…].*");
    }
}
