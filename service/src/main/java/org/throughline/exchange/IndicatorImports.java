package org.throughline.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.kernel.Sentence;
import org.throughline.org.Slugs;
import org.throughline.org.Units;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.Indicators;
import org.throughline.plan.Measure;
import org.throughline.plan.Measures;
import org.throughline.plan.NewIndicator;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;
import org.throughline.text.Fold;

/**
 * Makes indicators of a draft of those in a file. What is counted is looked up by name in the organisation's list; whoever
 * keeps the list adds to it so, for anyone else it stays as the file says it.
 */
final class IndicatorImports {
    private final Units units;
    private final Measures measures;
    private final Indicators indicators;

    IndicatorImports(Units units, Measures measures, Indicators indicators) {
        this.units = units;
        this.measures = measures;
        this.indicators = indicators;
    }

    /** The same indicators, each with what was made of it; what could not be made is added to {@code remarks}. */
    List<StratmlIndicator> make(
            Tx tx,
            VersionId version,
            ProvisionId objective,
            String lang,
            List<StratmlIndicator> read,
            List<Remark> remarks) {
        var made = new ArrayList<StratmlIndicator>();
        for (var indicator : read) {
            var wish = StratmlWish.of(indicator);
            var measure = wish.flatMap(wanted -> measure(tx, lang, wanted, indicator.unit()));
            if (wish.isPresent() && measure.isEmpty()) {
                remarks.add(new Remark(
                        1, Sentence.of("deviation.measure", wish.get().name())));
            }
            made.add(measure.map(found -> wish.orElseThrow())
                    .map(wanted -> indicators.add(tx, version, objective, of(wanted, measure.orElseThrow())))
                    .map(id -> indicator.making(id.text()))
                    .orElse(indicator));
        }
        return made;
    }

    private static NewIndicator of(StratmlWish wish, Measure measure) {
        long target = scaled(wish, measure.decimals());
        return new NewIndicator(measure.id(), IndicatorKind.FLOW, 0, target, wish.due());
    }

    /** The target in the measure's smallest unit. */
    static long scaled(StratmlWish wish, int decimals) {
        BigDecimal target = wish.target().movePointRight(decimals);
        return target.longValueExact();
    }

    private Optional<Measure> measure(Tx tx, String lang, StratmlWish wish, String unit) {
        String name = Fold.text(wish.name());
        var known = measures.all(tx).stream()
                .filter(measure -> measure.names().values().stream()
                        .anyMatch(one -> Fold.text(one.name()).equals(name)))
                .findFirst();
        if (known.isPresent() || !tx.actor().keeps(units.root(tx).id())) {
            return known.filter(measure -> measure.decimals() >= wish.decimals());
        }
        var slug = Slugs.free(
                Slugs.of(wish.name(), "measure"),
                wanted -> measures.all(tx).stream().anyMatch(one -> one.slug().equals(wanted)));
        var id = measures.define(
                tx, slug, wish.decimals(), Map.of(lang, new Measure.Name(wish.name(), words(unit, wish.name()))));
        return Optional.of(measures.get(tx, id));
    }

    private static String words(String unit, String name) {
        var words = StratmlShape.title(Optional.of(unit)).replace(',', ' ');
        return words.equalsIgnoreCase(name) || words.length() > 120 ? "" : words;
    }
}
