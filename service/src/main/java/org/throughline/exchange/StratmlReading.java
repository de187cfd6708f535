package org.throughline.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One StratML file while it is read: which part it is of, what was said of it so far, and what its simple values are. */
final class StratmlReading {
    private static final Pattern HTML =
            Pattern.compile("(?i)</?(p|br|b|i|u|em|strong|ul|ol|li|div|span|a|table|tr|td|h[1-6])(\\s[^<>]*)?/?>");

    final Deviations deviations = new Deviations();
    private final Set<String> identifiers = new HashSet<>();
    private final boolean two;
    private final String namespace;

    /**
     * @param two whether it is of Part 2
     * @param namespace of its root, in which its elements are known, whichever it is
     */
    StratmlReading(boolean two, String namespace) {
        this.two = two;
        this.namespace = namespace;
    }

    boolean two() {
        return two;
    }

    /** The standard's own namespaces, those of their forerunners, that of the root, and none at all. */
    boolean knows(String other) {
        String lower = other.toLowerCase(Locale.ROOT);
        return other.isEmpty()
                || other.equals(namespace)
                || lower.contains("stratml")
                || lower.contains("performanceplanorreport");
    }

    /** Names an element's namespace where it is not the standard's. */
    void namespace(XmlNode.Element element) {
        if (!element.namespace().equals(two ? StratmlPlan.NAMESPACE_2 : StratmlPlan.NAMESPACE)) {
            String code = element.namespace().isEmpty() ? "stratml.no_namespace" : "stratml.namespace";
            deviations.addOnce(element.line(), code, element.namespace());
        }
    }

    StratmlParts parts(XmlNode.Element element, String... order) {
        return new StratmlParts(element, this, Set.of(), order);
    }

    StratmlParts parts(XmlNode.Element element, Set<String> attributes, String... order) {
        return new StratmlParts(element, this, attributes, order);
    }

    /** An attribute that takes one of these words; any other is named. */
    Optional<String> word(XmlNode.Element element, String attribute, Set<String> words) {
        Optional<String> value = element.attributes().stream()
                .filter(one -> one.namespace().isEmpty() && one.name().equals(attribute))
                .map(XmlNode.Attribute::value)
                .findFirst();
        value.filter(text -> !words.contains(text)).ifPresent(text -> {
            if (attribute.equals(StratmlTypes.STAKEHOLDER_TYPE)) {
                deviations.add(element.line(), "stratml.stakeholder_type", text);
            } else {
                deviations.add(element.line(), "stratml.word", text, attribute, String.join(", ", words));
            }
        });
        return value;
    }

    /** A date, whatever it says; Part 2 lets it be empty. */
    Optional<String> date(StratmlParts parts, String name) {
        return checked(parts, name, "stratml.date", text -> StratmlTypes.isDate(text, two));
    }

    /** A decimal number, whatever it says. */
    Optional<String> number(StratmlParts parts, String name) {
        return checked(parts, name, "stratml.number", StratmlTypes::isNumber);
    }

    private Optional<String> checked(
            StratmlParts parts, String name, String code, java.util.function.Predicate<String> valid) {
        Optional<String> text = parts.words(name);
        text.filter(valid.negate())
                .ifPresent(
                        value -> deviations.add(parts.part(name).orElseThrow().line(), code, name, value));
        return text;
    }

    Optional<String> identifier(XmlNode.Element element, StratmlParts parts) {
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

    /** Names HTML that stands written out in a text, which stays as it is. */
    void words(XmlNode.Element element, String text) {
        if (HTML.matcher(text).find()) {
            deviations.add(element.line(), "stratml.html", element.name());
        }
    }

    List<Deviation> all() {
        return deviations.all();
    }
}
