package org.throughline.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.throughline.text.Fold;

/** Finds measures by the words people use for them: whatever the case, the accents, singular or plural, English or Spanish. */
final class Nouns {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Map<String, String> IRREGULAR =
            Map.of("people", "person", "men", "man", "women", "woman", "children", "child");

    /** A measure's name, word by word, each in its forms. */
    private record Name(long measure, List<Set<String>> words) {}

    /** What matches: so many words, and the measures they may name. */
    record Match(int words, Set<Long> measures) {}

    private final List<Name> names = new ArrayList<>();

    Nouns(List<MeasureWords> measures) {
        for (var measure : measures) {
            for (var inOneLanguage : measure.words().values()) {
                inOneLanguage.forEach(name -> add(measure.id(), name));
            }
        }
    }

    private void add(long measure, String name) {
        var words = BLANKS.splitAsStream(name)
                .map(Nouns::fold)
                .filter(word -> !word.isEmpty())
                .map(Nouns::forms)
                .toList();
        if (!words.isEmpty()) {
            names.add(new Name(measure, words));
        }
    }

    /** The longest name that these folded words begin with; no words when there is none. */
    Match beginning(List<String> words) {
        return longest(words, false);
    }

    /** The longest name that these folded words end with. */
    Match ending(List<String> words) {
        return longest(words, true);
    }

    private Match longest(List<String> words, boolean fromEnd) {
        int most = 0;
        var measures = new TreeSet<Long>();
        for (var name : names) {
            int size = name.words.size();
            if (size < most || size > words.size()) {
                continue;
            }
            var part = fromEnd ? words.subList(words.size() - size, words.size()) : words.subList(0, size);
            if (same(name.words, part)) {
                if (size > most) {
                    measures.clear();
                }
                most = size;
                measures.add(name.measure);
            }
        }
        return new Match(most, measures);
    }

    private static boolean same(List<Set<String>> name, List<String> words) {
        for (int i = 0; i < name.size(); i++) {
            if (Collections.disjoint(name.get(i), forms(words.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Lower case without accents, apostrophes and hyphens; a sign such as € stays. */
    static String fold(String word) {
        var folded = String.join("", Fold.words(word));
        return folded.isEmpty() ? word : folded;
    }

    /** The word as it is and as its singular may be; two words are the same when they share a form. */
    private static Set<String> forms(String word) {
        var forms = new TreeSet<String>();
        forms.add(word);
        forms.add(IRREGULAR.getOrDefault(word, word));
        int length = word.length();
        if (length > 3 && word.endsWith("s")) {
            forms.add(word.substring(0, length - 1));
        }
        if (length > 4 && word.endsWith("es")) {
            forms.add(word.substring(0, length - 2));
        }
        if (length > 4 && word.endsWith("ies")) {
            forms.add(word.substring(0, length - 3) + "y");
        }
        if (length > 4 && word.endsWith("ces")) {
            forms.add(word.substring(0, length - 3) + "z");
        }
        return forms;
    }
}
