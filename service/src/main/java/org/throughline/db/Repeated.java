package org.throughline.db;

/** Not an error: this very request was done before. What it made can be seen at {@link #place()}. */
public final class Repeated extends RuntimeException {
    private final String place;

    Repeated(String place) {
        super("already done: " + place, null, false, false);
        this.place = place;
    }

    public String place() {
        return place;
    }
}
