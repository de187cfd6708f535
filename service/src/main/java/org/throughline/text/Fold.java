package org.throughline.text;

import java.text.Normalizer;
import java.util.ArrayList;
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
        return isPlain(text) ? plainWords(text.toLowerCase(Locale.ROOT)) : anyWords(text);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /** Where nothing is to be taken apart, as in most lines of most tables: many times as quick. */
    private static List<String> plainWords(String text) {
        var words = new ArrayList<String>();
        int begin = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (isLetter && begin < 0) {
                begin = i;
            } else if (!isLetter && begin >= 0) {
                words.add(text.substring(begin, i));
                begin = -1;
            }
        }
        if (begin >= 0) {
            words.add(text.substring(begin));
        }
        return words;
    }

    private static List<String> anyWords(String text) {
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
