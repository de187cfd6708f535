package org.throughline.succession;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.throughline.http.Json;
import org.throughline.kernel.Id;
import org.throughline.kernel.UnitId;

/** What is to become of a unit, as text that waits for its day. */
final class Wish {
    private static final ObjectMapper MAPPER = Json.mapper();

    private Wish() {}

    static String moving(UnitId to) {
        return to.text();
    }

    static UnitId moved(String wish) {
        return new UnitId(Id.parse(wish));
    }

    static String closing(Closing closing) {
        try {
            return MAPPER.writeValueAsString(Close.of(closing));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A closing has a form that cannot be written", e);
        }
    }

    static Closing closed(String wish, LocalDate on) {
        try {
            return MAPPER.readValue(wish, Close.class).closing(on);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The closing that waits cannot be read: " + wish, e);
        }
    }
}
