package org.throughline.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.throughline.exchange.StratmlPlan.Administration;
import org.throughline.exchange.StratmlPlan.Kept;
import org.throughline.exchange.StratmlPlan.Organization;
import org.throughline.exchange.StratmlPlan.Stakeholder;
import org.throughline.exchange.StratmlPlan.Submitter;

/**
 * The format {@code stratml1}: what StratML says and a plan does not hold, as JSON. Its fields are the components of
 * {@link OfPlan} for the whole and {@link OfPiece} for a provision, under their names; an absent element is an absent
 * field, an empty one the empty text. {@code role} says which it is.
 */
final class StratmlForeign {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private StratmlForeign() {}

    /** What a foreign part belongs to. */
    enum Role {
        PLAN,
        DESCRIPTION,
        VISION,
        MISSION,
        /** The heading above the values, which the file does not have. */
        VALUES,
        VALUE,
        GOAL,
        OBJECTIVE
    }

    /** A sequence indicator, and the number that the provision had then: while that stays, so does the indicator. */
    record Sequence(String text, String number) {}

    /** Of one provision. */
    record OfPiece(
            Role role,
            Optional<StratmlShape> title,
            Optional<StratmlShape> body,
            Optional<String> identifier,
            Optional<Sequence> sequence,
            List<Stakeholder> stakeholders,
            Optional<String> otherInformation,
            List<StratmlIndicator> indicators,
            List<Kept> kept) {
        OfPiece {
            stakeholders = list(stakeholders);
            indicators = list(indicators);
            kept = list(kept);
        }

        OfPiece measured(List<StratmlIndicator> other) {
            return new OfPiece(role, title, body, identifier, sequence, stakeholders, otherInformation, other, kept);
        }

        static OfPiece of(Role role) {
            return of(role, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }

        static OfPiece of(
                Role role,
                Optional<StratmlShape> title,
                Optional<StratmlShape> body,
                Optional<String> identifier,
                List<Kept> kept) {
            return new OfPiece(
                    role, title, body, identifier, Optional.empty(), List.of(), Optional.empty(), List.of(), kept);
        }
    }

    /**
     * Of the whole.
     *
     * @param suppliedStart the first day that the importer filled in because the file gives none; ISO
     * @param suppliedEnd likewise the last day
     */
    record OfPlan(
            Role role,
            Optional<StratmlShape> title,
            Optional<StratmlShape> description,
            Optional<String> type,
            Optional<String> schemaLocation,
            Optional<String> otherInformation,
            List<Organization> organizations,
            Optional<Administration> administration,
            Optional<Submitter> submitter,
            Optional<String> suppliedStart,
            Optional<String> suppliedEnd,
            List<Kept> kept,
            List<Kept> keptInCore) {
        OfPlan {
            organizations = list(organizations);
            kept = list(kept);
            keptInCore = list(keptInCore);
        }

        /** Of a plan that never was StratML. */
        static OfPlan none() {
            return new OfPlan(
                    Role.PLAN,
                    Optional.empty(),
                    Optional.of(new StratmlShape(false, List.of(), Optional.empty())),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of());
        }

        OfPlan supplying(Optional<String> start, Optional<String> end) {
            return new OfPlan(
                    role,
                    title,
                    description,
                    type,
                    schemaLocation,
                    otherInformation,
                    organizations,
                    administration,
                    submitter,
                    start,
                    end,
                    kept,
                    keptInCore);
        }
    }

    static String write(Record foreign) {
        try {
            return JSON.writeValueAsString(foreign);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static OfPiece piece(String json) {
        return read(json, OfPiece.class);
    }

    static OfPlan plan(String json) {
        return read(json, OfPlan.class);
    }

    /** Whether it is of the whole plan rather than of one provision. */
    static boolean isPlan(String json) {
        try {
            return JSON.readTree(json).path("role").asText().equals(Role.PLAN.name());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not in the format stratml1", e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not in the format stratml1", e);
        }
    }

    private static <T> List<T> list(List<T> items) {
        return List.copyOf(Objects.requireNonNullElse(items, List.of()));
    }
}
