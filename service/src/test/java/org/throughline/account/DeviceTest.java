package org.throughline.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0 | Firefox, Android",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safa |"
                        + " Chrome, Linux",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 Version/17 Safari/604 |"
                        + " Safari, iPhone",
                "curl/8.5.0 | curl/8.5.0",
                "'' | –",
            })
    void aBrowserIsNamedAsPeopleKnowIt(String agent, String named) {
        assertThat(Device.of(agent)).isEqualTo(named);
    }
}
