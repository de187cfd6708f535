package org.throughline.progress;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.ProvisionId;

/** How objectives stand, now or at a past moment; pages and programs ask the same of both. */
interface Standing {
    /** Each objective asked for, in its order. */
    Map<ProvisionId, Progress> all();

    /** How an indicator of one of them came to where it stands. */
    Course course(IndicatorId indicator);

    /** How many of the units asked that count towards an indicator gave a figure in each month. */
    Map<YearMonth, Long> heardByMonth(IndicatorId indicator);

    /** Who was asked and has said nothing, at or below these objectives. */
    List<Gap> silent(Collection<ProvisionId> objectives);

    /** The same where only the units are named; their objectives may have no title. */
    List<Gap> silentUnits(Collection<ProvisionId> objectives);
}
