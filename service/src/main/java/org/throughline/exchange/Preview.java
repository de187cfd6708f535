package org.throughline.exchange;

import java.util.List;

/** What a file holds, before anything is kept. */
public record Preview(PlanFormat format, Outline outline, List<Remark> remarks) {
    public Preview {
        remarks = List.copyOf(remarks);
    }

    /** The same with its tree as a person corrected it. */
    Preview corrected(Corrections corrections) {
        return new Preview(format, corrections.apply(outline), remarks);
    }

    public Counts counts() {
        return Counts.of(outline.pieces());
    }
}
