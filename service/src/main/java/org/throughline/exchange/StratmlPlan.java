package org.throughline.exchange;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A strategic plan as StratML Part 1 (ISO 17469-1) says it, nothing more and nothing less. Everywhere an absent element
 * is an empty {@code Optional}, an empty element holds the empty text. Texts are as they stood, white space included,
 * and may be values that the standard does not allow (a date that is none): the writer sees to that.
 *
 * @param schemaLocation where the file said its schema can be found, if it said so rightly
 * @param kept what stood on the plan itself and has no place in the standard
 * @param keptInCore the same, inside {@code StrategicPlanCore}
 */
public record StratmlPlan(
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
        List<Kept> kept,
        List<Kept> keptInCore) {

    /** The namespace of Part 1. */
    public static final String NAMESPACE = "urn:ISO:std:iso:17469:tech:xsd:stratml_core";

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

    /** A target level of results under a goal. */
    public record Objective(
            Optional<String> name,
            Optional<String> description,
            Optional<String> identifier,
            Optional<String> sequence,
            List<Stakeholder> stakeholders,
            Optional<String> otherInformation,
            List<Kept> kept) {
        public Objective {
            stakeholders = list(stakeholders);
            kept = list(kept);
        }
    }

    /**
     * Who is affected, or whose action is needed.
     *
     * @param type {@code Person}, {@code Organization} or {@code Generic_Group}
     */
    public record Stakeholder(Optional<String> type, String name, Optional<String> description, List<Kept> kept) {
        public Stakeholder {
            kept = list(kept);
        }
    }

    /** Dates ({@code endDate} is the last day), where the plan was published, who made the file. */
    public record Administration(
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
    private static <T> List<T> list(List<T> items) {
        return List.copyOf(Objects.requireNonNullElse(items, List.of()));
    }
}
