package org.throughline.summation;

import java.util.List;
import org.throughline.kernel.UnitId;

/**
 * Who was heard in a synthesis and who not.
 *
 * @param units of the units directly below, those from whom something came
 * @param expected how many units there are directly below
 * @param silent those from whom nothing came
 * @param members how many members' own summations are among the sources
 */
public record Heard(long units, long expected, List<UnitId> silent, long members) {
    public Heard {
        silent = List.copyOf(silent);
    }
}
