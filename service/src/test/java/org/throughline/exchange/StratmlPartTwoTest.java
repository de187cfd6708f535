package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.exchange.StratmlFixture.canonical;
import static org.throughline.exchange.StratmlFixture.mustBeValid;
import static org.throughline.exchange.StratmlFixture.mustBeValid2;
import static org.throughline.exchange.StratmlFixture.read;
import static org.throughline.exchange.StratmlFixture.resource;
import static org.throughline.exchange.StratmlFixture.written;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.exchange.StratmlPlan.Kept;

/** Part 2: what is measured, who has which role, what it stands to. */
final class StratmlPartTwoTest {
    @Test
    void aReportGoesOutAsItCameIn() {
        var report = resource("report.xml");

        var read = read(report);

        mustBeValid2(report);
        assertThat(read.plan().type()).contains("Performance_Report");
        assertThat(canonical(written(read.plan()))).isEqualTo(canonical(report));
        mustBeValid2(written(read.plan()));
        assertThat(read.deviations())
                .containsExactly(
                        new Deviation(75, "stratml.not_counted", List.of("How readers find it")),
                        new Deviation(96, "stratml.not_counted", List.of("Seats taken")));
    }

    @Test
    void partOneHasNoPlaceForWhatIsMeasuredAndKeepsItBeside() {
        var plan = StratmlOutline.toPlan(
                StratmlOutline.of(read(resource("report.xml")).plan()));

        var file = written(plan);

        mustBeValid(file);
        var text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).contains("<?throughline-kept - <PerformanceIndicator", "<?throughline-kept - <Role ");
        var again = read(file);
        assertThat(again.deviations()).isEmpty();
        assertThat(new String(written(again.plan()), StandardCharsets.UTF_8).lines())
                .containsExactlyInAnyOrderElementsOf(text.lines().toList());
    }

    @Test
    void everyWayInWhichOldDraftsDeviateIsNamedByLineAndNothingIsLost() {
        var read = read(resource("wild.xml"));

        assertThat(read.deviations().stream()
                        .map(deviation -> deviation.line() + " " + deviation.code())
                        .collect(Collectors.toList()))
                .containsExactlyInAnyOrder(
                        "1 stratml.mark",
                        "2 stratml.comments",
                        "4 stratml.instruction",
                        "4 stratml.namespace",
                        "4 stratml.word",
                        "9 stratml.markup",
                        "7 stratml.identifier",
                        "11 stratml.attribute",
                        "11 stratml.word",
                        "14 stratml.html",
                        "15 stratml.unknown",
                        "17 stratml.word",
                        "21 stratml.date",
                        "21 stratml.number",
                        "17 stratml.not_counted",
                        "29 stratml.order",
                        "29 stratml.former",
                        "29 stratml.former");
        var goal = read.plan().goals().get(0);
        assertThat(goal.description()).isEqualTo("Open them.\nKeep them clean.\n");
        assertThat(goal.objectives().get(0).description()).contains("<p>Meals a day</p>");
        assertThat(goal.objectives().get(0).kept())
                .extracting(Kept::xml)
                .contains("<!-- to be discussed -->")
                .anyMatch(xml -> xml.contains("<p:Budget") && xml.contains("400"));
        var file = written(read.plan());
        mustBeValid2(file);
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains(
                        "<GivenName>Ines</GivenName>",
                        "about 300",
                        "<EndDate>soon</EndDate>",
                        "Made with an old form.",
                        "plan.xsl",
                        "Chef",
                        "1 A");
        assertThat(canonical(written(read(file).plan()))).isEqualTo(canonical(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://plans.example/other", "", "http://www.stratml.example/PerformancePlanOrReport"})
    void anyNamespaceIsReadAndNamedOnce(String namespace) {
        var standard = new String(resource("report.xml"), StandardCharsets.UTF_8);

        var read = read(standard.replace(StratmlPlan.NAMESPACE_2, namespace));

        assertThat(read.plan()).isEqualTo(read(standard).plan());
        assertThat(read.deviations())
                .filteredOn(one -> one.code().endsWith("namespace"))
                .hasSize(1);
    }

    @Test
    void whatIsCountedIsTheLastTargetWithANumber() {
        var indicators = read(resource("report.xml"))
                .plan()
                .goals()
                .get(0)
                .objectives()
                .get(0)
                .indicators();

        var wish = StratmlWish.of(indicators.get(0)).orElseThrow();

        assertThat(wish.name()).isEqualTo("Evenings opened");
        assertThat(wish.target()).isEqualByComparingTo("120.5");
        assertThat(wish.decimals()).isEqualTo(1);
        assertThat(wish.due()).contains(LocalDate.parse("2027-12-31"));
        assertThat(StratmlWish.of(indicators.get(1))).isEqualTo(Optional.empty());
    }
}
