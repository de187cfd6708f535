package org.throughline.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    /** Names of older drafts, and what the standard calls the same. */
    private static final Map<String, String> FORMER = Map.of("FirstName", "GivenName", "LastName", "Surname");

    private final XmlNode.Element element;
    private final StratmlReading reading;
    private final Deviations deviations;
    private final Map<String, List<XmlNode.Element>> found = new HashMap<>();
    private final List<Kept> kept = new ArrayList<>();

    /**
     * Sorts what is in {@code element}.
     *
     * @param order the names the standard knows here, in its order; {@code *} after a name that may come again
     * @param attributes the attributes it knows here
     */
    StratmlParts(XmlNode.Element element, StratmlReading reading, Set<String> attributes, String... order) {
        this.element = element;
        this.reading = reading;
        this.deviations = reading.deviations;
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
            } else if (node instanceof XmlNode.Comment) {
                kept.add(new Kept("", XmlNode.raw(node)));
            }
        }
    }

    private int sort(XmlNode.Element child, List<String> names, int reached) {
        String name = names.contains(child.name()) ? child.name() : FORMER.getOrDefault(child.name(), child.name());
        boolean repeatable = names.contains(name + "*");
        int place = names.indexOf(repeatable ? name + "*" : name);
        if (place < 0 || !reading.knows(child.namespace())) {
            deviations.add(child.line(), "stratml.unknown", child.name(), element.name());
            kept.add(new Kept("", child.raw()));
            return reached;
        }
        reading.namespace(child);
        if (!repeatable && found.containsKey(name)) {
            deviations.add(child.line(), "stratml.repeated", child.name(), element.name());
            kept.add(new Kept("", child.raw()));
            return reached;
        }
        if (!name.equals(child.name())) {
            deviations.add(child.line(), "stratml.former", child.name(), name);
        }
        if (place < reached) {
            deviations.add(child.line(), "stratml.order", child.name(), element.name());
        }
        found.computeIfAbsent(name, key -> new ArrayList<>()).add(child);
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
            kept.add(new Kept("", XmlNode.raw(instruction)));
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
        return part(name).map(child -> words(name, child));
    }

    /** The words of each part of this name. */
    List<String> allWords(String name) {
        return parts(name).stream().map(child -> words(name, child)).toList();
    }

    private String words(String name, XmlNode.Element child) {
        child.attributes().forEach(attribute -> aside(name, attribute, child));
        if (child.hasMarkup()) {
            deviations.add(child.line(), "stratml.markup", name);
        }
        if (child.hasMarkup() || child.hasComments()) {
            kept.add(new Kept(name, child.raw()));
        }
        String text = child.text();
        reading.words(child, text);
        return text;
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
}
