package org.throughline.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.exchange.StratmlIndicator.Instance;
import org.throughline.exchange.StratmlIndicator.Result;

/**
 * What a plan can count of an indicator in a file: a quantity with one number to reach, its last target. Shares do not add
 * up over units, and words cannot be counted: these stay as they stand.
 *
 * @param name of its measure
 * @param target not 0
 * @param due the last day of that target
 */
record StratmlWish(String name, BigDecimal target, Optional<LocalDate> due) {
    private static final Pattern SHARE =
            Pattern.compile("(?i).*(%|\\bper ?cent|\\bpercentage|\\bratio\\b|\\brate\\b|por ciento|porcentaje).*");
    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal MOST = new BigDecimal("1e12");
    private static final int LONGEST_NAME = 120;

    static Optional<StratmlWish> of(StratmlIndicator indicator) {
        String name = StratmlShape.title(Optional.of(indicator.dimension()));
        String unit = StratmlShape.title(Optional.of(indicator.unit()));
        String called = name.isEmpty() ? unit : name;
        boolean counts = !called.isEmpty()
                && called.length() <= LONGEST_NAME
                && !indicator.type().equals(Optional.of("Qualitative"))
                && !SHARE.matcher(unit + " " + name).matches();
        return counts
                ? target(indicator)
                        .map(result -> new StratmlWish(called, number(result).orElseThrow(), due(result)))
                : Optional.empty();
    }

    /** The target that the indicator of a draft stands for: of those with a number, the one that ends last. */
    static Optional<Result> target(StratmlIndicator indicator) {
        return indicator.instances().stream()
                .map(Instance::targets)
                .flatMap(targets -> targets.stream())
                .filter(result -> number(result).isPresent())
                .reduce((one, other) -> ENDS.compare(one, other) > 0 ? one : other);
    }

    private static final Comparator<Result> ENDS =
            Comparator.comparing(result -> due(result).orElse(LocalDate.MIN));

    static Optional<LocalDate> due(Result result) {
        return result.end().flatMap(StratmlTypes::date);
    }

    private static Optional<BigDecimal> number(Result result) {
        return result.number()
                .map(StratmlTypes::trim)
                .filter(text -> !text.isEmpty() && text.length() < 40 && StratmlTypes.isNumber(text))
                .map(BigDecimal::new)
                .filter(number ->
                        number.signum() != 0 && number.abs().compareTo(MOST) < 0 && decimals(number) <= MOST_DECIMALS);
    }

    /** How many digits after the point it needs. */
    int decimals() {
        return decimals(target);
    }

    private static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }
}
