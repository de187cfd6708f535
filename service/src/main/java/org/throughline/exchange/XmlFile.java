package org.throughline.exchange;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.throughline.kernel.Refusal;

/**
 * An XML file from outside, read whole within bounds. A DOCTYPE is refused before anything in it is looked at, so there
 * are no entities to expand and nothing is ever fetched.
 *
 * @param root the outermost element
 * @param marked whether a byte-order mark stands before the first character
 * @param skipped the lines of comments and of instructions outside the root, which stand at its beginning and end
 */
record XmlFile(XmlNode.Element root, boolean marked, List<Integer> skipped) {
    static final int MOST_BYTES = 10 * 1024 * 1024;
    static final int MOST_DEPTH = 64;
    static final int MOST_ELEMENTS = 100_000;

    /**
     * Reads to the end of {@code in}, which stays open.
     *
     * @throws Refusal {@code too_large}, {@code xml.doctype}, {@code xml.depth}, {@code xml.elements};
     *     {@code xml.malformed} or {@code xml.encoding} with line and column
     */
    static XmlFile read(InputStream in) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length > MOST_BYTES) {
            throw Refusal.tooLarge(MOST_BYTES);
        }
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return new Reading(xml, isMarked(bytes)).whole();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            Location at = e.getLocation();
            String code = e.getNestedException() instanceof CharConversionException ? "xml.encoding" : "xml.malformed";
            throw refused(code, at);
        }
    }

    /** The parser of the JDK itself, whatever else is on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /** UTF-8 with the mark that some editors put first; in UTF-16 it belongs there. */
    private static boolean isMarked(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static Refusal refused(String code, Location at) {
        return Refusal.malformed(code, Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()));
    }

    /** One pass over one file. */
    private static final class Reading {
        private final XMLStreamReader xml;
        private final Deque<XmlNode.Element> open = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> skipped = new ArrayList<>();
        private final List<XmlNode> before = new ArrayList<>();
        private final boolean marked;
        private int elements;

        Reading(XMLStreamReader xml, boolean marked) {
            this.xml = xml;
            this.marked = marked;
        }

        XmlFile whole() throws XMLStreamException {
            XmlNode.Element root = null;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        XmlNode.Element element = begin();
                        if (root == null) {
                            root = element;
                            root.content().addAll(before);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        flush();
                        open.pop();
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text.append(xml.getText());
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                        if (open.isEmpty()) {
                            skipped.add(line());
                        }
                        add(root, new XmlNode.Instruction(xml.getPITarget(), orEmpty(xml.getPIData())));
                    }
                    case XMLStreamConstants.COMMENT -> {
                        skipped.add(line());
                        add(root, new XmlNode.Comment(orEmpty(xml.getText())));
                    }
                    case XMLStreamConstants.DTD -> throw Refusal.invalid("xml.doctype");
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("xml.malformed", xml.getLocation());
                    default -> {}
                }
            }
            if (root == null) {
                throw refused("xml.malformed", xml.getLocation());
            }
            return new XmlFile(root, marked, List.copyOf(skipped));
        }

        private XmlNode.Element begin() {
            flush();
            if (open.size() == MOST_DEPTH) {
                throw Refusal.invalid("xml.depth", MOST_DEPTH);
            }
            if (++elements > MOST_ELEMENTS) {
                throw Refusal.invalid("xml.elements", MOST_ELEMENTS);
            }
            var attributes = new ArrayList<XmlNode.Attribute>();
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                attributes.add(new XmlNode.Attribute(
                        orEmpty(xml.getAttributePrefix(i)),
                        orEmpty(xml.getAttributeNamespace(i)),
                        xml.getAttributeLocalName(i),
                        xml.getAttributeValue(i)));
            }
            var element = new XmlNode.Element(
                    orEmpty(xml.getPrefix()),
                    orEmpty(xml.getNamespaceURI()),
                    xml.getLocalName(),
                    attributes,
                    new ArrayList<>(),
                    line());
            if (!open.isEmpty()) {
                open.element().content().add(element);
            }
            open.push(element);
            return element;
        }

        /** Puts a comment or instruction where it stands, or what stands outside the root into it. */
        private void add(XmlNode.Element root, XmlNode node) {
            if (root == null) {
                before.add(node);
            } else if (open.isEmpty()) {
                root.content().add(node);
            } else {
                flush();
                open.element().content().add(node);
            }
        }

        private void flush() {
            if (!open.isEmpty() && !text.isEmpty()) {
                open.element().content().add(new XmlNode.Text(text.toString()));
            }
            text.setLength(0);
        }

        private int line() {
            return Math.max(1, xml.getLocation().getLineNumber());
        }

        private static String orEmpty(String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }
}
