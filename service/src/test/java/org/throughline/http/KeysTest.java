package org.throughline.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeysTest {
    @Test
    void aKeyTellsNothingOfTheNext() {
        var keys = new Keys();
        var one = keys.next();
        var next = keys.next();

        assertThat(one).hasSize(24);
        assertThat(next.substring(8)).isNotEqualTo(one.substring(8));
    }
}
