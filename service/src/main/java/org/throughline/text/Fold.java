package org.throughline.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds writing for search: "Élan" and "elan" are one word. Nothing is stemmed, so every database finds the same. */
public final class Fold {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Fold() {}

    /** The words in their order, lower case and without accents; what is neither letter nor digit only parts them. */
    public static List<String> words(String text) {
        var decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var bare = MARKS.matcher(decomposed).replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(bare, -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The same words as one line with single spaces between, as a search row keeps them. */
    public static String text(String text) {
        return String.join(" ", words(text));
    }
}
