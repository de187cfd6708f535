package org.throughline.line;

import java.util.List;
import org.throughline.plan.PlanSize;
import org.throughline.plan.ProvisionId;

/**
 * What a plan's size and its loose ends advise.
 *
 * @param grade by how many objectives and indicators there are
 * @param idle objectives under which no task hangs and which nothing serves
 * @param loose open tasks of the unit that hang on no objective, the soonest due first, so many at most
 */
public record Advice(
        PlanSize size, long elements, PlanSize.Grade grade, List<Idle> idle, List<Loose> loose, long looseInAll) {
    public Advice {
        idle = List.copyOf(idle);
        loose = List.copyOf(loose);
    }

    /** An objective without work. */
    public record Idle(ProvisionId objective, String label) {}

    /** Work without an objective. */
    public record Loose(String task, String title) {}
}
