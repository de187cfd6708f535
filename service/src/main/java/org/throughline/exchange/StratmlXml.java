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
    private final Deque<String> open = new ArrayDeque<>();
    private StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");

    /** Whether what is written now is put aside, in one line. */
    private boolean apart;

    /** Whether the innermost element was just opened and holds nothing yet. */
    private boolean bare;

    void root(String name, String namespace, Optional<String> type, Optional<String> schemaLocation) {
        line().append('<').append(name);
        attribute("xmlns", Optional.of(namespace));
        attribute("Type", type);
        attribute("xmlns:xsi", schemaLocation.map(location -> StratmlParts.INSTANCE));
        attribute("xsi:schemaLocation", schemaLocation);
        out.append('>');
        open.push(name);
    }

    void open(String name) {
        open(name, "", Optional.empty());
    }

    void open(String name, String attribute, Optional<String> value) {
        open(name, attribute, value, "", Optional.empty());
    }

    void open(String name, String first, Optional<String> value, String second, Optional<String> other) {
        line().append('<').append(name);
        if (apart && open.isEmpty()) {
            attribute("xmlns", Optional.of(StratmlPlan.NAMESPACE_2));
        }
        attribute(first, value);
        attribute(second, other);
        out.append('>');
        open.push(name);
        bare = true;
    }

    private void attribute(String name, Optional<String> value) {
        value.ifPresent(text -> out.append(' ')
                .append(name)
                .append("=\"")
                .append(XmlText.attribute(text))
                .append('"'));
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

    /** Puts what {@code writing} writes, one element, aside: the part of the standard that is written has no place for it. */
    void apart(Runnable writing) {
        var whole = out;
        var outer = List.copyOf(open);
        out = new StringBuilder();
        open.clear();
        apart = true;
        writing.run();
        String xml = out.toString();
        apart = false;
        out = whole;
        open.addAll(outer);
        kept("", xml);
    }

    /** Puts aside what the schema has no place for. */
    void kept(String on, String xml) {
        if (apart) {
            out.append(on.isEmpty() && xml.startsWith("<") ? xml : "");
            bare = false;
            return;
        }
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
        return apart ? out : out.append('\n').append("  ".repeat(open.size()));
    }
}
