package org.throughline.plan;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON with exactly one spelling, as RFC 8785 (JSON Canonicalization Scheme) has it, for strings, whole numbers, lists and
 * objects: no white space, keys in order of their UTF-16 units, and only what must be escaped is escaped.
 */
final class CanonicalJson {
    /** The largest whole number that every reader of JSON holds exactly; RFC 8785 wants larger ones as strings. */
    private static final long LARGEST = (1L << 53) - 1;

    private CanonicalJson() {}

    /** The text of a {@code String}, {@code Long}, {@code Integer}, {@code List} or {@code Map} with text keys. */
    static String of(Object value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        if (value instanceof String text) {
            string(text, out);
        } else if (value instanceof Long || value instanceof Integer) {
            number(((Number) value).longValue(), out);
        } else if (value instanceof List<?> list) {
            list(list, out);
        } else if (value instanceof Map<?, ?> map) {
            object(map, out);
        } else {
            throw new IllegalArgumentException("has no canonical form here: " + value);
        }
    }

    private static void number(long value, StringBuilder out) {
        if (Math.abs(value) <= LARGEST) {
            out.append(value);
        } else {
            string(Long.toString(value), out);
        }
    }

    private static void list(List<?> list, StringBuilder out) {
        out.append('[');
        for (Iterator<?> i = list.iterator(); i.hasNext(); ) {
            write(i.next(), out);
            out.append(i.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private static void object(Map<?, ?> map, StringBuilder out) {
        // String compares by UTF-16 units, which is the order that the RFC asks for
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        out.append('{');
        for (Iterator<Map.Entry<String, Object>> i = sorted.entrySet().iterator(); i.hasNext(); ) {
            var entry = i.next();
            string(entry.getKey(), out);
            out.append(':');
            write(entry.getValue(), out);
            out.append(i.hasNext() ? "," : "");
        }
        out.append('}');
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> other(c, out);
            }
        }
        out.append('"');
    }

    private static void other(char c, StringBuilder out) {
        if (c < 0x20) {
            out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        } else {
            out.append(c);
        }
    }
}
