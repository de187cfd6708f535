package org.throughline.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an XML element holds: text, elements, comments, and instructions to programs. */
sealed interface XmlNode {

    /** Characters, entities resolved. */
    record Text(String text) implements XmlNode {}

    /** {@code <?target data?>}. */
    record Instruction(String target, String data) implements XmlNode {}

    /** {@code <!--text-->}. */
    record Comment(String text) implements XmlNode {}

    /** An attribute that is not a namespace declaration. */
    record Attribute(String prefix, String namespace, String name, String value) {

        /** As it is written, its namespace declared before it. */
        String raw() {
            return raw(new HashMap<>(XmlNode.BUILT_IN)).strip();
        }

        private String raw(Map<String, String> scope) {
            String declared = prefix.isEmpty() ? "" : declaration(prefix, namespace, scope);
            return declared + " " + qualified(prefix, name) + "=\"" + XmlText.attribute(value) + "\"";
        }
    }

    /**
     * One element with everything in it.
     *
     * @param namespace empty where there is none
     * @param line where it begins, from 1
     */
    record Element(
            String prefix, String namespace, String name, List<Attribute> attributes, List<XmlNode> content, int line)
            implements XmlNode {

        /** All characters in it, those in its elements included; paragraphs of markup on lines of their own. */
        String text() {
            var out = new StringBuilder();
            gather(out);
            return out.toString();
        }

        private void gather(StringBuilder out) {
            for (XmlNode node : content) {
                if (node instanceof Text text) {
                    out.append(text.text());
                } else if (node instanceof Element inner) {
                    inner.newLine(out);
                    inner.gather(out);
                    inner.newLine(out);
                }
            }
        }

        private void newLine(StringBuilder out) {
            boolean fresh = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
            if (!fresh && PARAGRAPHS.contains(name.toLowerCase(Locale.ROOT))) {
                out.append('\n');
            }
        }

        /** Whether more than characters stands in it. */
        boolean hasMarkup() {
            return content.stream().anyMatch(node -> node instanceof Element || node instanceof Instruction);
        }

        boolean hasComments() {
            return content.stream().anyMatch(Comment.class::isInstance);
        }

        /** The element as XML that can stand alone: every namespace it uses is declared in it. */
        String raw() {
            var out = new StringBuilder();
            write(out, BUILT_IN);
            return out.toString();
        }

        private void write(StringBuilder out, Map<String, String> outer) {
            var scope = new HashMap<>(outer);
            String tag = qualified(prefix, name);
            out.append('<').append(tag).append(declaration(prefix, namespace, scope));
            attributes.forEach(attribute -> out.append(attribute.raw(scope)));
            if (content.isEmpty()) {
                out.append("/>");
                return;
            }
            out.append('>');
            for (XmlNode node : content) {
                if (node instanceof Text text) {
                    out.append(XmlText.content(text.text()));
                } else if (node instanceof Element inner) {
                    inner.write(out, scope);
                } else {
                    out.append(XmlNode.raw(node));
                }
            }
            out.append("</").append(tag).append('>');
        }
    }

    /** A comment or an instruction as it is written. */
    static String raw(XmlNode node) {
        if (node instanceof Comment comment) {
            return "<!--" + comment.text() + "-->";
        }
        return node instanceof Instruction instruction
                ? "<?" + (instruction.target() + " " + instruction.data()).strip() + "?>"
                : "";
    }

    /** Bound without being declared. */
    Map<String, String> BUILT_IN = Map.of("", "", "xml", "http://www.w3.org/XML/1998/namespace");

    /** Elements of HTML that begin a line. */
    Set<String> PARAGRAPHS = Set.of("p", "br", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6");

    private static String qualified(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /** A namespace declaration where the scope has none for this prefix yet; the scope then has it. */
    private static String declaration(String prefix, String namespace, Map<String, String> scope) {
        if (namespace.equals(scope.put(prefix, namespace))) {
            return "";
        }
        return (prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix) + "=\"" + XmlText.attribute(namespace) + "\"";
    }
}
