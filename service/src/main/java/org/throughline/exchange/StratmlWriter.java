package org.throughline.exchange;

import java.io.OutputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.throughline.exchange.StratmlPlan.Administration;
import org.throughline.exchange.StratmlPlan.Goal;
import org.throughline.exchange.StratmlPlan.Objective;
import org.throughline.exchange.StratmlPlan.Organization;
import org.throughline.exchange.StratmlPlan.Stakeholder;
import org.throughline.exchange.StratmlPlan.Statement;
import org.throughline.exchange.StratmlPlan.Submitter;
import org.throughline.exchange.StratmlPlan.Value;

/**
 * Writes StratML Part 1 that its schema accepts, in the schema's order, texts to the letter. What the schema has no place
 * for (foreign parts, a date that is none, an identifier used twice) goes out as an instruction to programs
 * ({@code <?throughline-kept …?>}), which every schema ignores and {@link StratmlReader} reads again.
 */
public final class StratmlWriter {
    private final StratmlXml xml;
    private final Set<String> identifiers = new HashSet<>();

    private StratmlWriter(StratmlXml xml) {
        this.xml = xml;
    }

    /** Writes the plan in UTF-8; {@code out} is flushed and stays open. A plan must have a goal to be valid. */
    public static void write(StratmlPlan plan, OutputStream out) {
        var xml = new StratmlXml();
        new StratmlWriter(xml).plan(plan);
        xml.to(out);
    }

    private void plan(StratmlPlan plan) {
        xml.root("StrategicPlan", plan.schemaLocation());
        xml.words("Name", plan.name());
        plan.description().ifPresent(text -> xml.words("Description", text));
        plan.otherInformation().ifPresent(text -> xml.words("OtherInformation", text));
        xml.open("StrategicPlanCore");
        plan.organizations().forEach(this::organization);
        plan.vision().ifPresent(vision -> statement("Vision", vision));
        plan.mission().ifPresent(mission -> statement("Mission", mission));
        plan.values().forEach(this::value);
        plan.goals().forEach(this::goal);
        xml.kept(plan.keptInCore());
        xml.close();
        plan.administration().ifPresent(this::administration);
        xml.kept(plan.kept());
        xml.close();
    }

    private void organization(Organization organization) {
        xml.open("Organization");
        words("Name", organization.name());
        words("Acronym", organization.acronym());
        identifier(organization.identifier());
        words("Description", organization.description());
        organization.stakeholders().forEach(this::stakeholder);
        xml.kept(organization.kept());
        xml.close();
    }

    private void statement(String name, Statement statement) {
        xml.open(name);
        words("Description", statement.description());
        identifier(statement.identifier());
        xml.kept(statement.kept());
        xml.close();
    }

    private void value(Value value) {
        xml.open("Value");
        words("Name", value.name());
        words("Description", value.description());
        xml.kept(value.kept());
        xml.close();
    }

    private void goal(Goal goal) {
        xml.open("Goal");
        xml.words("Name", goal.name());
        xml.words("Description", goal.description());
        identifier(goal.identifier());
        words("SequenceIndicator", goal.sequence());
        goal.stakeholders().forEach(this::stakeholder);
        words("OtherInformation", goal.otherInformation());
        goal.objectives().forEach(this::objective);
        xml.kept(goal.kept());
        xml.close();
    }

    private void objective(Objective objective) {
        xml.open("Objective");
        words("Name", objective.name());
        words("Description", objective.description());
        identifier(objective.identifier());
        words("SequenceIndicator", objective.sequence());
        objective.stakeholders().forEach(this::stakeholder);
        words("OtherInformation", objective.otherInformation());
        xml.kept(objective.kept());
        xml.close();
    }

    private void stakeholder(Stakeholder stakeholder) {
        Optional<String> type = stakeholder.type();
        xml.open("Stakeholder", "StakeholderTypeType", type.filter(StratmlTypes::isStakeholderType));
        xml.words("Name", stakeholder.name());
        words("Description", stakeholder.description());
        type.filter(text -> !StratmlTypes.isStakeholderType(text))
                .ifPresent(text -> xml.kept("", "StakeholderTypeType=\"" + XmlText.attribute(text) + "\""));
        xml.kept(stakeholder.kept());
        xml.close();
    }

    private void administration(Administration administration) {
        xml.open("AdministrativeInformation");
        typed("StartDate", administration.startDate(), StratmlWriter::isDate);
        typed("EndDate", administration.endDate(), StratmlWriter::isDate);
        typed("PublicationDate", administration.publicationDate(), StratmlWriter::isDate);
        typed("Source", administration.source(), StratmlTypes::isAddress);
        administration.submitter().ifPresent(this::submitter);
        xml.kept(administration.kept());
        xml.close();
    }

    private void submitter(Submitter submitter) {
        xml.open("Submitter");
        words("GivenName", submitter.givenName());
        words("Surname", submitter.surname());
        words("PhoneNumber", submitter.phoneNumber());
        words("EmailAddress", submitter.emailAddress());
        xml.kept(submitter.kept());
        xml.close();
    }

    private void words(String name, Optional<String> text) {
        text.ifPresent(present -> xml.words(name, present));
    }

    private void identifier(Optional<String> identifier) {
        typed(
                "Identifier",
                identifier,
                text -> StratmlTypes.isIdentifier(text) && identifiers.add(StratmlTypes.trim(text)));
    }

    private void typed(String name, Optional<String> text, Predicate<String> valid) {
        text.ifPresent(present -> {
            if (valid.test(present)) {
                xml.words(name, present);
            } else {
                xml.kept("", StratmlXml.element(name, present));
            }
        });
    }

    private static boolean isDate(String text) {
        return StratmlTypes.date(text).isPresent();
    }
}
