package org.throughline.exchange;

/** Text as XML 1.0 writes it, so that a parser reads the same characters again. */
final class XmlText {
    private static final char UNKNOWN = '\uFFFD';

    private XmlText() {}

    /** What stands between two tags. */
    static String content(String text) {
        return escaped(text, false);
    }

    /** What stands between the quotes of an attribute. */
    static String attribute(String text) {
        return escaped(text, true);
    }

    /** {@code >} is always escaped, so that no text can end a CDATA section or an instruction; a bare CR would be read as LF. */
    private static String escaped(String text, boolean quoted) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(quoted ? "&quot;" : "\"");
                case '\n' -> out.append(quoted ? "&#10;" : "\n");
                case '\t' -> out.append(quoted ? "&#9;" : "\t");
                default -> out.appendCodePoint(allowed(c) ? c : UNKNOWN);
            }
        });
        return out.toString();
    }

    /** XML 1.0 has no way to say most control characters, nor half of a surrogate pair. */
    private static boolean allowed(int c) {
        return (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c > 0xFFFF;
    }
}
