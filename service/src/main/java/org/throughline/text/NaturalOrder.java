package org.throughline.text;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Names as people look for them in a list: "Quay 2" before "Quay 10", capitals and accents not minded. Names that differ in
 * nothing else stand in the order of their letters.
 */
public enum NaturalOrder implements Comparator<String> {
    NAMES;

    /** The same things in the order of their names; those of one name stay as they stood. */
    public static <T> List<T> of(List<T> things, Function<T, String> name) {
        return things.stream()
                .map(thing -> new Named<>(thing, name.apply(thing), Fold.text(name.apply(thing))))
                .sorted()
                .map(Named::thing)
                .toList();
    }

    @Override
    public int compare(String one, String other) {
        int folded = order(Fold.text(one), Fold.text(other));
        return folded == 0 ? one.compareTo(other) : folded;
    }

    private record Named<T>(T thing, String name, String folded) implements Comparable<Named<T>> {
        @Override
        public int compareTo(Named<T> other) {
            int by = order(folded, other.folded);
            return by == 0 ? name.compareTo(other.name) : by;
        }
    }

    private static int order(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            if (isDigit(one.charAt(i)) && isDigit(other.charAt(j))) {
                int endOne = endOfDigits(one, i);
                int endOther = endOfDigits(other, j);
                int by = numbers(digits(one, i, endOne), digits(other, j, endOther));
                if (by != 0) {
                    return by;
                }
                i = endOne;
                j = endOther;
            } else {
                int by = Character.compare(one.charAt(i++), other.charAt(j++));
                if (by != 0) {
                    return by;
                }
            }
        }
        return Integer.compare(one.length() - i, other.length() - j);
    }

    /** Numbers of any length: the longer is the greater, once leading noughts are gone. */
    private static int numbers(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) : Integer.compare(one.length(), other.length());
    }

    private static String digits(String text, int from, int to) {
        int first = from;
        while (first < to - 1 && text.charAt(first) == '0') {
            first++;
        }
        return text.substring(first, to);
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
