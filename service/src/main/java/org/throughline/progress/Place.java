package org.throughline.progress;

import org.throughline.kernel.UnitId;

/** Where a part of a figure comes from: an objective, and the unit whose plan holds it. */
public record Place(long objective, String title, UnitId unit, String unitName) {

    /** How a list names it. */
    public String label() {
        return unitName + ": " + title;
    }
}
