package org.throughline.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The waits after failed sign-ins. */
class BackoffTest {

    @Test
    void theFirstFewCostNothingThenTheWaitDoublesUpToItsEnd() {
        assertThat(Backoff.ACCOUNT.after(5)).isZero();
        assertThat(Backoff.ACCOUNT.after(6)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Backoff.ACCOUNT.after(7)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Backoff.ACCOUNT.after(13)).isEqualTo(Duration.ofSeconds(640));
        assertThat(Backoff.ACCOUNT.after(14)).isEqualTo(Duration.ofMinutes(15));
        assertThat(Backoff.ACCOUNT.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }
}
