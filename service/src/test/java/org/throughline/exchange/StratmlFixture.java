package org.throughline.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** StratML files for tests, and what the standard and a plain parser say of one. */
public final class StratmlFixture {
    private static final String SCHEMA = "StrategicPlanISOVersion20140401.xsd";
    private static final String SCHEMA_2 = "PerformancePlanOrReport20160216.xsd";

    private StratmlFixture() {}

    static byte[] tenants() {
        return resource("tenants.xml");
    }

    public static byte[] resource(String name) {
        try (InputStream in = StratmlFixture.class.getResourceAsStream("/stratml/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static StratmlReader.Read read(byte[] file) {
        return StratmlReader.read(new ByteArrayInputStream(file));
    }

    static StratmlReader.Read read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] written(StratmlPlan plan) {
        var out = new ByteArrayOutputStream();
        StratmlWriter.write(plan, out);
        return out.toByteArray();
    }

    /** A small plan in the standard's namespace, {@code goals} being its core. */
    static String plan(String goals) {
        return "<StrategicPlan xmlns='" + StratmlPlan.NAMESPACE + "'><Name>Plan</Name><StrategicPlanCore>" + goals
                + "</StrategicPlanCore></StrategicPlan>";
    }

    /** Fails unless the schema of Part 1 accepts it. */
    public static void mustBeValid(byte[] file) {
        mustBeValid(file, SCHEMA);
    }

    /** Fails unless the schema of Part 2 accepts it. */
    public static void mustBeValid2(byte[] file) {
        mustBeValid(file, SCHEMA_2);
    }

    private static void mustBeValid(byte[] file, String schema) {
        try {
            SchemaFactory.newDefaultInstance()
                    .newSchema(new StreamSource(new ByteArrayInputStream(resource(schema))))
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(file)));
        } catch (SAXException | IOException e) {
            throw new AssertionError(new String(file, StandardCharsets.UTF_8), e);
        }
    }

    /** Elements, attributes and texts to the letter, one a line; nothing else of how a file is written. */
    public static String canonical(byte[] file) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setCoalescing(true);
            var out = new StringBuilder();
            write(
                    factory.newDocumentBuilder()
                            .parse(new ByteArrayInputStream(file))
                            .getDocumentElement(),
                    "",
                    out);
            return out.toString();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(new String(file, StandardCharsets.UTF_8), e);
        }
    }

    private static void write(Element element, String indent, StringBuilder out) {
        out.append(indent)
                .append('{')
                .append(element.getNamespaceURI())
                .append('}')
                .append(element.getLocalName());
        var attributes = new TreeMap<String, String>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                attributes.put(attribute.getNamespaceURI() + " " + attribute.getLocalName(), attribute.getNodeValue());
            }
        }
        out.append(attributes);
        boolean parent = false;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                out.append(parent ? "" : "\n");
                parent = true;
                write(inner, indent + "  ", out);
            }
        }
        out.append(parent ? "" : "«" + element.getTextContent() + "»\n");
    }
}
