package org.throughline.exchange;

import java.util.List;
import org.throughline.plan.PlanId;

/** The draft that an import made. */
public record Imported(PlanId plan, String slug, String title, Counts counts, List<Remark> remarks) {
    public Imported {
        remarks = List.copyOf(remarks);
    }
}
