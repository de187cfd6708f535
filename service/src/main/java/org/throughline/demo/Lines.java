package org.throughline.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The words of the demo, from its resources. */
final class Lines {
    private Lines() {}

    /** A whole text, with {@code {0}}, {@code {1}} … filled. */
    static String text(String name, Object... places) {
        try (InputStream in = Lines.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the demo lacks " + name);
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (int i = 0; i < places.length; i++) {
                text = text.replace("{" + i + "}", places[i].toString());
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a list: fields parted by {@code |}, remarks left out. */
    static List<List<String>> rows(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split("\\|", -1)))
                .toList();
    }
}
