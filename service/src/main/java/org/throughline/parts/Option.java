package org.throughline.parts;

/** One choice of a field. */
public record Option(String value, String text, boolean chosen, String hint) {
    public static Option of(String value, String text, String chosen) {
        return new Option(value, text, value.equals(chosen), "");
    }
}
