package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.exchange.StratmlFixture.plan;
import static org.throughline.exchange.StratmlFixture.read;
import static org.throughline.exchange.StratmlFixture.tenants;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.exchange.StratmlPlan.Kept;
import org.throughline.kernel.Refusal;

final class StratmlReaderTest {
    private static final String GOAL = "<Goal><Name>A</Name><Description/></Goal>";

    @Test
    void anAbsentElementIsNotAnEmptyOne() {
        StratmlPlan plan = read(tenants()).plan();

        assertThat(plan.goals().get(0).sequence()).contains("");
        assertThat(plan.goals().get(1).sequence()).isEmpty();
        assertThat(plan.organizations().get(0).stakeholders().get(0))
                .isEqualTo(new StratmlPlan.Stakeholder(Optional.empty(), "", Optional.of(""), List.of(), List.of()));
        assertThat(plan.organizations().get(1).stakeholders()).isEmpty();
        assertThat(plan.administration().orElseThrow().endDate()).isEmpty();
        assertThat(plan.otherInformation().orElseThrow()).endsWith("printed*.] ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE StrategicPlan><StrategicPlan/>",
                "<!DOCTYPE s [<!ENTITY x SYSTEM"
                        + " 'file:///etc/hostname'>]><StrategicPlan><Name>&x;</Name></StrategicPlan>",
                "<!DOCTYPE s SYSTEM 'http://127.0.0.1:9/a.dtd'><StrategicPlan/>",
                "<!DOCTYPE s [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/a'> %p;]><StrategicPlan/>",
                "<!DOCTYPE s [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;'>"
                        + "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]><StrategicPlan><Name>&d;</Name></StrategicPlan>"
            })
    void aDoctypeIsRefusedWhateverItHolds(String file) {
        assertThat(refusal(file).code()).isEqualTo("xml.doctype");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "%PDF-1.7",
                "<StrategicPlan><Name></StrategicPlan>",
                "<StrategicPlan>&unknown;</StrategicPlan>",
                "<StrategicPlan a='&unknown;'/>",
                "<StrategicPlan/><StrategicPlan/>",
                "<x:StrategicPlan/>",
                "<StrategicPlan>\u0001</StrategicPlan>"
            })
    void malformedXmlIsRefusedWithItsPlace(String file) {
        Refusal refusal = refusal(file);

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED);
        assertThat(refusal.code()).isEqualTo("xml.malformed");
        assertThat(refusal.arguments()).hasSize(2).allMatch(place -> (int) place > 0);
    }

    @Test
    void theLineOfAFaultIsTold() {
        assertThat(refusal("<StrategicPlan>\n<Name>\n</Nam>\n</StrategicPlan>")
                        .arguments()
                        .get(0))
                .isEqualTo(3);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] file = plan("<Goal><Name>\u00e9</Name><Description/></Goal>").getBytes(StandardCharsets.ISO_8859_1);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(file));

        assertThat(refusal.code()).isEqualTo("xml.encoding");
    }

    @Test
    void otherEncodingsAreReadWhenTheFileNamesThem() {
        String file = "<?xml version='1.0' encoding='UTF-16'?>" + plan(GOAL.replace("A", "Ñandú"));

        assertThat(read(file.getBytes(StandardCharsets.UTF_16))
                        .plan()
                        .goals()
                        .get(0)
                        .name())
                .isEqualTo("Ñandú");
    }

    @Test
    void whatIsTooLargeTooDeepOrTooManyIsRefused() {
        byte[] large = new byte[XmlFile.MOST_BYTES + 1];
        Arrays.fill(large, (byte) ' ');

        assertThat(catchThrowableOfType(Refusal.class, () -> read(large)).kind())
                .isEqualTo(Refusal.Kind.TOO_LARGE);
        assertThat(refusal(plan("<a>".repeat(100_000))).code()).isEqualTo("xml.depth");
        assertThat(refusal(plan("<a/>".repeat(XmlFile.MOST_ELEMENTS))).code()).isEqualTo("xml.elements");
    }

    @Test
    void aLongTextWithinTheBoundsIsReadWhole() {
        String text = "word & ".repeat(1_000_000);
        String file = plan("<Goal><Name>A</Name><Description><![CDATA[" + text + "]]></Description></Goal>");

        assertThat(read(file).plan().goals().get(0).description()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<plan/>", "<Plan xmlns='urn:ISO:std:iso:17469:tech:xsd:stratml_core'/>"})
    void whatIsNotStratmlIsRefusedByName(String file) {
        assertThat(refusal(file).code()).isEqualTo("stratml.not");
    }

    @Test
    void otherNamespacesAndPrefixesAreReadAndNamed() {
        String standard = plan(GOAL);
        String none = standard.replace(" xmlns='" + StratmlPlan.NAMESPACE + "'", "");
        String older = standard.replace(StratmlPlan.NAMESPACE, "http://www.stratml.example/2008");
        String prefixed =
                standard.replace("</", "</s:").replaceAll("<([A-Z])", "<s:$1").replace("xmlns=", "xmlns:s=");

        assertThat(read(none).plan()).isEqualTo(read(standard).plan());
        assertThat(read(older).plan()).isEqualTo(read(standard).plan());
        assertThat(read(prefixed)).isEqualTo(read(standard));
        assertThat(read(none).deviations()).containsExactly(new Deviation(1, "stratml.no_namespace", List.of("")));
        assertThat(read(older).deviations())
                .containsExactly(new Deviation(1, "stratml.namespace", List.of("http://www.stratml.example/2008")));
    }

    @Test
    void whatTheStandardDoesNotKnowIsKeptAndNamed() {
        var read = read(plan(
                "\n<Goal xml:lang='en'><Name r:x='1' xmlns:r='urn:r'>A</Name>\n<Description>b <b>c</b></Description>"
                        + "<r:Risk xmlns:r='urn:r' r:n='2'>Rain &amp; <r:more/></r:Risk><Name>B</Name>stray</Goal>"));

        StratmlPlan.Goal goal = read.plan().goals().get(0);
        assertThat(goal.description()).isEqualTo("b c");
        assertThat(goal.kept())
                .containsExactlyInAnyOrder(
                        new Kept("", "xml:lang=\"en\""),
                        new Kept("Name", "xmlns:r=\"urn:r\" r:x=\"1\""),
                        new Kept(
                                "Description",
                                "<Description xmlns=\"" + StratmlPlan.NAMESPACE + "\">b <b>c</b></Description>"),
                        new Kept("", "<r:Risk xmlns:r=\"urn:r\" r:n=\"2\">Rain &amp; <r:more/></r:Risk>"),
                        new Kept("", "<Name xmlns=\"" + StratmlPlan.NAMESPACE + "\">B</Name>"),
                        new Kept("", "stray"));
        assertThat(read.deviations())
                .extracting(Deviation::code)
                .containsOnly(
                        "stratml.attribute", "stratml.markup", "stratml.unknown", "stratml.repeated", "stratml.words");
        assertThat(read.deviations()).contains(new Deviation(3, "stratml.markup", List.of("Description")));
    }

    @Test
    void everyOtherDeviationIsNamed() {
        var read = read("<!-- made by hand -->"
                + plan("<?edit here?><Mission/><Vision><Identifier>1 2</Identifier></Vision>" + "<Goal><Name>A</Name>"
                                + "<Identifier>_a</Identifier><Stakeholder StakeholderTypeType='Club'/></Goal>"
                                + "<Goal><Name/><Description/><Identifier> _a</Identifier></Goal>")
                        .replace(
                                "</StrategicPlan>",
                                "<AdministrativeInformation><StartDate/><EndDate>2026-02-30</EndDate><Source>::</Source>"
                                        + "</AdministrativeInformation></StrategicPlan>"));

        assertThat(codes(read))
                .isEqualTo("stratml.comments stratml.instruction stratml.order stratml.identifier"
                        + " stratml.missing stratml.stakeholder_type stratml.missing stratml.identifier_twice"
                        + " stratml.source stratml.date stratml.date");
        assertThat(codes(read("<StrategicPlan xmlns='" + StratmlPlan.NAMESPACE + "'/>")))
                .isEqualTo("stratml.missing stratml.missing stratml.missing");
    }

    @Test
    void deviationsAreCountedRatherThanListedWithoutEnd() {
        var read = read(plan(GOAL + "<Odd/>".repeat(Deviations.MOST + 7)));

        assertThat(read.deviations()).hasSize(Deviations.MOST + 1);
        assertThat(read.deviations().get(Deviations.MOST)).isEqualTo(new Deviation(1, "more", List.of(7)));
    }

    private static String codes(StratmlReader.Read read) {
        return read.deviations().stream().map(Deviation::code).collect(Collectors.joining(" "));
    }

    private static Refusal refusal(String file) {
        return catchThrowableOfType(Refusal.class, () -> read(file));
    }
}
