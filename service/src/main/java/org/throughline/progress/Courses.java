package org.throughline.progress;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.throughline.db.Tx;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.ProvisionId;

/** Keeps what is known of each indicator in step with its readings and with what feeds it, leaf to root. */
final class Courses {

    /** An indicator's own readings, of whatever kind. */
    Course own(Tx tx, CourseDao.Facts facts) {
        return facts.adds()
                .map(kind -> Course.of(
                        kind,
                        tx.dao(CourseDao.class).readings(facts.indicator()),
                        asked(tx, facts.objective()) ? facts.periodFrom() : Optional.empty()))
                .orElse(Course.NONE);
    }

    /** The course of an indicator changed by this; so does that of each above it. */
    void add(Tx tx, CourseDao.Facts facts, Course delta) {
        var dao = tx.dao(CourseDao.class);
        var next = Optional.of(facts);
        while (next.isPresent() && !delta.isNothing()) {
            var at = next.get();
            if (dao.add(at.indicator(), delta.actual()) == 0) {
                rebuild(tx, at);
                return;
            }
            delta.days().forEach((day, actual) -> {
                dao.addDay(at.indicator(), day, actual);
                if (actual.entries() < 0) {
                    dao.dropEmpty(at.indicator(), day);
                }
            });
            next = dao.up(at.indicator()).flatMap(dao::facts);
        }
    }

    /** Makes the indicators of an objective anew from their readings and what feeds them, and all that they feed. */
    void rebuildOf(Tx tx, ProvisionId objective) {
        var seen = new HashSet<IndicatorId>();
        for (var facts : tx.dao(CourseDao.class).factsOf(objective)) {
            if (seen.add(facts.indicator())) {
                rebuild(tx, facts);
            }
        }
    }

    private void rebuild(Tx tx, CourseDao.Facts lowest) {
        var dao = tx.dao(CourseDao.class);
        var next = Optional.of(lowest);
        while (next.isPresent()) {
            var facts = next.get();
            var id = facts.indicator();
            dao.begin(id, facts.objective());
            dao.add(id, Actual.NOTHING);
            var before = course(dao.days(id));
            var after = own(tx, facts).plus(course(dao.daysBelow(id)));
            if (!after.equals(before)) {
                dao.dropDays(id);
                after.days().forEach((day, actual) -> dao.addDay(id, day, actual));
                dao.add(id, after.actual().minus(before.actual()));
            }
            // it may have begun or ceased to count above without having changed itself
            next = dao.feeds(id).flatMap(dao::facts);
        }
    }

    private static boolean asked(Tx tx, ProvisionId objective) {
        return tx.dao(CourseDao.class).asked(objective).orElse(false);
    }

    static Course course(List<CourseDao.Day> days) {
        var sum = new TreeMap<java.time.LocalDate, Actual>();
        days.forEach(day -> sum.merge(day.day(), day.actual(), Actual::plus));
        sum.values().removeIf(Actual.NOTHING::equals);
        return new Course(sum);
    }

    /** By indicator, of all rows. */
    static Map<IndicatorId, Course> courses(List<CourseDao.Day> days) {
        var found = new java.util.LinkedHashMap<IndicatorId, Course>();
        days.forEach(day -> found.merge(day.indicator(), day.course(), Course::plus));
        return found;
    }
}
