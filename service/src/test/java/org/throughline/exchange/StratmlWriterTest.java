package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.exchange.StratmlFixture.mustBeValid;
import static org.throughline.exchange.StratmlFixture.plan;
import static org.throughline.exchange.StratmlFixture.read;
import static org.throughline.exchange.StratmlFixture.written;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StratmlWriterTest {
    @Test
    void whatTheSchemaHasNoPlaceForGoesOutBesideItAndComesInAgain() {
        StratmlPlan plan = read(plan("<Goal xml:lang='en'><Name>A</Name><Description>b <b>c</b></Description>"
                        + "<Risk>Rain ?&gt; <more n='&quot;&#10;'/></Risk>stray</Goal><Vision/><Vision/>"))
                .plan();

        byte[] out = written(plan);

        mustBeValid(out);
        assertThat(read(out).plan()).isEqualTo(plan);
        assertThat(written(read(out).plan())).isEqualTo(out);
    }

    @Test
    void valuesTheSchemaRefusesGoOutBesideItOnce() {
        StratmlPlan plan = read(plan("<Goal><Name/><Description/><Identifier>7-up</Identifier>"
                                + "<Stakeholder StakeholderTypeType='Club'><Name/></Stakeholder></Goal>"
                                + "<Goal><Name/><Description/><Identifier>_a</Identifier></Goal>"
                                + "<Goal><Name/><Description/><Identifier>_a </Identifier></Goal>")
                        .replace(
                                "</StrategicPlan>",
                                "<AdministrativeInformation><StartDate/><EndDate>soon</EndDate>"
                                        + "</AdministrativeInformation></StrategicPlan>"))
                .plan();

        byte[] out = written(plan);

        mustBeValid(out);
        assertThat(new String(out, StandardCharsets.UTF_8))
                .contains("<?throughline-kept - <Identifier>7-up</Identifier>?>")
                .contains("<?throughline-kept - StakeholderTypeType=\"Club\"?>")
                .contains("<?throughline-kept - <StartDate/>?>");
        assertThat(read(out).deviations()).isEmpty();
        assertThat(read(written(read(out).plan())).plan()).isEqualTo(read(out).plan());
    }

    @Test
    void everyCharacterThatXmlCanSaySurvivesAndNoOtherBreaksTheFile() {
        String text = " \t\r\n]]> <&>\"' \u0085 \u2028 \uD83C\uDF0D ";

        assertThat(read(written(named(text))).plan().name()).isEqualTo(text);
        assertThat(read(written(named("a\u0000b\u000Bc\uD800d\uFFFF"))).plan().name())
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://tenants.example/a?b=c#d",
                "a b",
                "%",
                "http:",
                ":",
                "[",
                "http://[::1]/",
                "a%zz",
                "//",
                "http://a_b/ñ",
                "mailto:a@b.example",
                "www.tenants.example/<x>",
                "a#b#c",
                "\u0000",
                "http://a:b/",
                "#",
                "?",
                "1:2",
                "\\\\server\\plan"
            })
    void everySourceMakesAValidFile(String source) {
        StratmlPlan plan = named("Plan");
        var administration = new StratmlPlan.Administration(
                Optional.empty(),
                Optional.of("2026-03-01Z"),
                Optional.of("2028-02-29+13:59"),
                Optional.of("0000-01-01"),
                Optional.of(source),
                Optional.empty(),
                List.of());

        mustBeValid(written(new StratmlPlan(
                Optional.empty(),
                Optional.empty(),
                plan.name(),
                plan.description(),
                plan.otherInformation(),
                plan.organizations(),
                plan.vision(),
                plan.mission(),
                plan.values(),
                plan.goals(),
                Optional.of(administration),
                Optional.empty(),
                plan.kept(),
                plan.keptInCore())));
    }

    private static StratmlPlan named(String name) {
        var outline = new Outline(name, "", Optional.empty(), Optional.empty(), List.of(), Optional.empty());
        return StratmlOutline.toPlan(outline);
    }
}
