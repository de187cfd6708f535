package org.throughline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** A sentence as a reader of the shipped messages sees it; fails where a word is missing or a place stays empty. */
public final class Said {
    private Said() {}

    /** The sentences one after another. */
    public static String in(String language, List<Sentence> sentences) {
        var words = messages(language);
        return sentences.stream().map(sentence -> fill(words, sentence)).collect(Collectors.joining(" "));
    }

    /** One sentence. */
    public static String in(String language, Sentence sentence) {
        return fill(messages(language), sentence);
    }

    private static String fill(Properties words, Sentence sentence) {
        var said = words.getProperty(sentence.key());
        assertThat(said).as(sentence.key()).isNotNull();
        for (int i = 0; i < sentence.arguments().size(); i++) {
            var argument = sentence.arguments().get(i);
            said = said.replace(
                    "{" + i + "}", argument instanceof Sentence inner ? fill(words, inner) : argument.toString());
        }
        assertThat(said).doesNotContain("{");
        return said;
    }

    private static Properties messages(String language) {
        var read = new Properties();
        var file = "/web/messages/" + language + ".properties";
        try (var in = Objects.requireNonNull(Said.class.getResourceAsStream(file), file)) {
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
        return read;
    }
}
