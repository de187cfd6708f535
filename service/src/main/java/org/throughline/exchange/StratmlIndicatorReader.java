package org.throughline.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.exchange.StratmlIndicator.Descriptor;
import org.throughline.exchange.StratmlIndicator.Instance;
import org.throughline.exchange.StratmlIndicator.Relationship;
import org.throughline.exchange.StratmlIndicator.Result;

/** Reads what a StratML file says is measured. */
final class StratmlIndicatorReader {
    private final StratmlReading reading;

    StratmlIndicatorReader(StratmlReading reading) {
        this.reading = reading;
    }

    List<StratmlIndicator> indicators(StratmlParts objective) {
        return objective.parts("PerformanceIndicator").stream()
                .map(this::indicator)
                .toList();
    }

    private StratmlIndicator indicator(XmlNode.Element element) {
        var parts = reading.parts(
                element,
                Set.of(StratmlTypes.STAGE, StratmlTypes.INDICATOR_TYPE),
                "SequenceIndicator",
                "MeasurementDimension",
                "UnitOfMeasurement",
                "Identifier",
                "Relationship*",
                "MeasurementInstance*",
                "OtherInformation");
        var indicator = new StratmlIndicator(
                reading.word(element, StratmlTypes.STAGE, StratmlTypes.STAGES),
                reading.word(element, StratmlTypes.INDICATOR_TYPE, StratmlTypes.INDICATOR_TYPES),
                parts.words("SequenceIndicator"),
                parts.wanted("MeasurementDimension"),
                parts.wanted("UnitOfMeasurement"),
                reading.identifier(element, parts),
                parts.parts("Relationship").stream().map(this::relationship).toList(),
                parts.parts("MeasurementInstance").stream().map(this::instance).toList(),
                parts.words("OtherInformation"),
                parts.kept(),
                Optional.empty());
        if (StratmlWish.of(indicator).isEmpty()) {
            reading.deviations.add(element.line(), "stratml.not_counted", indicator.dimension());
        }
        return indicator;
    }

    private Relationship relationship(XmlNode.Element element) {
        var parts = reading.parts(
                element,
                Set.of(StratmlTypes.RELATIONSHIP_TYPE),
                "Identifier",
                "ReferentIdentifier*",
                "Name",
                "Description");
        return new Relationship(
                reading.word(element, StratmlTypes.RELATIONSHIP_TYPE, StratmlTypes.RELATIONSHIP_TYPES),
                reading.identifier(element, parts),
                parts.allWords("ReferentIdentifier"),
                parts.words("Name"),
                parts.words("Description"),
                parts.kept());
    }

    private Instance instance(XmlNode.Element element) {
        var parts = reading.parts(element, "TargetResult*", "ActualResult*");
        return new Instance(
                parts.parts("TargetResult").stream().map(this::result).toList(),
                parts.parts("ActualResult").stream().map(this::result).toList(),
                parts.kept());
    }

    private Result result(XmlNode.Element element) {
        var parts = reading.parts(element, "StartDate", "EndDate", "NumberOfUnits", "Descriptor", "Description");
        return new Result(
                reading.date(parts, "StartDate"),
                reading.date(parts, "EndDate"),
                reading.number(parts, "NumberOfUnits"),
                parts.part("Descriptor").map(this::descriptor),
                parts.words("Description"),
                parts.kept());
    }

    private Descriptor descriptor(XmlNode.Element element) {
        var parts = reading.parts(element, "DescriptorName", "DescriptorValue");
        return new Descriptor(parts.words("DescriptorName"), parts.words("DescriptorValue"), parts.kept());
    }
}
