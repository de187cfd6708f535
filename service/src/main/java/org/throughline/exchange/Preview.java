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

    /** The remarks without those on days that are said beside the file. */
    List<Remark> remarks(ImportWish wish) {
        return remarks.stream()
                .filter(remark -> !(wish.from().isPresent()
                                && remark.sentence().key().equals("deviation.period.start"))
                        && !(wish.until().isPresent() && remark.sentence().key().equals("deviation.period.end")))
                .toList();
    }

    public Counts counts() {
        return Counts.of(outline.pieces());
    }
}
