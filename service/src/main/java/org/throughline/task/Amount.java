package org.throughline.task;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A number as typed in a report, from 0 to 999,999,999 with up to six decimals. */
public record Amount(long value, int decimals) {
    private static final int MOST_DIGITS = 9;
    private static final int FINEST = 6;

    public BigDecimal shown() {
        return BigDecimal.valueOf(value, decimals);
    }

    /**
     * What the digits may mean; none when they are no number, or too large. Three digits after a single point or comma are either
     * thousands or decimals: nobody can know which, so both come back, the one usual in the language first.
     *
     * @param typed digits in groups, with single separators (point, comma, blank or apostrophe) between them
     */
    public static List<Amount> of(String typed, String language) {
        var groups = List.of(typed.split("[^0-9]", -1));
        var separators = typed.replaceAll("[0-9]", "");
        var readings = new ArrayList<Amount>();
        if (separators.isEmpty()) {
            whole(groups).ifPresent(readings::add);
            return readings;
        }
        char last = separators.charAt(separators.length() - 1);
        boolean mayBeDecimal = (last == '.' || last == ',') && separators.indexOf(last) == separators.length() - 1;
        if (thousands(groups) && oneKind(separators)) {
            whole(groups).ifPresent(readings::add);
        }
        var before = groups.subList(0, groups.size() - 1);
        if (mayBeDecimal
                && (before.size() == 1 || thousands(before))
                && oneKind(separators.substring(0, separators.length() - 1))) {
            int at = usualDecimal(language) == last ? 0 : readings.size();
            decimal(before, groups.get(groups.size() - 1)).ifPresent(amount -> readings.add(at, amount));
        }
        return readings;
    }

    private static char usualDecimal(String language) {
        return language.equals("es") ? ',' : '.';
    }

    private static boolean oneKind(String separators) {
        return separators.chars().distinct().count() <= 1;
    }

    private static boolean thousands(List<String> groups) {
        var first = groups.get(0);
        return first.length() <= 3
                && !first.startsWith("0")
                && groups.stream().skip(1).allMatch(group -> group.length() == 3);
    }

    private static Optional<Amount> whole(List<String> groups) {
        return decimal(groups, "");
    }

    private static Optional<Amount> decimal(List<String> groups, String fraction) {
        var digits = String.join("", groups).replaceFirst("^0+(?=[0-9])", "");
        if (digits.length() > MOST_DIGITS || fraction.length() > FINEST) {
            return Optional.empty();
        }
        var number = new BigDecimal(digits + "." + fraction + "0").stripTrailingZeros();
        var plain = number.scale() < 0 ? number.setScale(0) : number;
        return Optional.of(new Amount(plain.unscaledValue().longValueExact(), plain.scale()));
    }
}
