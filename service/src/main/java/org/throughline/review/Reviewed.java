package org.throughline.review;

import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.debate.About;
import org.throughline.debate.Elsewhere;
import org.throughline.kernel.Id;
import org.throughline.plan.Plans;

/** Reviews that are in, to be spoken on by whoever may read them. */
public final class Reviewed implements Elsewhere {
    private static final String PREFIX = "review:";

    private final Plans plans;

    public Reviewed(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Optional<About> about(Tx tx, String subject) {
        return subject.startsWith(PREFIX)
                ? tx.dao(ReviewDao.class)
                        .find(new ReviewId(Id.parse(subject.substring(PREFIX.length()))))
                        .map(ReviewRow::review)
                        .filter(review -> review.isFrozen() && Reviews.readable(tx.actor(), review))
                        .map(review -> about(tx, review))
                : Optional.empty();
    }

    /** What a statement on this review is about. */
    About about(Tx tx, Review review) {
        return new About(
                review.subject(),
                review.scope(),
                review.unit(),
                Optional.empty(),
                Optional.empty(),
                plans.get(tx, review.plan()).title(),
                "reviews/" + review.id().text());
    }
}
