package org.throughline.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads the place that a label such as (c), (iv) or (3) has in its row; some can stand in two rows.
 *
 * @param row labels of one row look alike: brackets, and the kind of sign between them
 * @param place counted from 1
 */
record Letters(String row, int place) {
    private static final List<String> UNITS = List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix");
    private static final List<String> TENS = List.of("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc");

    /** The rows that the label can belong to, the likelier first; none if it is no figure after all. */
    static List<Letters> of(String printed) {
        boolean bare = !printed.endsWith(")");
        var open = bare ? "." : printed.startsWith("(") ? "(" : "";
        var sign = bare ? printed : printed.substring(open.length(), printed.length() - 1);
        if (Character.isDigit(sign.charAt(0))) {
            return List.of(new Letters(open + "1", Integer.parseInt(sign)));
        }
        boolean upper = Character.isUpperCase(sign.charAt(0));
        var small = sign.toLowerCase(Locale.ROOT);
        var letter = small.length() == 1
                ? Stream.of(new Letters(open + (upper ? "A" : "a"), small.charAt(0) - 'a' + 1))
                : Stream.<Letters>empty();
        int roman = roman(small);
        var figure = roman > 0 && !open.isEmpty()
                ? Stream.of(new Letters(open + (upper ? "I" : "i"), roman))
                : Stream.<Letters>empty();
        return Stream.concat(letter, figure).toList();
    }

    private static int roman(String small) {
        for (int value = 1; value < 100; value++) {
            if (small.equals(TENS.get(value / 10) + UNITS.get(value % 10))) {
                return value;
            }
        }
        return 0;
    }
}
