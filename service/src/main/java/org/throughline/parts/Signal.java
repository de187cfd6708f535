package org.throughline.parts;

/** Work or result: the figure, its bar, what it is of, and its coverage. Not known: nobody was heard. */
public record Signal(
        boolean known, String percent, String width, String notch, String notchText, String of, Cover cover) {}
