package org.throughline.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each route, each parameter and each group of routes is, in one sentence: {@code sentences.txt}. */
final class Sentences {
    private final Map<String, String> said = new LinkedHashMap<>();

    Sentences() {
        for (var line : text("sentences.txt").lines().toList()) {
            int at = line.indexOf(" = ");
            if (at > 0 && !line.startsWith("#")) {
                said.put(line.substring(0, at).strip(), line.substring(at + 3).strip());
            }
        }
    }

    /** The sentence; empty where none is written, which a test finds. */
    String of(String what) {
        return said.getOrDefault(what, "");
    }

    static String text(String name) {
        try (var stream = Sentences.class.getResourceAsStream("/api/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
