package org.throughline.exchange;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.exchange.StratmlPlan.Administration;
import org.throughline.exchange.StratmlPlan.Goal;
import org.throughline.exchange.StratmlPlan.Objective;
import org.throughline.exchange.StratmlPlan.Organization;
import org.throughline.exchange.StratmlPlan.Role;
import org.throughline.exchange.StratmlPlan.Stakeholder;
import org.throughline.exchange.StratmlPlan.Statement;
import org.throughline.exchange.StratmlPlan.Submitter;
import org.throughline.exchange.StratmlPlan.Value;
import org.throughline.kernel.Refusal;

/**
 * Reads StratML, Part 1 or Part 2, from a file that nobody vouches for. Forgiving about what can be understood (another
 * namespace, another order, missing or unknown parts), and says so line by line; strict about what could do harm.
 */
public final class StratmlReader {
    private static final String PART_1 = "StrategicPlan";
    private static final String PART_2 = "PerformancePlanOrReport";

    private final StratmlReading reading;
    private final StratmlIndicatorReader indicators;

    private StratmlReader(StratmlReading reading) {
        this.reading = reading;
        this.indicators = new StratmlIndicatorReader(reading);
    }

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
        if (!root.name().equals(PART_1) && !root.name().equals(PART_2)) {
            throw Refusal.invalid("stratml.not", root.name());
        }
        var reading = new StratmlReading(root.name().equals(PART_2), root.namespace());
        if (file.marked()) {
            reading.deviations.add(1, "stratml.mark");
        }
        reading.namespace(root);
        if (!file.skipped().isEmpty()) {
            reading.deviations.add(
                    file.skipped().get(0), "stratml.comments", file.skipped().size());
        }
        return new Read(new StratmlReader(reading).plan(root), reading.all());
    }

    private StratmlPlan plan(XmlNode.Element root) {
        var parts = reading.parts(
                root,
                reading.two() ? Set.of(StratmlTypes.TYPE) : Set.of(),
                "Name",
                "Description",
                "OtherInformation",
                "StrategicPlanCore",
                "AdministrativeInformation",
                "Submitter");
        XmlNode.Element coreElement = parts.part("StrategicPlanCore").orElseGet(() -> {
            reading.deviations.add(root.line(), "stratml.missing", "StrategicPlanCore", root.name());
            return new XmlNode.Element("", root.namespace(), "StrategicPlanCore", List.of(), List.of(), root.line());
        });
        var core = reading.parts(coreElement, "Organization*", "Vision", "Mission", "Value*", "Goal*");
        if (core.parts("Goal").isEmpty()) {
            reading.deviations.add(coreElement.line(), "stratml.missing", "Goal", coreElement.name());
        }
        Optional<Submitter> submitter = parts.part("Submitter").map(element -> {
            if (!reading.two()) {
                reading.deviations.add(element.line(), "stratml.order", "Submitter", root.name());
            }
            return submitter(element);
        });
        Optional<String> schemaLocation = root.attributes().stream()
                .filter(attribute -> attribute.namespace().equals(StratmlParts.INSTANCE)
                        && attribute.name().equals("schemaLocation"))
                .map(XmlNode.Attribute::value)
                .filter(text -> StratmlTypes.isSchemaLocation(text, reading.two()))
                .findFirst();
        return new StratmlPlan(
                reading.two() ? Optional.of(type(root)) : Optional.empty(),
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
                submitter,
                parts.kept(),
                core.kept());
    }

    private String type(XmlNode.Element root) {
        return reading.word(root, StratmlTypes.TYPE, StratmlTypes.TYPES).orElseGet(() -> {
            reading.deviations.add(root.line(), "stratml.missing", StratmlTypes.TYPE, root.name());
            return "";
        });
    }

    private Organization organization(XmlNode.Element element) {
        var parts = reading.parts(element, "Name", "Acronym", "Identifier", "Description", "Stakeholder*");
        return new Organization(
                parts.words("Name"),
                parts.words("Acronym"),
                reading.identifier(element, parts),
                parts.words("Description"),
                stakeholders(parts),
                parts.kept());
    }

    private Statement statement(XmlNode.Element element) {
        var parts = reading.parts(element, "Description", "Identifier");
        return new Statement(parts.words("Description"), reading.identifier(element, parts), parts.kept());
    }

    private Value value(XmlNode.Element element) {
        var parts = reading.parts(element, "Name", "Description");
        return new Value(parts.words("Name"), parts.words("Description"), parts.kept());
    }

    private Goal goal(XmlNode.Element element) {
        var parts = reading.parts(
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
                reading.identifier(element, parts),
                parts.words("SequenceIndicator"),
                stakeholders(parts),
                parts.words("OtherInformation"),
                parts.parts("Objective").stream().map(this::objective).toList(),
                parts.kept());
    }

    private Objective objective(XmlNode.Element element) {
        var order = new ArrayList<>(
                List.of("Name", "Description", "Identifier", "SequenceIndicator", "Stakeholder*", "OtherInformation"));
        if (reading.two()) {
            order.add("PerformanceIndicator*");
        }
        var parts = reading.parts(element, order.toArray(String[]::new));
        return new Objective(
                parts.words("Name"),
                parts.words("Description"),
                reading.identifier(element, parts),
                parts.words("SequenceIndicator"),
                stakeholders(parts),
                parts.words("OtherInformation"),
                indicators.indicators(parts),
                parts.kept());
    }

    private List<Stakeholder> stakeholders(StratmlParts parts) {
        return parts.parts("Stakeholder").stream().map(this::stakeholder).toList();
    }

    private Stakeholder stakeholder(XmlNode.Element element) {
        var order = new ArrayList<>(List.of("Name", "Description"));
        if (reading.two()) {
            order.add("Role*");
        }
        var parts = reading.parts(element, Set.of(StratmlTypes.STAKEHOLDER_TYPE), order.toArray(String[]::new));
        Optional<String> type = reading.word(element, StratmlTypes.STAKEHOLDER_TYPE, StratmlTypes.STAKEHOLDER_TYPES);
        return new Stakeholder(
                type,
                parts.wanted("Name"),
                parts.words("Description"),
                parts.parts("Role").stream().map(this::role).toList(),
                parts.kept());
    }

    private Role role(XmlNode.Element element) {
        var parts = reading.parts(element, "Name", "Description", "RoleType*");
        var types = parts.allWords("RoleType");
        for (int i = 0; i < types.size(); i++) {
            if (!StratmlTypes.ROLE_TYPES.contains(types.get(i)) || i > 1) {
                String known = String.join(", ", StratmlTypes.ROLE_TYPES);
                reading.deviations.add(
                        parts.parts("RoleType").get(i).line(), "stratml.word", types.get(i), "RoleType", known);
            }
        }
        return new Role(parts.wanted("Name"), parts.words("Description"), types, parts.kept());
    }

    private Administration administration(XmlNode.Element element) {
        var order = new ArrayList<>(List.of("StartDate", "EndDate", "PublicationDate", "Source", "Submitter"));
        if (reading.two()) {
            order.add(0, "Identifier");
        }
        var parts = reading.parts(element, order.toArray(String[]::new));
        Optional<String> source = parts.words("Source");
        source.filter(value -> !StratmlTypes.isAddress(value))
                .ifPresent(value -> reading.deviations.add(element.line(), "stratml.source", value));
        Optional<Submitter> submitter = parts.part("Submitter").map(inner -> {
            if (reading.two()) {
                reading.deviations.add(inner.line(), "stratml.order", "Submitter", element.name());
            }
            return submitter(inner);
        });
        return new Administration(
                reading.identifier(element, parts),
                reading.date(parts, "StartDate"),
                reading.date(parts, "EndDate"),
                reading.date(parts, "PublicationDate"),
                source,
                submitter,
                parts.kept());
    }

    private Submitter submitter(XmlNode.Element element) {
        var order = new ArrayList<>(List.of("GivenName", "Surname", "PhoneNumber", "EmailAddress"));
        if (reading.two()) {
            order.add(0, "Identifier");
        }
        var parts = reading.parts(element, order.toArray(String[]::new));
        return new Submitter(
                reading.identifier(element, parts),
                parts.words("GivenName"),
                parts.words("Surname"),
                parts.words("PhoneNumber"),
                parts.words("EmailAddress"),
                parts.kept());
    }
}
