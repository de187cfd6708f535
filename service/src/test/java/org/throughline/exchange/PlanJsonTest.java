package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Digest;

/** Anyone can recompute the fingerprint from the export, with nothing but JSON and SHA-256. */
class PlanJsonTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void theFingerprintCanBeRecomputed() throws IOException {
        try (var db = TestDatabase.sqlite()) {
            var house = new ExchangeHouse(db);
            var federation = house.house.federation;
            var imported = house.imported("# Plan\n\n1 Objective: \"Señal\" <é>\n\nText\twith \\ signs.\n\n2 Two\n");
            house.house.adopt(federation.secretary, imported.plan(), federation.centre);

            var export = JSON.readTree(house.exported(imported.plan(), ExportFormat.JSON));

            var digests = new StringBuilder();
            for (var provision : export.get("provisions")) {
                var digest = Digest.sha256(provision.get("salt").asText() + canonical(provision.get("words")));
                assertThat(digest).isEqualTo(provision.get("digest").asText());
                digests.append(digest).append('\n');
            }
            assertThat(Digest.sha256(digests.toString()))
                    .isEqualTo(export.get("fingerprint").asText());
        }
    }

    private static String canonical(JsonNode words) throws IOException {
        var sorted = new TreeMap<String, JsonNode>();
        words.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        return JSON.writeValueAsString(sorted);
    }
}
