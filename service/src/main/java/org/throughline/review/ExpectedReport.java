package org.throughline.review;

import java.util.Optional;
import org.throughline.kernel.Actor;
import org.throughline.org.Unit;
import org.throughline.plan.Plan;

/**
 * A report that a unit owes or has given on one of its plans.
 *
 * @param review where one was begun that the reader may see
 * @param excuse why it need not be given, where someone said so
 */
public record ExpectedReport(
        Unit unit, Plan plan, Expected expected, Optional<Review> review, Optional<Excuse> excuse) {

    /** A unit sees its own gap before others do: until the report is late, to them it is only not yet due. */
    ExpectedState seenBy(Actor actor) {
        var state = expected.state();
        boolean open = state == ExpectedState.OPEN || state == ExpectedState.IN_DRAFT;
        if (!open || actor.worksIn(unit.id())) {
            return state;
        }
        return expected.late() ? ExpectedState.MISSED : ExpectedState.NOT_YET_DUE;
    }
}
