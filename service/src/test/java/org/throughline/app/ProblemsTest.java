package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.http.Messages;

/**
 * Every problem that the API tells is listed in {@code docs/api/problems.md}, which is made from the code; with {@code
 * -Dproblems.write=FILE} it is written anew.
 */
class ProblemsTest {
    private static final Pattern REFUSED =
            Pattern.compile("Refusal\\s*\\.\\s*(because|invalid|denied|malformed|tooOften)\\(\\s*\"([a-z0-9_.]+)\"");
    private static final Map<String, Integer> STATUS =
            Map.of("because", 409, "invalid", 422, "denied", 403, "malformed", 400, "tooOften", 429);
    /** What is told by the edge itself. */
    private static final Map<String, Integer> BY_THE_EDGE = Map.of(
            "unknown", 404,
            "sign_in", 401,
            "too_large", 413,
            "stale", 409,
            "json.malformed", 400,
            "json.unknown_field", 400,
            "json.other_kind", 400,
            "shape", 422,
            "broken", 500);

    private final Messages messages = new Messages();

    @Test
    void everyProblemIsListed() throws IOException {
        var listed = "# Problems\n\n"
                + "Every `code` of an error, made from the code of the program: what it means, as it is said in"
                + " English. In the places of\n"
                + "`{0}`, `{1}` stands what it is about.\n\n"
                + "| code | status | |\n"
                + "| --- | --- | --- |\n"
                + told().entrySet().stream()
                        .map(one -> "| `" + one.getKey() + "` | "
                                + one.getValue().stream().map(String::valueOf).collect(Collectors.joining(", ")) + " | "
                                + sentence(one.getKey()) + " |\n")
                        .collect(Collectors.joining());
        if (System.getProperty("problems.write") != null) {
            Files.writeString(Path.of(System.getProperty("problems.write")), listed);
        }

        var page = Files.readAllLines(Path.of("docs/api/problems.md"));
        assertThat(page.stream().filter(line -> !listed.contains(line)).toList())
                .isEmpty();
        assertThat(listed.lines().filter(line -> !page.contains(line)).toList()).isEmpty();
    }

    @Test
    void everyProblemHasItsSentence() {
        for (var code : told().keySet()) {
            assertThat(messages.keys("en")).contains("refusal." + code);
        }
    }

    private String sentence(String code) {
        return messages.say("en", "refusal." + code, "{0}", "{1}", "{2}", "{3}")
                .replace("|", "\\|")
                .replace("\n", " ");
    }

    /** The codes with the statuses that they are told with. */
    private static Map<String, Set<Integer>> told() {
        var told = new TreeMap<String, Set<Integer>>();
        BY_THE_EDGE.forEach((code, status) ->
                told.computeIfAbsent(code, c -> new TreeSet<>()).add(status));
        told.put("not_so", new TreeSet<>(java.util.List.of(405, 406, 415)));
        told.put("unreadable", new TreeSet<>(java.util.List.of(400)));
        for (var kind : java.util.List.of("json.no_date", "json.no_number", "json.no_choice")) {
            told.put(kind, new TreeSet<>(java.util.List.of(400)));
        }
        try (var files = Files.walk(Path.of("service/src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var match = REFUSED.matcher(Files.readString(file));
                while (match.find()) {
                    told.computeIfAbsent(match.group(2), c -> new TreeSet<>()).add(STATUS.get(match.group(1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return told;
    }
}
