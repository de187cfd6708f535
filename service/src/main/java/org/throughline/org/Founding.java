package org.throughline.org;

import java.util.List;
import java.util.Optional;

/**
 * What the first form asks.
 *
 * @param name the organisation's
 * @param slug of its first unit; made from the name when empty
 * @param level of its first unit: {@link Level#CENTRAL} for most
 * @param languages codes, the first by default
 * @param words what it calls its levels; may be empty
 * @param secretary the first secretary's name
 * @param passwordHash none for the demo, whose members have none
 */
public record Founding(
        String name,
        Optional<String> slug,
        Level level,
        List<String> languages,
        String zone,
        List<LevelWord> words,
        String secretary,
        Optional<String> email,
        Optional<String> passwordHash,
        boolean demo) {

    public Founding {
        languages = List.copyOf(languages);
        words = List.copyOf(words);
    }
}
