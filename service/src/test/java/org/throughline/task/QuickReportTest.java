package org.throughline.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kernel.Said;

class QuickReportTest {
    static final List<MeasureWords> MEASURES = List.of(
            measure(1, List.of("people present", "people"), List.of("personas presentes", "personas")),
            measure(2, List.of("newspapers", "papers"), List.of("periódicos")),
            measure(3, List.of("pamphlets"), List.of("folletos")),
            measure(4, List.of("people reached"), List.of("personas alcanzadas")),
            measure(5, List.of("stalls"), List.of("puestos", "mesas")),
            measure(6, List.of("meetings"), List.of("reuniones")),
            measure(7, List.of("tables and chairs"), List.of("mesas y sillas")),
            measure(8, List.of("visits"), List.of("visitas")),
            measure(9, List.of("visits at home"), List.of("visitas")));

    private static MeasureWords measure(long id, List<String> english, List<String> spanish) {
        return new MeasureWords(id, Map.of("en", english, "es", spanish));
    }

    private static QuickReport read(String line) {
        return QuickReport.read(line, MEASURES, "en");
    }

    /** What was understood, such as {@code 14#1 3*carteles}: a measure by its id, a free one by its words. */
    private static String understood(QuickReport report) {
        return report.quantities().stream()
                .map(quantity -> new Amount(quantity.amount(), quantity.decimals()).shown()
                        + (quantity.measure().isPresent()
                                ? "#" + quantity.measure().getAsLong()
                                : "*" + quantity.words()))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "14 people, 540 papers, 100 pamphlets          | 14#1 540#2 100#3",
                "14 personas, 540 periódicos y 100 folletos    | 14#1 540#2 100#3",
                "14 PERSONAS, 540 periodicos, 100 Pamphlets    | 14#1 540#2 100#3",
                "14 people 540 papers 100 pamphlets            | 14#1 540#2 100#3",
                "14 people,540 papers;100 pamphlets            | 14#1 540#2 100#3",
                "14people & 540 papers + 100 pamphlets         | 14#1 540#2 100#3",
                "1 person, 1 newspaper, 1 reunión, 2 reuniones | 1#1 1#2 1#6 2#6",
                "people: 14; papers = 540                      | 14#1 540#2",
                "personas 14, periódicos 540                   | 14#1 540#2",
                "personas 14 periódicos 540                    | 14#1 540#2",
                "people 14 and papers 540                      | 14#1 540#2",
                "papers 540,100 pamphlets                      | 540#2 100#3",
                "30 people reached, 14 people present          | 30#4 14#1",
                "dos puestos, three stalls, dieciséis personas | 2#5 3#5 16#1",
                "una reunión y once personas                   | 1#6 11#1",
                "4 tables and chairs                           | 4#7",
                "12 carteles, posters: 30                      | 12*carteles 30*posters",
                "2 cajas de libros                             | 2*cajas de libros",
                "0 people                                      | 0#1",
                "(14 people) 1200 papers!                      | 14#1 1200#2",
                "1 200 papers, 12 345 678 pamphlets            | 1200#2 12345678#3",
                "1.200.000 papers                              | 1200000#2",
                "1,200.50 papers, 1.200,5 papers               | 1200.5#2 1200.5#2",
                "1.5 papers, 1,5 papers, 0.125 papers          | 1.5#2 1.5#2 0.125#2",
                "999999999 papers                              | 999999999#2"
            })
    void aLineIsReadInEitherLanguage(String line, String expected) {
        var report = read(line);

        assertThat(understood(report)).isEqualTo(expected);
        assertThat(report.questions()).isEmpty();
        assertThat(report.note()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "3 stalls at the market, 14 people, good mood | 3#5 14#1    | at the market, good mood",
                "Rain all day. 14 people came.                | 14#1        | Rain all day. came.",
                "Met R. at 7, 14 people                       | 14#1        | Met R. at 7",
                "On 12/05, 18:30 to 20:00: 14 people          | 14#1        | On 12/05, 18:30 to 20:00:",
                "14-15 people, 5% left, 3rd time              |             | 14-15 people, 5% left, 3rd time",
                "-5 people                                    |             | -5 people",
                "1000000000 people                            |             | 1000000000 people",
                "99999999999999999999 people                  |             | 99999999999999999999 people",
                "thirty five people                           |             | thirty five people",
                "treinta y cinco personas                     |             | treinta y cinco personas",
                "2 mil folletos                               |             | 2 mil folletos",
                "once again one of us spoke                   |             | once again one of us spoke",
                "nothing to report                            |             | nothing to report",
                "14                                           |             | 14",
                "el 3 de mayo, 14 personas                    | 14#1        | el 3 de mayo",
                "Nota: 14 personas; R. ayuda en noviembre     | 14#1        | Nota: R. ayuda en noviembre",
                "12 carteles en la plaza                      | 12*carteles | en la plaza"
            })
    void whatIsNoQuantityBecomesTheNote(String line, String expected, String note) {
        var report = read(line);

        assertThat(understood(report)).isEqualTo(expected == null ? "" : expected);
        assertThat(report.note()).isEqualTo(note);
        assertThat(report.questions()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "-5 people, 3 stalls             | -5 people",
                "1000000000 people               | 1000000000 people",
                "thirty five people              | thirty five people",
                "2 mil folletos y nada más       | 2 mil folletos",
                "14-15 people, 5% left, 3rd time | ",
                "- 5 people, 12/05 people came   | ",
                "14 people, 540 papers           | "
            })
    void whatLooksLikeAnAmountAndIsNoneIsNamed(String line, String expected) {
        assertThat(String.join(";", read(line).uncounted())).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void threeDigitsAfterAPointAreAskedAbout() {
        for (var number : List.of("1.200", "1,200")) {
            var report = read("14 people, " + number + " papers");

            assertThat(understood(report)).isEqualTo("14#1");
            assertThat(report.questions()).hasSize(1);
            var question = report.questions().get(0);
            assertThat(question.typed()).isEqualTo(number + " papers");
            assertThat(question.readings())
                    .extracting(reading -> new Amount(reading.amount(), reading.decimals())
                            .shown()
                            .toString())
                    .containsExactlyInAnyOrder("1200", "1.2");
            assertThat(question.readings())
                    .allMatch(reading -> reading.measure().getAsLong() == 2);
            assertThat(Said.in("es", question.said())).isEqualTo("¿Qué número quiere decir «" + number + " papers»?");
        }
    }

    @Test
    void theReadersLanguageDecidesWhichReadingComesFirst() {
        assertThat(first("1.200 papers", "es")).isEqualTo(1200);
        assertThat(first("1.200 papers", "en")).isEqualTo(12);
        assertThat(first("1,200 papers", "en")).isEqualTo(1200);
        assertThat(first("1,200 papers", "es")).isEqualTo(12);
    }

    private static long first(String line, String language) {
        return QuickReport.read(line, MEASURES, language)
                .questions()
                .get(0)
                .readings()
                .get(0)
                .amount();
    }

    @Test
    void aWordThatNamesTwoMeasuresIsAskedAbout() {
        var question = read("6 visitas").questions().get(0);

        assertThat(question.readings())
                .extracting(reading -> reading.measure().getAsLong())
                .containsExactly(8L, 9L);
        assertThat(Said.in("en", question.said())).isEqualTo("What is counted by “6 visitas”?");
    }

    @ParameterizedTest
    @CsvSource({"45 of 120 people", "45 de 120 personas", "people: 45 of 120", "personas 45 de 120"})
    void aPartOfAWholeIsReadWithItsWhole(String line) {
        var quantity = read(line).quantities().get(0);

        assertThat(quantity.amount()).isEqualTo(45);
        assertThat(quantity.of()).hasValue(120);
        assertThat(quantity.measure()).hasValue(1);
        assertThat(read(line).note()).isEmpty();
    }

    @Test
    void aFreeQuantityIsKeptWithItsWords() {
        var quantity = read("12 carteles").quantities().get(0);

        assertThat(quantity).isEqualTo(new Quantity(12, 0, OptionalLong.empty(), "carteles", "12 carteles"));
        assertThat(Said.in("en", quantity.said())).isEqualTo("12 carteles");
    }

    @Test
    void anAmountIsNeverCoarsened() {
        var quantity = read("1.5 papers").quantities().get(0);

        assertThat(quantity.scaled(2)).hasValue(150);
        assertThat(quantity.scaled(1)).hasValue(15);
        assertThat(quantity.scaled(0)).isEmpty();
    }

    @Test
    void aVeryLongLineIsANote() {
        var line = "14 people, ".repeat(200);

        assertThat(read(line)).isEqualTo(new QuickReport(List.of(), List.of(), line.strip(), List.of()));
    }
}
