package org.throughline.progress;

import java.time.LocalDate;
import java.util.ArrayDeque;
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
        if (facts.adds() == Aim.Kind.FLOW) {
            return course(tx.dao(CourseDao.class).flow(facts.indicator()));
        }
        return Course.of(
                facts.adds(),
                tx.dao(CourseDao.class).readings(facts.indicator()),
                asked(tx, facts.objective()) ? facts.periodFrom() : Optional.empty());
    }

    /** The course of an indicator changed by this; so does that of each above it. */
    void add(Tx tx, CourseDao.Facts facts, Course delta) {
        var dao = tx.dao(CourseDao.class);
        if (delta.isNothing()) {
            return;
        }
        if (dao.add(facts.indicator(), delta.actual()) == 0) {
            rebuild(tx, facts);
            return;
        }
        delta.days().forEach((day, actual) -> {
            addDay(dao, facts.indicator(), day, actual);
            if (actual.entries() < 0) {
                dao.dropEmpty(facts.indicator(), day);
            }
        });
        for (var up : dao.up(facts.indicator())) {
            var rising = up.rising(facts.adds(), delta);
            if (!rising.isNothing()) {
                dao.facts(up.target()).ifPresent(above -> add(tx, above, rising));
            }
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

    /** Makes an indicator anew from its readings and what feeds it, and all that it feeds. */
    void rebuild(Tx tx, CourseDao.Facts lowest) {
        var dao = tx.dao(CourseDao.class);
        var next = new ArrayDeque<>(List.of(lowest));
        while (!next.isEmpty()) {
            var facts = next.remove();
            var id = facts.indicator();
            dao.begin(id, facts.objective());
            dao.add(id, Actual.NOTHING);
            var before = kept(dao, facts);
            var after = own(tx, facts).plus(below(dao, facts));
            if (!after.equals(before)) {
                dao.dropDays(id);
                dao.dropAnswers(id);
                after.days().forEach((day, actual) -> addDay(dao, id, day, actual));
                dao.add(id, after.actual().minus(before.actual()));
            }
            // it may have begun or ceased to count above without having changed itself
            dao.feeds(id).forEach(above -> dao.facts(above).ifPresent(next::add));
        }
    }

    private static void addDay(CourseDao dao, IndicatorId id, LocalDate day, Actual actual) {
        dao.addDay(id, day, actual);
        var counts = actual.spread().counts();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) != 0) {
                dao.addAnswers(id, day, i + 1, counts.get(i));
            }
        }
    }

    /** What is kept of an indicator, day by day. */
    static Course kept(Tx tx, IndicatorId indicator) {
        var dao = tx.dao(CourseDao.class);
        return dao.facts(indicator).map(facts -> kept(dao, facts)).orElse(Course.NONE);
    }

    private static Course kept(CourseDao dao, CourseDao.Facts facts) {
        var days = course(dao.days(facts.indicator()));
        return facts.adds() == Aim.Kind.SCALE ? days.plus(answers(dao.answers(facts.indicator()))) : days;
    }

    private static Course below(CourseDao dao, CourseDao.Facts facts) {
        var days = course(dao.daysBelow(facts.indicator(), facts.adds().adds()));
        return facts.adds() == Aim.Kind.SCALE ? days.plus(answers(dao.answersBelow(facts.indicator()))) : days;
    }

    private static Course answers(List<CourseDao.Answered> rows) {
        return rows.stream().map(CourseDao.Answered::course).reduce(Course.NONE, Course::plus);
    }

    private static boolean asked(Tx tx, ProvisionId objective) {
        return tx.dao(CourseDao.class).asked(objective).orElse(false);
    }

    static Course course(List<CourseDao.Day> days) {
        var sum = new TreeMap<LocalDate, Actual>();
        days.forEach(day -> sum.merge(day.day(), day.actual(), Actual::plus));
        sum.values().removeIf(Actual.NOTHING::equals);
        return new Course(sum);
    }

    /** By indicator, of all rows. */
    static Map<IndicatorId, Course> courses(List<CourseDao.Day> days, List<CourseDao.Answered> answers) {
        var found = new java.util.LinkedHashMap<IndicatorId, Course>();
        days.forEach(day -> found.merge(day.indicator(), day.course(), Course::plus));
        answers.forEach(day -> found.merge(day.indicator(), day.course(), Course::plus));
        return found;
    }
}
