package org.throughline.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.jackson.Jackson;
import org.throughline.http.Json;

/** Writes and reads {@code throughline.evidence/1}: keys in the order of the alphabet, no white space. The one reader of that format. */
final class EvidenceJson {
    private static final ObjectMapper MAPPER = Json.configure(Jackson.newObjectMapper());

    private EvidenceJson() {}

    static String write(Evidence evidence) {
        try {
            return MAPPER.writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence has no JSON", e);
        }
    }

    /** @throws IllegalStateException for what was not written by {@link #write} */
    static Evidence read(String json) {
        try {
            return MAPPER.readValue(json, Evidence.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("this is no evidence", e);
        }
    }
}
