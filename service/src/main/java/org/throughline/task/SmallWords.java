package org.throughline.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** The small words of a quick report in English and Spanish, folded: numbers, what joins, what ends a noun. */
final class SmallWords {
    private static final Map<String, Long> NUMBERS = numbers();

    /** Articles and an adverb as well as numbers: they count only before a known measure. */
    private static final Set<String> DOUBTFUL = Set.of("one", "un", "una", "uno", "once");

    private static final Set<String> LARGE = Set.of(
            ("thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions"
                            + " dozen dozens treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos"
                            + " doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
                            + " mil miles millon millones docena docenas")
                    .split(" ", -1));

    private static final Set<String> JOINS = Set.of("and", "plus", "y", "e", "mas");

    private static final Set<String> OF = Set.of("of", "de", "del");

    private static final Set<String> NO_NOUN = Set.of(
            ("at in on with from to for by near who that which during after before about this is are was were am pm h"
                            + " hs hrs oclock en con por para desde hasta cerca durante despues antes que a al sobre sin hace este"
                            + " esta es son fue fueron january february march april may june july august september october"
                            + " november december enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre"
                            + " noviembre diciembre")
                    .split(" ", -1));

    private SmallWords() {}

    private static Map<String, Long> numbers() {
        var english =
                List.of(("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                                + " sixteen seventeen eighteen nineteen twenty")
                        .split(" ", -1));
        var spanish = List.of(
                ("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis "
                                + "diecisiete dieciocho diecinueve veinte")
                        .split(" ", -1));
        var numbers = new HashMap<String, Long>(Map.of("un", 1L, "una", 1L));
        for (int i = 0; i <= 20; i++) {
            numbers.put(english.get(i), (long) i);
            numbers.put(spanish.get(i), (long) i);
        }
        return Map.copyOf(numbers);
    }

    /** From zero to twenty in words. */
    static OptionalLong number(String folded) {
        var value = NUMBERS.get(folded);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** Whether the number word may also be something else; "once" is eleven to who reads Spanish. */
    static boolean doubtful(String folded, String language) {
        return DOUBTFUL.contains(folded) && !(folded.equals("once") && language.equals("es"));
    }

    /** Numbers in words that are not read: next to them neither are the smaller ones. */
    static boolean large(String folded) {
        return LARGE.contains(folded);
    }

    /** Whether it joins two items of a list. */
    static boolean joins(String folded) {
        return JOINS.contains(folded);
    }

    static boolean of(String folded) {
        return OF.contains(folded);
    }

    /** Whether a noun ends before it. */
    static boolean endsNoun(String folded) {
        return NO_NOUN.contains(folded)
                || JOINS.contains(folded)
                || LARGE.contains(folded)
                || number(folded).isPresent();
    }
}
