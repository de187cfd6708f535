package org.throughline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.throughline.text.Fold;

/** The part of a text where it was found, as stretches with the words that were looked for marked in place. */
final class Marks {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int BEFORE = 80;
    private static final int LENGTH = 280;

    private Marks() {}

    /** Joined, the stretches are the part of the text, with white space as single spaces and … where it was cut. */
    static List<Mark> of(String text, List<String> wanted) {
        var line = SPACES.matcher(text).replaceAll(" ").strip();
        int from = start(line, wanted);
        int to = end(line, from);
        var marks = new ArrayList<Mark>();
        var plain = new StringBuilder(from > 0 ? "… " : "");
        int at = from;
        var words = WORD.matcher(line).region(from, to);
        while (words.find()) {
            if (!isHit(words.group(), wanted)) {
                continue;
            }
            plain.append(line, at, words.start());
            add(marks, plain);
            marks.add(new Mark(words.group(), true));
            at = words.end();
        }
        plain.append(line, at, to).append(to < line.length() ? " …" : "");
        add(marks, plain);
        return marks;
    }

    private static void add(List<Mark> marks, StringBuilder plain) {
        if (!plain.isEmpty()) {
            marks.add(new Mark(plain.toString(), false));
            plain.setLength(0);
        }
    }

    /** A beginning of a word a little before the first hit. */
    private static int start(String line, List<String> wanted) {
        var words = WORD.matcher(line);
        while (words.find()) {
            if (isHit(words.group(), wanted)) {
                int space = line.lastIndexOf(' ', Math.max(0, words.start() - BEFORE));
                return words.start() <= BEFORE ? 0 : space < 0 ? words.start() : space + 1;
            }
        }
        return 0;
    }

    /** An end of a word not too far on, unless there is none. */
    private static int end(String line, int from) {
        if (line.length() - from <= LENGTH) {
            return line.length();
        }
        int space = line.lastIndexOf(' ', from + LENGTH);
        int cut = space > from ? space : from + LENGTH;
        return Character.isHighSurrogate(line.charAt(cut - 1)) ? cut - 1 : cut;
    }

    private static boolean isHit(String word, List<String> wanted) {
        return Fold.words(word).stream().anyMatch(folded -> SearchWords.find(wanted, folded));
    }
}
