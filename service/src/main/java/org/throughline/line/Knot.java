package org.throughline.line;

/**
 * One step of the path up.
 *
 * @param level the message that names it, as {@code tier.short.STRATEGIC}
 * @param text its words
 * @param href where it is read
 * @param here whether the path was asked for from it
 */
public record Knot(String level, String text, String href, boolean here) {

    static Knot of(Spot spot, boolean here) {
        return new Knot("tier.short." + spot.tier(), spot.label(), spot.href(), here);
    }
}
