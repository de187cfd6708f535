package org.throughline.summation;

import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.debate.About;
import org.throughline.debate.Elsewhere;
import org.throughline.kernel.Id;

/** Summations that are in, to be discussed by whoever may read them: a member's is never voted on. */
public final class SummedUp implements Elsewhere {
    private static final String PREFIX = "summation:";

    @Override
    public Optional<About> about(Tx tx, String subject) {
        return subject.startsWith(PREFIX)
                ? tx.dao(SummationDao.class)
                        .find(new SummationId(Id.parse(subject.substring(PREFIX.length()))))
                        .map(SummationRow::summation)
                        .filter(summation -> summation.isIn() && Access.reads(tx.actor(), summation))
                        .map(SummedUp::about)
                : Optional.empty();
    }

    /** What a statement on this summation is about. */
    static About about(Summation summation) {
        return new About(
                summation.subject(),
                summation.scope(),
                summation.unit(),
                Optional.empty(),
                Optional.empty(),
                summation.title(),
                summation.place());
    }
}
