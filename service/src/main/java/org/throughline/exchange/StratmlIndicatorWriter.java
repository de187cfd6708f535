package org.throughline.exchange;

import java.util.Optional;
import org.throughline.exchange.StratmlIndicator.Descriptor;
import org.throughline.exchange.StratmlIndicator.Instance;
import org.throughline.exchange.StratmlIndicator.Relationship;
import org.throughline.exchange.StratmlIndicator.Result;

/** Writes what is measured, as Part 2 has it. */
final class StratmlIndicatorWriter {
    private final StratmlXml xml;
    private final StratmlWriter values;

    StratmlIndicatorWriter(StratmlXml xml, StratmlWriter values) {
        this.xml = xml;
        this.values = values;
    }

    void indicator(StratmlIndicator indicator) {
        xml.open(
                "PerformanceIndicator",
                StratmlTypes.STAGE,
                indicator.stage().filter(StratmlTypes.STAGES::contains),
                StratmlTypes.INDICATOR_TYPE,
                indicator.type().filter(StratmlTypes.INDICATOR_TYPES::contains));
        values.words("SequenceIndicator", indicator.sequence());
        xml.words("MeasurementDimension", indicator.dimension());
        xml.words("UnitOfMeasurement", indicator.unit());
        values.identifier(indicator.identifier());
        indicator.relationships().forEach(this::relationship);
        indicator.instances().forEach(this::instance);
        values.words("OtherInformation", indicator.otherInformation());
        values.word(StratmlTypes.STAGE, indicator.stage(), StratmlTypes.STAGES);
        values.word(StratmlTypes.INDICATOR_TYPE, indicator.type(), StratmlTypes.INDICATOR_TYPES);
        xml.kept(indicator.kept());
        xml.close();
    }

    private void relationship(Relationship relationship) {
        xml.open(
                "Relationship",
                StratmlTypes.RELATIONSHIP_TYPE,
                relationship.type().filter(StratmlTypes.RELATIONSHIP_TYPES::contains));
        values.identifier(relationship.identifier());
        relationship.referents().forEach(referent -> xml.words("ReferentIdentifier", referent));
        values.words("Name", relationship.name());
        values.words("Description", relationship.description());
        values.word(StratmlTypes.RELATIONSHIP_TYPE, relationship.type(), StratmlTypes.RELATIONSHIP_TYPES);
        xml.kept(relationship.kept());
        xml.close();
    }

    private void instance(Instance instance) {
        xml.open("MeasurementInstance");
        instance.targets().forEach(result -> result("TargetResult", result));
        instance.actuals().forEach(result -> result("ActualResult", result));
        xml.kept(instance.kept());
        xml.close();
    }

    private void result(String name, Result result) {
        xml.open(name, "", Optional.empty());
        values.date("StartDate", result.start());
        values.date("EndDate", result.end());
        values.typed("NumberOfUnits", result.number(), StratmlTypes::isNumber);
        result.descriptor().ifPresent(this::descriptor);
        values.words("Description", result.description());
        xml.kept(result.kept());
        xml.close();
    }

    private void descriptor(Descriptor descriptor) {
        xml.open("Descriptor");
        values.words("DescriptorName", descriptor.name());
        values.words("DescriptorValue", descriptor.value());
        xml.kept(descriptor.kept());
        xml.close();
    }
}
