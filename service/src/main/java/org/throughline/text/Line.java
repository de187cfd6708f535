package org.throughline.text;

/**
 * One provision as read from numbered text.
 *
 * @param number the label as printed, without the sign that ends it ({@code 3.2}, {@code § 4}, {@code (a)}); empty if none
 * @param depth how many lines it hangs under; its parent is the nearest line before it that is one less deep
 * @param title of a heading or objective; empty for a paragraph
 * @param body Markdown, its blocks parted by empty lines; empty for a heading
 * @param sourceLine where it began, counted from 1; 0 if it was not read from a text
 */
public record Line(Kind kind, String number, int depth, String title, String body, int sourceLine) {

    /** What a line is in a plan. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        OBJECTIVE
    }

    public boolean numbered() {
        return !number.isEmpty();
    }

    /** The same words as another kind; the text of a paragraph becomes a title, its first block that of an objective. */
    Line as(Kind wanted) {
        if (wanted == kind) {
            return this;
        }
        var text = kind == Kind.PARAGRAPH || body.isEmpty() ? title + body : title + "\n\n" + body;
        if (wanted == Kind.PARAGRAPH) {
            return new Line(wanted, number, depth, "", text, sourceLine);
        }
        int end = text.indexOf('\n');
        if (end < 0) {
            return new Line(wanted, number, depth, text, "", sourceLine);
        }
        if (wanted == Kind.HEADING) {
            return new Line(wanted, number, depth, text.replaceAll("\\s+", " ").strip(), "", sourceLine);
        }
        return new Line(
                wanted,
                number,
                depth,
                text.substring(0, end).strip(),
                text.substring(end).strip(),
                sourceLine);
    }

    Line at(int newDepth, int line) {
        return new Line(kind, number, newDepth, title, body, line);
    }
}
