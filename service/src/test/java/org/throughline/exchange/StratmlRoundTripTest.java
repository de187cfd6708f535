package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.exchange.StratmlFixture.canonical;
import static org.throughline.exchange.StratmlFixture.mustBeValid;
import static org.throughline.exchange.StratmlFixture.read;
import static org.throughline.exchange.StratmlFixture.tenants;
import static org.throughline.exchange.StratmlFixture.written;

import org.junit.jupiter.api.Test;

final class StratmlRoundTripTest {
    @Test
    void aFileGoesOutAsItCameIn() {
        StratmlReader.Read read = read(tenants());

        assertThat(read.deviations()).isEmpty();
        assertThat(canonical(written(read.plan()))).isEqualTo(canonical(tenants()));
        mustBeValid(written(read.plan()));
    }

    @Test
    void anUneditedPlanGoesOutAsItCameIn() {
        Outline outline = StratmlOutline.of(read(tenants()).plan());

        byte[] out = written(StratmlOutline.toPlan(outline));

        assertThat(canonical(out)).isEqualTo(canonical(tenants()));
        mustBeValid(out);
    }
}
