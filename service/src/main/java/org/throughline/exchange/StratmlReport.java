package org.throughline.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.exchange.StratmlPlan.Organization;
import org.throughline.exchange.StratmlPlan.Stakeholder;

/**
 * What Part 2 says of a plan beyond its words.
 *
 * @param results whether anything was read of what is measured, which makes the plan a report
 * @param organization whose plan it is, for one that never was StratML
 * @param indicators by the key of a piece: what is measured for it, in place of what its foreign part says
 * @param stakeholders by the key of a piece: who is concerned, besides those of its foreign part
 */
record StratmlReport(
        boolean results,
        Organization organization,
        Map<String, List<StratmlIndicator>> indicators,
        Map<String, List<Stakeholder>> stakeholders) {

    /** Which kind of Part 2 file it is, where a file said so before. */
    String type(Optional<String> before) {
        return results
                ? "Performance_Report"
                : before.filter(StratmlTypes.TYPES::contains).orElse("Performance_Plan");
    }

    List<StratmlIndicator> indicators(String key) {
        return indicators.getOrDefault(key, List.of());
    }

    List<Stakeholder> stakeholders(String key) {
        return stakeholders.getOrDefault(key, List.of());
    }
}
