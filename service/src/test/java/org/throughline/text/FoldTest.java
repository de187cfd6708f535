package org.throughline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Periódicos y ÁRBOLES | periodicos y arboles",
                "Señal | senal",
                "it's 20,000 households | it s 20 000 households",
                "İstanbul | istanbul",
                "  -- | ''",
                "Łódź 2030 | łodz 2030",
            })
    void foldsCaseAndAccentsAndPartsWords(String text, String folded) {
        assertThat(Fold.text(text)).isEqualTo(folded);
    }
}
