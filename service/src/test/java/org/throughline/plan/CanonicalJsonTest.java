package org.throughline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void keysStandInOrderOfTheirUtf16Units() {
        // the order of RFC 8785, 3.2.3: a sign beyond the basic plane sorts by its first surrogate
        var map = Map.of("€", "a", "\r", "b", "\uFB33", "c", "1", "d", "😀", "e", "\u0080", "f", "ö", "g");

        assertThat(CanonicalJson.of(map))
                .isEqualTo(
                        "{\"\\r"
                                + "\":\"b\",\"1\":\"d\",\"\u0080\":\"f\",\"ö\":\"g\",\"€\":\"a\",\"😀\":\"e\",\"\uFB33\":\"c\"}");
    }

    @Test
    void onlyWhatMustBeEscapedIsEscaped() {
        assertThat(CanonicalJson.of("€$\u000f\nA'B\"\\/\u007f")).isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\/\u007f\"");
    }

    @Test
    void wholeNumbersBeyondWhatReadersHoldAreStrings() {
        assertThat(CanonicalJson.of(List.of(-5, 9_007_199_254_740_991L, 9_007_199_254_740_992L)))
                .isEqualTo("[-5,9007199254740991,\"9007199254740992\"]");
    }

    @Test
    void whatHasNoFormIsRefused() {
        assertThatThrownBy(() -> CanonicalJson.of(1.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
