package org.throughline.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.exchange.StratmlPlan.Kept;

/**
 * The parts of one StratML element that only holds elements, by the names the standard gives them, in whatever order
 * they stood. Everything else in it is kept aside and named as a deviation.
 */
final class StratmlParts {
    /** How the writer keeps what the standard has no place for: {@code <?throughline-kept ON XML?>}. */
    static final String KEPT = "throughline-kept";

    /** In {@link Kept#on} of an instruction: on the element itself. */
    static final String ITSELF = "-";

    /** The namespace of {@code schemaLocation}, which belongs to the file and not to the plan. */
    static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final XmlNode.Element element;
    private final Deviations deviations;
    private final Map<String, List<XmlNode.Element>> found = new HashMap<>();
    private final List<Kept> kept = new ArrayList<>();

    /**
     * Sorts what is in {@code element}.
     *
     * @param order the names the standard knows here, in its order; {@code *} after a name that may come again
     * @param attributes the attributes it knows here
     */
    StratmlParts(XmlNode.Element element, Deviations deviations, Set<String> attributes, String... order) {
        this.element = element;
        this.deviations = deviations;
        for (XmlNode.Attribute attribute : element.attributes()) {
            if (!attribute.namespace().isEmpty() || !attributes.contains(attribute.name())) {
                aside("", attribute, element);
            }
        }
        List<String> names = List.of(order);
        int reached = 0;
        for (XmlNode node : element.content()) {
            if (node instanceof XmlNode.Element child) {
                reached = sort(child, names, reached);
            } else if (node instanceof XmlNode.Text text && !text.text().isBlank()) {
                deviations.add(element.line(), "stratml.words", element.name());
                kept.add(new Kept("", XmlText.content(text.text())));
            } else if (node instanceof XmlNode.Instruction instruction) {
                recall(instruction);
            }
        }
    }

    private int sort(XmlNode.Element child, List<String> names, int reached) {
        boolean repeatable = names.contains(child.name() + "*");
        int place = names.indexOf(repeatable ? child.name() + "*" : child.name());
        if (place < 0 || !isStratml(child.namespace())) {
            deviations.add(child.line(), "stratml.unknown", child.name(), element.name());
            kept.add(new Kept("", child.raw()));
            return reached;
        }
        namespace(child, deviations);
        if (!repeatable && found.containsKey(child.name())) {
            deviations.add(child.line(), "stratml.repeated", child.name(), element.name());
            kept.add(new Kept("", child.raw()));
            return reached;
        }
        if (place < reached) {
            deviations.add(child.line(), "stratml.order", child.name(), element.name());
        }
        found.computeIfAbsent(child.name(), name -> new ArrayList<>()).add(child);
        return Math.max(place, reached);
    }

    /** What an earlier writing of ours put aside. */
    private void recall(XmlNode.Instruction instruction) {
        int space = instruction.data().indexOf(' ');
        if (instruction.target().equals(KEPT) && space > 0) {
            String on = instruction.data().substring(0, space);
            kept.add(new Kept(on.equals(ITSELF) ? "" : on, instruction.data().substring(space + 1)));
        } else {
            deviations.addOnce(element.line(), "stratml.instruction", instruction.target());
        }
    }

    private void aside(String on, XmlNode.Attribute attribute, XmlNode.Element where) {
        if (!attribute.namespace().equals(INSTANCE) || !attribute.name().endsWith("chemaLocation")) {
            deviations.add(where.line(), "stratml.attribute", attribute.name(), where.name());
            kept.add(new Kept(on, attribute.raw()));
        }
    }

    /** The words of a part that only holds words. */
    Optional<String> words(String name) {
        return part(name).map(child -> {
            child.attributes().forEach(attribute -> aside(name, attribute, child));
            if (child.hasElements()) {
                deviations.add(child.line(), "stratml.markup", name);
                kept.add(new Kept(name, child.raw()));
            }
            return child.text();
        });
    }

    /** The same where the standard wants the part: empty when it is missing. */
    String wanted(String name) {
        if (!found.containsKey(name)) {
            deviations.add(element.line(), "stratml.missing", name, element.name());
        }
        return words(name).orElse("");
    }

    Optional<XmlNode.Element> part(String name) {
        return parts(name).stream().findFirst();
    }

    List<XmlNode.Element> parts(String name) {
        return found.getOrDefault(name, List.of());
    }

    /** What has no place in the standard; complete once every part has been asked for. */
    List<Kept> kept() {
        return List.copyOf(kept);
    }

    /** The standard's own namespace, those of its forerunners, and none at all. */
    static boolean isStratml(String namespace) {
        return namespace.isEmpty() || namespace.toLowerCase(Locale.ROOT).contains("stratml");
    }

    static void namespace(XmlNode.Element element, Deviations deviations) {
        if (!element.namespace().equals(StratmlPlan.NAMESPACE)) {
            String code = element.namespace().isEmpty() ? "stratml.no_namespace" : "stratml.namespace";
            deviations.addOnce(element.line(), code, element.namespace());
        }
    }
}
