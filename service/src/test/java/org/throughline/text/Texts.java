package org.throughline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random texts for laws that must hold of any text; the same seed gives the same text. */
final class Texts {
    private static final List<String> WORDS = List.of(
            "tenants",
            "rent",
            "the",
            "a",
            "20,000",
            "don't",
            "vivienda",
            "año",
            "é",
            "x",
            "…",
            ".",
            ",",
            ";",
            "(",
            "𝔸",
            "branch",
            "ab",
            "1.5");
    private static final List<String> SPACES = List.of(" ", " ", " ", " ", "  ", "\n", "\n\n", "");

    private final Random random;

    Texts(long seed) {
        random = new Random(seed);
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String text(int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(oneOf(WORDS)).append(oneOf(SPACES));
        }
        return text.toString();
    }

    /** The text with some pieces struck, replaced, doubled or added. */
    String changed(String text, int changes) {
        var pieces = new ArrayList<>(Words.of(text));
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(pieces.size() + 1);
            switch (random.nextInt(4)) {
                case 0 -> pieces.add(at, text(1 + random.nextInt(3)));
                case 1 ->
                    pieces.subList(at, Math.min(pieces.size(), at + random.nextInt(4)))
                            .clear();
                case 2 -> pieces.addAll(at, List.copyOf(pieces.subList(at, Math.min(pieces.size(), at + 2))));
                default -> {
                    if (at < pieces.size()) {
                        pieces.set(at, text(1));
                    }
                }
            }
        }
        return String.join("", pieces);
    }
}
