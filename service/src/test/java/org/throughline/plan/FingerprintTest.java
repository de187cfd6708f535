package org.throughline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Digest;

class FingerprintTest {
    private static final Provision HEAT = Samples.paragraph(1, "1", "Heating for all.");

    @Test
    void theCanonicalFormIsSpelledOutSoThatAnyoneCanRecomputeIt() {
        assertThat(Fingerprint.canonical(HEAT))
                .isEqualTo("{\"answers\":\"\",\"body\":\"Heating for all.\",\"due\":\"\",\"id\":\"0000000000001\","
                        + "\"indicators\":[],\"kind\":\"PARAGRAPH\",\"number\":\"1\",\"parent\":\"\",\"starts\":\"\","
                        + "\"title\":\"\",\"weight\":1}");
        assertThat(Fingerprint.digest(HEAT)).isEqualTo(Digest.sha256("00" + Fingerprint.canonical(HEAT)));
    }

    @Test
    void anotherOrderIsAnotherFingerprint() {
        assertThat(Fingerprint.of(List.of("a", "b"))).isNotEqualTo(Fingerprint.of(List.of("b", "a")));
    }

    @Test
    void placeAndRevisionAreNoPartOfAProvisionsDigest() {
        var moved = Samples.paragraph(1, "1", "Heating for all.");

        assertThat(Fingerprint.digest(moved)).isEqualTo(Fingerprint.digest(HEAT));
    }
}
