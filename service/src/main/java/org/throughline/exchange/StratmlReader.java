package org.throughline.exchange;

import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.exchange.StratmlPlan.Administration;
import org.throughline.exchange.StratmlPlan.Goal;
import org.throughline.exchange.StratmlPlan.Objective;
import org.throughline.exchange.StratmlPlan.Organization;
import org.throughline.exchange.StratmlPlan.Stakeholder;
import org.throughline.exchange.StratmlPlan.Statement;
import org.throughline.exchange.StratmlPlan.Submitter;
import org.throughline.exchange.StratmlPlan.Value;
import org.throughline.kernel.Refusal;

/**
 * Reads StratML Part 1 from a file that nobody vouches for. Forgiving about what can be understood (another namespace,
 * another order, missing or unknown parts), and says so line by line; strict about what could do harm.
 */
public final class StratmlReader {
    private static final Set<String> NO_ATTRIBUTES = Set.of();
    private static final String TYPE = "StakeholderTypeType";

    private final Deviations deviations = new Deviations();
    private final Set<String> identifiers = new HashSet<>();

    private StratmlReader() {}

    /** What was read, and every place where the file is not as the standard says. */
    public record Read(StratmlPlan plan, List<Deviation> deviations) {
        public Read {
            deviations = List.copyOf(deviations);
        }
    }

    /**
     * Reads to the end of {@code in}, which stays open.
     *
     * @throws Refusal {@code too_large}; {@code xml.doctype}, {@code xml.depth}, {@code xml.elements};
     *     {@code xml.malformed} or {@code xml.encoding} with line and column; {@code stratml.not} with the name of the root
     */
    public static Read read(InputStream in) {
        XmlFile file = XmlFile.read(in);
        XmlNode.Element root = file.root();
        if (!root.name().equals("StrategicPlan") || !StratmlParts.isStratml(root.namespace())) {
            throw Refusal.invalid("stratml.not", root.name());
        }
        var reader = new StratmlReader();
        StratmlParts.namespace(root, reader.deviations);
        if (!file.skipped().isEmpty()) {
            reader.deviations.add(
                    file.skipped().get(0), "stratml.comments", file.skipped().size());
        }
        return new Read(reader.plan(root), reader.deviations.all());
    }

    private StratmlPlan plan(XmlNode.Element root) {
        var parts = parts(
                root, "Name", "Description", "OtherInformation", "StrategicPlanCore", "AdministrativeInformation");
        XmlNode.Element coreElement = parts.part("StrategicPlanCore").orElseGet(() -> {
            deviations.add(root.line(), "stratml.missing", "StrategicPlanCore", root.name());
            return new XmlNode.Element("", root.namespace(), "StrategicPlanCore", List.of(), List.of(), root.line());
        });
        var core = parts(coreElement, "Organization*", "Vision", "Mission", "Value*", "Goal*");
        if (core.parts("Goal").isEmpty()) {
            deviations.add(coreElement.line(), "stratml.missing", "Goal", coreElement.name());
        }
        Optional<String> schemaLocation = root.attributes().stream()
                .filter(attribute -> attribute.namespace().equals(StratmlParts.INSTANCE)
                        && attribute.name().equals("schemaLocation"))
                .map(XmlNode.Attribute::value)
                .filter(StratmlTypes::isSchemaLocation)
                .findFirst();
        return new StratmlPlan(
                schemaLocation,
                parts.wanted("Name"),
                parts.words("Description"),
                parts.words("OtherInformation"),
                core.parts("Organization").stream().map(this::organization).toList(),
                core.part("Vision").map(this::statement),
                core.part("Mission").map(this::statement),
                core.parts("Value").stream().map(this::value).toList(),
                core.parts("Goal").stream().map(this::goal).toList(),
                parts.part("AdministrativeInformation").map(this::administration),
                parts.kept(),
                core.kept());
    }

    private Organization organization(XmlNode.Element element) {
        var parts = parts(element, "Name", "Acronym", "Identifier", "Description", "Stakeholder*");
        return new Organization(
                parts.words("Name"),
                parts.words("Acronym"),
                identifier(element, parts),
                parts.words("Description"),
                stakeholders(parts),
                parts.kept());
    }

    private Statement statement(XmlNode.Element element) {
        var parts = parts(element, "Description", "Identifier");
        return new Statement(parts.words("Description"), identifier(element, parts), parts.kept());
    }

    private Value value(XmlNode.Element element) {
        var parts = parts(element, "Name", "Description");
        return new Value(parts.words("Name"), parts.words("Description"), parts.kept());
    }

    private Goal goal(XmlNode.Element element) {
        var parts = parts(
                element,
                "Name",
                "Description",
                "Identifier",
                "SequenceIndicator",
                "Stakeholder*",
                "OtherInformation",
                "Objective*");
        return new Goal(
                parts.wanted("Name"),
                parts.wanted("Description"),
                identifier(element, parts),
                parts.words("SequenceIndicator"),
                stakeholders(parts),
                parts.words("OtherInformation"),
                parts.parts("Objective").stream().map(this::objective).toList(),
                parts.kept());
    }

    private Objective objective(XmlNode.Element element) {
        var parts = parts(
                element, "Name", "Description", "Identifier", "SequenceIndicator", "Stakeholder*", "OtherInformation");
        return new Objective(
                parts.words("Name"),
                parts.words("Description"),
                identifier(element, parts),
                parts.words("SequenceIndicator"),
                stakeholders(parts),
                parts.words("OtherInformation"),
                parts.kept());
    }

    private List<Stakeholder> stakeholders(StratmlParts parts) {
        return parts.parts("Stakeholder").stream().map(this::stakeholder).toList();
    }

    private Stakeholder stakeholder(XmlNode.Element element) {
        var parts = new StratmlParts(element, deviations, Set.of(TYPE), "Name", "Description");
        Optional<String> type = element.attributes().stream()
                .filter(attribute ->
                        attribute.namespace().isEmpty() && attribute.name().equals(TYPE))
                .map(XmlNode.Attribute::value)
                .findFirst();
        type.filter(value -> !StratmlTypes.isStakeholderType(value))
                .ifPresent(value -> deviations.add(element.line(), "stratml.stakeholder_type", value));
        return new Stakeholder(type, parts.wanted("Name"), parts.words("Description"), parts.kept());
    }

    private Administration administration(XmlNode.Element element) {
        var parts = parts(element, "StartDate", "EndDate", "PublicationDate", "Source", "Submitter");
        Optional<String> source = parts.words("Source");
        source.filter(value -> !StratmlTypes.isAddress(value))
                .ifPresent(value -> deviations.add(element.line(), "stratml.source", value));
        return new Administration(
                date(parts, "StartDate"),
                date(parts, "EndDate"),
                date(parts, "PublicationDate"),
                source,
                parts.part("Submitter").map(this::submitter),
                parts.kept());
    }

    private Submitter submitter(XmlNode.Element element) {
        var parts = parts(element, "GivenName", "Surname", "PhoneNumber", "EmailAddress");
        return new Submitter(
                parts.words("GivenName"),
                parts.words("Surname"),
                parts.words("PhoneNumber"),
                parts.words("EmailAddress"),
                parts.kept());
    }

    private Optional<String> date(StratmlParts parts, String name) {
        Optional<String> date = parts.words(name);
        date.filter(value -> StratmlTypes.date(value).isEmpty())
                .ifPresent(
                        value -> deviations.add(parts.part(name).orElseThrow().line(), "stratml.date", name, value));
        return date;
    }

    private Optional<String> identifier(XmlNode.Element element, StratmlParts parts) {
        Optional<String> identifier = parts.words("Identifier");
        identifier.ifPresent(value -> {
            if (!StratmlTypes.isIdentifier(value)) {
                deviations.add(element.line(), "stratml.identifier", value, element.name());
            } else if (!identifiers.add(StratmlTypes.trim(value))) {
                deviations.add(element.line(), "stratml.identifier_twice", value, element.name());
            }
        });
        return identifier;
    }

    private StratmlParts parts(XmlNode.Element element, String... order) {
        return new StratmlParts(element, deviations, NO_ATTRIBUTES, order);
    }
}
