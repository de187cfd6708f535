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
import org.throughline.exchange.StratmlPlan.Role;
import org.throughline.exchange.StratmlPlan.Stakeholder;
import org.throughline.exchange.StratmlPlan.Statement;
import org.throughline.exchange.StratmlPlan.Submitter;
import org.throughline.exchange.StratmlPlan.Value;

/**
 * Writes StratML that its schema accepts, Part 1 or Part 2, in the schema's order, texts to the letter. What the schema
 * has no place for (foreign parts, a date that is none, an identifier used twice; in Part 1 what is measured) goes out as
 * an instruction to programs ({@code <?throughline-kept …?>}), which every schema ignores and {@link StratmlReader} reads
 * again.
 */
public final class StratmlWriter {
    private static final String USUAL_TYPE = "Performance_Plan";

    private final StratmlXml xml;
    private final boolean two;
    private final StratmlIndicatorWriter indicators;
    private final Set<String> identifiers = new HashSet<>();

    private StratmlWriter(StratmlXml xml, boolean two) {
        this.xml = xml;
        this.two = two;
        this.indicators = new StratmlIndicatorWriter(xml, this);
    }

    /** Writes the plan in UTF-8; {@code out} is flushed and stays open. A plan must have a goal to be valid. */
    public static void write(StratmlPlan plan, OutputStream out) {
        var xml = new StratmlXml();
        new StratmlWriter(xml, plan.type().isPresent()).plan(plan);
        xml.to(out);
    }

    private void plan(StratmlPlan plan) {
        xml.root(
                two ? "PerformancePlanOrReport" : "StrategicPlan",
                plan.namespace(),
                plan.type().map(type -> StratmlTypes.TYPES.contains(type) ? type : USUAL_TYPE),
                plan.schemaLocation());
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
        var submitter = plan.submitter().or(() -> plan.administration().flatMap(Administration::submitter));
        if (plan.administration().isPresent() || (submitter.isPresent() && !two)) {
            administration(plan.administration(), two ? Optional.empty() : submitter);
        }
        if (two) {
            submitter.ifPresent(this::submitter);
        }
        plan.type()
                .filter(type -> !type.isEmpty() && !StratmlTypes.TYPES.contains(type))
                .ifPresent(type -> xml.kept("", "Type=\"" + XmlText.attribute(type) + "\""));
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
        for (var indicator : objective.indicators()) {
            partTwo(() -> indicators.indicator(indicator));
        }
        xml.kept(objective.kept());
        xml.close();
    }

    private void stakeholder(Stakeholder stakeholder) {
        Optional<String> type = stakeholder.type();
        xml.open("Stakeholder", StratmlTypes.STAKEHOLDER_TYPE, type.filter(StratmlTypes.STAKEHOLDER_TYPES::contains));
        xml.words("Name", stakeholder.name());
        words("Description", stakeholder.description());
        for (var role : stakeholder.roles()) {
            partTwo(() -> role(role));
        }
        word(StratmlTypes.STAKEHOLDER_TYPE, type, StratmlTypes.STAKEHOLDER_TYPES);
        xml.kept(stakeholder.kept());
        xml.close();
    }

    private void role(Role role) {
        xml.open("Role");
        xml.words("Name", role.name());
        words("Description", role.description());
        var known = role.types().stream()
                .filter(StratmlTypes.ROLE_TYPES::contains)
                .limit(2)
                .toList();
        known.forEach(type -> xml.words("RoleType", type));
        for (int i = 0; i < role.types().size(); i++) {
            String type = role.types().get(i);
            if (i >= 2 || !StratmlTypes.ROLE_TYPES.contains(type)) {
                xml.kept("", StratmlXml.element("RoleType", type));
            }
        }
        xml.kept(role.kept());
        xml.close();
    }

    private void administration(Optional<Administration> found, Optional<Submitter> submitter) {
        xml.open("AdministrativeInformation");
        found.ifPresent(administration -> {
            onlyInTwo(administration.identifier());
            date("StartDate", administration.startDate());
            date("EndDate", administration.endDate());
            date("PublicationDate", administration.publicationDate());
            typed("Source", administration.source(), StratmlTypes::isAddress);
        });
        submitter.ifPresent(this::submitter);
        found.ifPresent(administration -> xml.kept(administration.kept()));
        xml.close();
    }

    private void submitter(Submitter submitter) {
        xml.open("Submitter");
        onlyInTwo(submitter.identifier());
        words("GivenName", submitter.givenName());
        words("Surname", submitter.surname());
        words("PhoneNumber", submitter.phoneNumber());
        words("EmailAddress", submitter.emailAddress());
        xml.kept(submitter.kept());
        xml.close();
    }

    /** Writes what only Part 2 has a place for; Part 1 keeps it aside. */
    private void partTwo(Runnable writing) {
        if (two) {
            writing.run();
        } else {
            xml.apart(writing);
        }
    }

    private void onlyInTwo(Optional<String> identifier) {
        if (two) {
            identifier(identifier);
        } else {
            identifier.ifPresent(text -> xml.kept("", StratmlXml.element("Identifier", text)));
        }
    }

    void words(String name, Optional<String> text) {
        text.ifPresent(present -> xml.words(name, present));
    }

    /** Keeps the value of an attribute that is none of the words it takes. */
    void word(String attribute, Optional<String> value, Set<String> words) {
        value.filter(text -> !words.contains(text))
                .ifPresent(text -> xml.kept("", attribute + "=\"" + XmlText.attribute(text) + "\""));
    }

    void identifier(Optional<String> identifier) {
        typed(
                "Identifier",
                identifier,
                text -> StratmlTypes.isIdentifier(text) && identifiers.add(StratmlTypes.trim(text)));
    }

    void date(String name, Optional<String> text) {
        typed(name, text, value -> StratmlTypes.isDate(value, two));
    }

    void typed(String name, Optional<String> text, Predicate<String> valid) {
        text.ifPresent(present -> {
            if (valid.test(present)) {
                xml.words(name, present);
            } else {
                xml.kept("", StratmlXml.element(name, present));
            }
        });
    }
}
