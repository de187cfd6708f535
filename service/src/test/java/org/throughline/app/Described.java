package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.throughline.app.RouteList.Route;

/** The description of the API, held against what is really sent and answered. */
final class Described {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode description;
    private final Examples examples;

    Described(JsonNode description) {
        this.description = description;
        this.examples = new Examples(description);
    }

    /**
     * That all that programs said and heard is as it is described; with {@code -Dexamples.write=FILE} it is written down as examples.
     *
     * @param ending of that file
     */
    static void check(JsonNode description, List<Program.Exchange> exchanges, String ending) throws IOException {
        var described = new Described(description);
        var doubts = exchanges.stream()
                .filter(exchange ->
                        exchange.path().startsWith("/api/") && !exchange.path().contains("openapi"))
                .flatMap(exchange ->
                        described
                                .doubts(
                                        described.route(exchange.verb(), exchange.path()),
                                        exchange.sent(),
                                        exchange.answer())
                                .stream()
                                .map(doubt -> exchange.verb() + " " + exchange.path() + " " + doubt));
        assertThat(doubts).isEmpty();
        if (System.getProperty("examples.write") != null) {
            Files.writeString(Path.of(System.getProperty("examples.write") + ending), described.examples());
        }
    }

    /** What is amiss with this answer by what is described; what was done is kept as an example, the first of each route. */
    List<String> doubts(Route route, Bodies.Sent sent, HttpResponse<String> answer) {
        return doubts(route.name(), sent, answer);
    }

    /** The name of the route that this address leads to; one that has fewer parameters goes before. */
    String route(String verb, String path) {
        var asked = path.replaceAll("[?].*", "");
        var templates = new ArrayList<String>();
        description.get("paths").fieldNames().forEachRemaining(templates::add);
        return verb + " "
                + templates.stream()
                        .filter(template -> asked.matches(template.replaceAll("\\{\\w+}", "[^/]+")))
                        .filter(template ->
                                description.path("paths").path(template).has(verb.toLowerCase(Locale.ROOT)))
                        .min(Comparator.comparing(template -> template.split("\\{", -1).length))
                        .orElse(asked);
    }

    List<String> doubts(String route, Bodies.Sent sent, HttpResponse<String> answer) {
        var operation = operation(route);
        var status = Integer.toString(answer.statusCode());
        var doubts = new ArrayList<String>();
        if (answer.statusCode() >= 400) {
            var problem = description.at("/components/responses/Problem/content/application~1problem+json/schema");
            doubts(problem, json(answer.body()), "", doubts);
            return doubts;
        }
        var response = operation.path("responses").path(status);
        if (response.isMissingNode()) {
            return List.of("answers " + status + ", which is not described");
        }
        var asked = operation.at("/requestBody/content/application~1json/schema");
        if (!asked.isMissingNode()) {
            doubts(asked, json(sent.body()), "sent", doubts);
        }
        var told = response.path("content").properties().stream().findFirst().map(content -> {
            var body = content.getKey().equals("application/json") ? json(answer.body()) : text(answer.body());
            doubts(content.getValue().get("schema"), body, "", doubts);
            return body;
        });
        examples.keep(route, operation, answer.uri(), sent, told);
        return doubts;
    }

    /** Whether a value has the shape of the schema: what of it has not, each with its place. */
    List<String> doubts(JsonNode schema, JsonNode value) {
        var doubts = new ArrayList<String>();
        doubts(schema, value, "", doubts);
        return doubts;
    }

    JsonNode operation(Route route) {
        return operation(route.name());
    }

    private JsonNode operation(String route) {
        var sides = route.split(" ", 2);
        return description.path("paths").path(sides[1]).path(sides[0].toLowerCase(Locale.ROOT));
    }

    /** The examples that came of all this, see {@link Examples#written}. */
    String examples() {
        return examples.written((schema, value) -> doubts(schema, value).isEmpty());
    }

    private static JsonNode text(String text) {
        return JSON.getNodeFactory().textNode(text);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return text(text);
        }
    }

    private void doubts(JsonNode schema, JsonNode value, String at, List<String> doubts) {
        if (schema.has("$ref")) {
            doubts(description.at(schema.get("$ref").asText().substring(1)), value, at, doubts);
            return;
        }
        if (schema.has("anyOf")) {
            boolean one = false;
            for (var any : schema.get("anyOf")) {
                one |= doubts(any, value).isEmpty();
            }
            if (!one) {
                doubts.add(at + " is of no kind that it may be: " + value);
            }
            return;
        }
        switch (schema.path("type").asText()) {
            case "object" -> object(schema, value, at, doubts);
            case "array" -> {
                require(value.isArray(), at, "a list", value, doubts);
                for (int i = 0; i < value.size() && value.isArray(); i++) {
                    doubts(schema.get("items"), value.get(i), at + "/" + i, doubts);
                }
            }
            case "string" -> {
                require(value.isTextual(), at, "text", value, doubts);
                if (schema.has("pattern")) {
                    var pattern = Pattern.compile(schema.get("pattern").asText());
                    require(pattern.matcher(value.asText()).find(), at, "like " + pattern, value, doubts);
                }
                if (schema.has("enum")) {
                    boolean one = false;
                    for (var allowed : schema.get("enum")) {
                        one |= allowed.equals(value);
                    }
                    require(one, at, "one of " + schema.get("enum"), value, doubts);
                }
            }
            case "integer" -> require(value.isIntegralNumber(), at, "a whole number", value, doubts);
            case "number" -> require(value.isNumber(), at, "a number", value, doubts);
            case "boolean" -> require(value.isBoolean(), at, "yes or no", value, doubts);
            default -> require(schema.isObject(), at, "described", value, doubts);
        }
    }

    private void object(JsonNode schema, JsonNode value, String at, List<String> doubts) {
        require(value.isObject(), at, "an object", value, doubts);
        for (var name : schema.path("required")) {
            require(value.has(name.asText()), at + "/" + name.asText(), "there", value, doubts);
        }
        var others = schema.path("additionalProperties");
        value.properties().forEach(field -> {
            var known = schema.path("properties").path(field.getKey());
            var place = at + "/" + field.getKey();
            if (!known.isMissingNode()) {
                doubts(known, field.getValue(), place, doubts);
            } else if (others.isObject()) {
                doubts(others, field.getValue(), place, doubts);
            } else {
                doubts.add(place + " is not described");
            }
        });
    }

    private static void require(boolean holds, String at, String what, JsonNode value, List<String> doubts) {
        if (!holds) {
            var text = value.toString();
            doubts.add(at + " is not " + what + ": " + text.substring(0, Math.min(100, text.length())));
        }
    }
}
