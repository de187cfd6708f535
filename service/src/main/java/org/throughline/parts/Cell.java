package org.throughline.parts;

/** A cell of a table; count is a second, smaller line, href where its text leads. */
public record Cell(String text, boolean number, String count, String href) {
    public Cell(String text, boolean number, String count) {
        this(text, number, count, "");
    }
}
