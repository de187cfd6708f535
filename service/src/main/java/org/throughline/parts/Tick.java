package org.throughline.parts;

/** One unit in a row of ticks: tall when it has reported, low when it is silent; positions in pixels. */
public record Tick(int x, int y, int height, boolean in) {
    static Tick at(int index, boolean in) {
        return in ? new Tick(6 * index, 0, 12, true) : new Tick(6 * index, 9, 3, false);
    }
}
