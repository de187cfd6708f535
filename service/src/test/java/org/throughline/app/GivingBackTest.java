package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import javax.management.MBeanServerFactory;
import org.junit.jupiter.api.Test;

/** Memory is given back where the machine can, and nothing breaks where it cannot. */
class GivingBackTest {

    @Test
    void aMachineThatCannotSaysSo() {
        assertThat(GivingBack.trim(MBeanServerFactory.newMBeanServer())).isFalse();
    }

    @Test
    void thisMachineIsAsked() {
        assertThatCode(() -> GivingBack.trim(ManagementFactory.getPlatformMBeanServer()))
                .doesNotThrowAnyException();
    }
}
