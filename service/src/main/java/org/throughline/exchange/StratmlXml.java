package org.throughline.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.throughline.exchange.StratmlPlan.Kept;

/** XML being written, indented; indentation only stands where the standard holds nothing but elements. */
final class StratmlXml {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    private final Deque<String> open = new ArrayDeque<>();

    /** Whether the innermost element was just opened and holds nothing yet. */
    private boolean bare;

    void root(String name, Optional<String> schemaLocation) {
        line().append('<')
                .append(name)
                .append(" xmlns=\"")
                .append(StratmlPlan.NAMESPACE)
                .append('"');
        schemaLocation.ifPresent(value -> out.append(" xmlns:xsi=\"")
                .append(StratmlParts.INSTANCE)
                .append("\" xsi:schemaLocation=\"")
                .append(XmlText.attribute(value))
                .append('"'));
        out.append('>');
        open.push(name);
    }

    void open(String name) {
        open(name, "", Optional.empty());
    }

    void open(String name, String attribute, Optional<String> value) {
        line().append('<').append(name);
        value.ifPresent(text -> out.append(' ')
                .append(attribute)
                .append("=\"")
                .append(XmlText.attribute(text))
                .append('"'));
        out.append('>');
        open.push(name);
        bare = true;
    }

    void close() {
        String name = open.pop();
        if (bare) {
            out.insert(out.length() - 1, '/');
            bare = false;
        } else {
            line().append("</").append(name).append('>');
        }
    }

    void words(String name, String text) {
        line().append(element(name, text));
    }

    void kept(List<Kept> parts) {
        parts.forEach(part -> kept(part.on(), part.xml()));
    }

    /** Puts aside what the schema has no place for. */
    void kept(String on, String xml) {
        line().append("<?")
                .append(StratmlParts.KEPT)
                .append(' ')
                .append(on.isEmpty() ? StratmlParts.ITSELF : on)
                .append(' ')
                .append(xml.replace("?>", "?&gt;"))
                .append("?>");
    }

    void to(OutputStream stream) {
        try {
            stream.write(out.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String element(String name, String text) {
        return text.isEmpty() ? "<" + name + "/>" : "<" + name + ">" + XmlText.content(text) + "</" + name + ">";
    }

    private StringBuilder line() {
        bare = false;
        return out.append('\n').append("  ".repeat(open.size()));
    }
}
