package org.throughline.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * An error as programs read it, RFC 9457.
 *
 * @param type names the kind of problem: {@code urn:throughline:problem:CODE}
 * @param detail what to do, in the reader's language
 * @param kept texts that must not be lost, such as both sides of a stale edit
 * @param errors each single thing that is wrong, where there are several
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        Map<String, String> kept,
        List<String> errors) {
    static final String MEDIA_TYPE = "application/problem+json";
}
