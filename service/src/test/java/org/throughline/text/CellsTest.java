package org.throughline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.kernel.Refusal;

/** Cells that no spreadsheet runs, and files whose encoding nobody named. */
final class CellsTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void whatWouldBeAFormulaIsNoneAndComesBackAsItWas() {
        for (var text : List.of("=1+1", "+44", "-5", "@SUM(A1)", "\tx", "\r=x", "'=1", "''@x", "=a\nb")) {
            assertThat(Cells.safe(text)).startsWith("'").isNotEqualTo(text);
            assertThat(Cells.plain(Cells.safe(text))).isEqualTo(text);
        }
        for (var text : List.of("", "Ada", "'tis", "a=b", "''")) {
            assertThat(Cells.safe(text)).isEqualTo(text);
            assertThat(Cells.plain(text)).isEqualTo(text);
        }
    }

    @Test
    void everyTextComesBackAsItWas() {
        var random = new Random(7);
        var signs = "'=+-@\t\r\n a1";
        for (int i = 0; i < 5_000; i++) {
            var text = random.ints(random.nextInt(6), 0, signs.length())
                    .mapToObj(at -> String.valueOf(signs.charAt(at)))
                    .reduce("", String::concat);

            assertThat(Cells.plain(Cells.safe(text))).isEqualTo(text);
            assertThat(Cells.safe(text)).doesNotMatch("(?s)^[=+\\-@\\t\\r].*");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"a,b,c#,", "a;b,c;d#;", "'\"a;b;c;d\",x,y'#,", "a|b|c#|", "alone#,"})
    void whatPartsTheCellsIsFoundOut(String head, char separator) {
        assertThat(Cells.separator(head + "\n;;;;;;")).isEqualTo(separator);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "=cmd|' /C calc'!A0", "+SUM(A1:A9)", "@SUM(1;2)", "-2+3+cmd|' /C calc'!A0"})
    void aFormulaIsToldFromWords(String cell) {
        assertThat(Cells.isFormula(cell)).isTrue();
        assertThat(Cells.isFormula("'" + cell)).isFalse();
        assertThat(Cells.isFormula("a " + cell)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "+34 600 000 000", "@minutes", "- call them (soon)", "-", "a=b"})
    void wordsThatBeginWithASignAreWords(String cell) {
        assertThat(Cells.isFormula(cell)).isFalse();
    }

    @Test
    void theUsualEncodingsAreFoundOut() {
        var text = "nombre;situación\nZoë Núñez;plena\n";

        assertThat(Encoded.text(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(Encoded.text(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(text);
        assertThat(Encoded.text(text.getBytes(WINDOWS))).isEqualTo(text);
        assertThat(Encoded.text(text.getBytes(StandardCharsets.UTF_16))).isEqualTo(text);
        assertThat(Encoded.text(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(text);
        assertThat(Encoded.text(text.getBytes(StandardCharsets.UTF_16LE)))
                .as("without a mark")
                .isEqualTo(text);
        assertThat(Encoded.text(text.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(text);
        assertThat(Encoded.text(new byte[0])).isEmpty();
    }

    @Test
    void aFileInTwoEncodingsIsRefusedWithItsLine() {
        var mixed = bytes("a\nZoë\n".getBytes(StandardCharsets.UTF_8), "Núñez\n".getBytes(WINDOWS));

        var refusal = refusal(mixed);

        assertThat(refusal.code()).isEqualTo("text.mixed");
        assertThat(refusal.arguments()).isEqualTo(List.of(3));
        assertThat(refusal(new byte[] {'a', '\n', (byte) 0x81}).code()).isEqualTo("text.unreadable");
        assertThat(refusal(new byte[] {'a', 0, 'b'}).code()).isEqualTo("text.not_text");
        assertThat(refusal(new byte[] {'a', 0, 0, 0}).code()).isEqualTo("text.not_text");
    }

    private static Refusal refusal(byte[] file) {
        return catchThrowableOfType(Refusal.class, () -> Encoded.text(file));
    }

    private static byte[] bytes(byte[] one, byte[] other) {
        var both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
