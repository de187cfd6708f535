package org.throughline.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * What was said to each route and answered, as {@code examples.json} holds it: what stood in the address, what was sent, what
 * came back; the first of each route that shows something. Of long lists the beginning, of what is secret the first letters.
 */
final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FEW_ITEMS = 2;
    private static final int FEW_LINES = 8;
    private static final int FEW_LETTERS = 4;
    private static final Set<String> SECRETS = Set.of("token", "code");

    private final JsonNode description;
    private final Map<String, ObjectNode> kept = new TreeMap<>();

    Examples(JsonNode description) {
        this.description = description;
    }

    /** Keeps what was done, unless there is an example of this route already; one with an empty list gives way to another. */
    void keep(String route, JsonNode operation, URI asked, Bodies.Sent sent, Optional<JsonNode> answer) {
        var known = kept.get(route);
        boolean isEmptyList = known != null
                && known.path("response").isArray()
                && known.path("response").isEmpty();
        if (route.endsWith("openapi.json") || (known != null && !isEmptyList)) {
            return;
        }
        var example = JSON.createObjectNode();
        var inPath = inPath(route.replaceFirst("^\\w+ ", ""), asked.getRawPath());
        for (var parameter : operation.path("parameters")) {
            var in = parameter.path("in").asText();
            var name = parameter.path("name").asText();
            var text = in.equals("path")
                    ? inPath.get(name)
                    : inQuery(asked.getRawQuery()).get(name);
            if (text != null) {
                boolean isText = parameter.at("/schema/type").asText().equals("string");
                example.withObject("/" + in).set(name, isText ? TextNode.valueOf(text) : json(text));
            }
        }
        if (operation.has("requestBody")) {
            boolean isJson = sent.type().equals("application/json");
            example.set("request", concealed(isJson ? json(sent.body()) : beginning(sent.body()), false));
        }
        answer.ifPresent(body -> example.set(
                "response", body.isTextual() ? beginning(body.asText()) : concealed(shortened(body), true)));
        if (!example.isEmpty()) {
            kept.put(route, example);
        }
    }

    /**
     * All examples. Of a route that was not asked this time the one that there was stays, if it is still true.
     *
     * @param fits whether a schema allows a value
     */
    String written(BiPredicate<JsonNode, JsonNode> fits) {
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    var route = verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    if (!kept.containsKey(route)) {
                        former(verb.getValue(), fits).ifPresent(example -> kept.put(route, example));
                    }
                }));
        return kept.entrySet().stream()
                .map(one -> "  \"" + one.getKey() + "\": " + one.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static Optional<ObjectNode> former(JsonNode operation, BiPredicate<JsonNode, JsonNode> fits) {
        var example = JSON.createObjectNode();
        for (var parameter : operation.path("parameters")) {
            if (parameter.has("example")) {
                example.withObject("/" + parameter.get("in").asText())
                        .set(parameter.get("name").asText(), parameter.get("example"));
            }
        }
        var contents = new LinkedHashMap<String, JsonNode>();
        operation.at("/requestBody/content").forEach(content -> contents.put("request", content));
        operation
                .path("responses")
                .forEach(response -> response.path("content").forEach(content -> contents.put("response", content)));
        for (var content : contents.entrySet()) {
            var told = content.getValue().path("example");
            if (told.isMissingNode() || !fits.test(content.getValue().get("schema"), told)) {
                return Optional.empty();
            }
            example.set(content.getKey(), told);
        }
        return example.isEmpty() ? Optional.empty() : Optional.of(example);
    }

    private static Map<String, String> inPath(String template, String asked) {
        var names = template.split("/", -1);
        var values = asked.split("/", -1);
        var found = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.length && i < values.length; i++) {
            if (names[i].startsWith("{")) {
                found.put(names[i].substring(1, names[i].length() - 1), decoded(values[i]));
            }
        }
        return found;
    }

    private static Map<String, String> inQuery(String asked) {
        return Arrays.stream(asked == null ? new String[0] : asked.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(sides -> sides[0], sides -> decoded(sides[1]), (first, again) -> first));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode shortened(JsonNode body) {
        var copy = body.deepCopy();
        shorten(copy);
        return copy;
    }

    private static void shorten(JsonNode node) {
        if (node instanceof ArrayNode array) {
            while (array.size() > FEW_ITEMS) {
                array.remove(array.size() - 1);
            }
        }
        node.forEach(Examples::shorten);
    }

    private static TextNode beginning(String text) {
        return TextNode.valueOf(text.lines().limit(FEW_LINES).collect(Collectors.joining("\n", "", "\n")));
    }

    /** Codes, tokens and secret addresses are told once to one person, and to nobody by an example. */
    private static JsonNode concealed(JsonNode value, boolean told) {
        if (value instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                var text = field.getValue().asText();
                if (!field.getValue().isTextual()) {
                    concealed(field.getValue(), told);
                } else if (SECRETS.contains(field.getKey())
                        || (told && field.getKey().equals("password"))) {
                    field.setValue(TextNode.valueOf(first(text)));
                } else if (text.startsWith("/feeds/")) {
                    field.setValue(TextNode.valueOf("/feeds/" + first(text.substring("/feeds/".length())) + ".ics"));
                }
            });
        }
        return value;
    }

    private static String first(String text) {
        return text.substring(0, Math.min(FEW_LETTERS, text.length())) + "…";
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }
}
