package org.throughline.exchange;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A plan as StratML says it, nothing more and nothing less: Part 1 (ISO 17469-1), or Part 2, which adds what is measured,
 * roles and relationships. Everywhere an absent element is an empty {@code Optional}, an empty element holds the empty
 * text. Texts are as they stood, white space included, and may be values that the standard does not allow (a date that is
 * none): the writer sees to that.
 *
 * @param type of Part 2: a word such as {@code Performance_Plan}; empty in Part 1
 * @param schemaLocation where the file said its schema can be found, if it said so rightly
 * @param submitter who made the file, where Part 2 says it; Part 1 says it in {@code administration}
 * @param kept what stood on the plan itself and has no place in the standard
 * @param keptInCore the same, inside {@code StrategicPlanCore}
 */
public record StratmlPlan(
        Optional<String> type,
        Optional<String> schemaLocation,
        String name,
        Optional<String> description,
        Optional<String> otherInformation,
        List<Organization> organizations,
        Optional<Statement> vision,
        Optional<Statement> mission,
        List<Value> values,
        List<Goal> goals,
        Optional<Administration> administration,
        Optional<Submitter> submitter,
        List<Kept> kept,
        List<Kept> keptInCore) {

    /** The namespace of Part 1. */
    public static final String NAMESPACE = "urn:ISO:std:iso:17469:tech:xsd:stratml_core";

    /** The namespace of Part 2. */
    public static final String NAMESPACE_2 = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport";

    /** Which namespace its file has. */
    String namespace() {
        return type.isPresent() ? NAMESPACE_2 : NAMESPACE;
    }

    public StratmlPlan {
        organizations = list(organizations);
        values = list(values);
        goals = list(goals);
        kept = list(kept);
        keptInCore = list(keptInCore);
    }

    /** Whose plan it is. */
    public record Organization(
            Optional<String> name,
            Optional<String> acronym,
            Optional<String> identifier,
            Optional<String> description,
            List<Stakeholder> stakeholders,
            List<Kept> kept) {
        public Organization {
            stakeholders = list(stakeholders);
            kept = list(kept);
        }
    }

    /** The vision or the mission. */
    public record Statement(Optional<String> description, Optional<String> identifier, List<Kept> kept) {
        public Statement {
            kept = list(kept);
        }
    }

    /** A principle the organisation holds to. */
    public record Value(Optional<String> name, Optional<String> description, List<Kept> kept) {
        public Value {
            kept = list(kept);
        }
    }

    /** A broad statement of intended results; the standard wants its name and description. */
    public record Goal(
            String name,
            String description,
            Optional<String> identifier,
            Optional<String> sequence,
            List<Stakeholder> stakeholders,
            Optional<String> otherInformation,
            List<Objective> objectives,
            List<Kept> kept) {
        public Goal {
            stakeholders = list(stakeholders);
            objectives = list(objectives);
            kept = list(kept);
        }
    }

    /**
     * A target level of results under a goal.
     *
     * @param indicators Part 2: what is measured for it
     */
    public record Objective(
            Optional<String> name,
            Optional<String> description,
            Optional<String> identifier,
            Optional<String> sequence,
            List<Stakeholder> stakeholders,
            Optional<String> otherInformation,
            List<StratmlIndicator> indicators,
            List<Kept> kept) {
        public Objective {
            stakeholders = list(stakeholders);
            indicators = list(indicators);
            kept = list(kept);
        }
    }

    /**
     * Who is affected, or whose action is needed.
     *
     * @param type {@code Person}, {@code Organization} or {@code Generic_Group}
     * @param roles Part 2: what they have to do with it
     */
    public record Stakeholder(
            Optional<String> type, String name, Optional<String> description, List<Role> roles, List<Kept> kept) {
        public Stakeholder {
            roles = list(roles);
            kept = list(kept);
        }
    }

    /**
     * What a stakeholder has to do with it.
     *
     * @param types {@code Performer} and {@code Beneficiary}, either or both
     */
    public record Role(String name, Optional<String> description, List<String> types, List<Kept> kept) {
        public Role {
            types = list(types);
            kept = list(kept);
        }
    }

    /** Dates ({@code endDate} is the last day), where the plan was published, who made the file (Part 1). */
    public record Administration(
            Optional<String> identifier,
            Optional<String> startDate,
            Optional<String> endDate,
            Optional<String> publicationDate,
            Optional<String> source,
            Optional<Submitter> submitter,
            List<Kept> kept) {
        public Administration {
            kept = list(kept);
        }
    }

    /** Who made the file. */
    public record Submitter(
            Optional<String> identifier,
            Optional<String> givenName,
            Optional<String> surname,
            Optional<String> phoneNumber,
            Optional<String> emailAddress,
            List<Kept> kept) {
        public Submitter {
            kept = list(kept);
        }
    }

    /**
     * Something that has no place in the standard.
     *
     * @param on the child element it stood on or in; empty for the element itself
     * @param xml an element, an attribute or text, as XML that can stand alone
     */
    public record Kept(String on, String xml) {}

    /** A stored form that leaves an empty list out is read as an empty list. */
    static <T> List<T> list(List<T> items) {
        return List.copyOf(Objects.requireNonNullElse(items, List.of()));
    }
}
