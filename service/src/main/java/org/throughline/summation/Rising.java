package org.throughline.summation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.org.Units;

/**
 * Takes lessons and proposals up that a unit has let lie: what is not answered in time is due at the unit above too, marked so,
 * as far as those above may read it. The debt below stays, and stays unanswered for good. No unit can bury what its members
 * say by not answering, nor by never deciding on the synthesis that answers it: a body has as long again.
 */
public final class Rising {
    /** Days begin as early as this somewhere. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final Units units;
    private final Passing passing;

    public Rising(Units units, Passing passing) {
        this.units = units;
        this.passing = passing;
    }

    /** What may be overdue somewhere by now and is not with the unit above yet. */
    public List<Due> due(Tx tx) {
        var day = LocalDate.ofInstant(tx.now(), EARLIEST);
        return tx.dao(FindingDao.class).overdue(day, day.minusDays(Due.DAYS));
    }

    /** Takes one up, if it is overdue by the day in its unit; where another node was first, nothing happens. */
    public void settle(Tx tx, Due due) {
        var today = units.get(tx, due.unit()).today(tx.now());
        if (!today.isAfter(due.dueOn())) {
            return;
        }
        passing.above(tx, due.unit()).ifPresent(above -> {
            var until = today.plusDays(Due.DAYS);
            if (tx.dao(FindingDao.class).rise(due.finding(), above.id(), today, until) > 0) {
                tx.journal(
                        "finding.rise",
                        Finding.subject(due.finding()),
                        Map.of("from", due.unit().text(), "to", above.id().text()));
                tx.place("line/" + Finding.subject(due.finding()));
            }
        });
    }
}
