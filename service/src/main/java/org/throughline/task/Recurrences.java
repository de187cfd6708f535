package org.throughline.task;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Units;

/**
 * Tasks that come again. Each time is a task of its own, made some days before it is due and like the last one: with its words, its
 * steps, where it hangs and who works on it. A day that has passed is not made any more, and while some of them lie undone past their
 * day no further one is: a series that nobody works on does not heap up.
 */
public final class Recurrences {
    /** How many days before it is due the next one is made. */
    public static final int LEAD_DAYS = 14;

    /** With so many undone past their day no further one is made. */
    static final int MOST_UNDONE = 3;

    private static final int SHOWN = 12;
    private static final int IN_A_ROUND = 500;

    private final Work work;
    private final Tasks tasks;
    private final Checklists checklists;
    private final Duties duties;
    private final Units units;

    public Recurrences(Work work, Tasks tasks, Checklists checklists, Duties duties, Units units) {
        this.work = work;
        this.tasks = tasks;
        this.checklists = checklists;
        this.duties = duties;
        this.units = units;
    }

    /**
     * Has a task come again from its day on; where it does so already, by this rule from the newest one on.
     *
     * @param turns gives each to whoever has not had its duty lately
     * @throws Refusal {@code task.again.no_end}, {@code task.again.no_day}, {@code task.again.no_duty}, and what {@link Rule} refuses
     */
    public Series set(Actor actor, TaskId id, Rhythm rhythm, int step, Optional<LocalDate> until, boolean turns) {
        return work.write(actor, tx -> {
            var task = tasks.hold(tx, id);
            var dao = tx.dao(SeriesDao.class);
            var before = dao.of(id);
            before.ifPresent(series -> dao.hold(series.id()));
            var first = before.map(series -> dao.newestDay(series.id()))
                    .or(task::dueOn)
                    .orElseThrow(() -> Refusal.invalid("task.again.no_day"));
            var end = until.orElseThrow(() -> Refusal.invalid("task.again.no_end"));
            if (turns && task.duty().isEmpty()) {
                throw Refusal.invalid("task.again.no_duty");
            }
            var fresh = new Rule(rhythm, step, first, end);
            // the 28th of February of what began on the 31st does not make it the 28th from then on
            var rule = before.filter(
                            series -> rhythm == Rhythm.MONTH && series.rhythm() == rhythm && series.step() == step)
                    .map(series -> new Rule(rhythm, step, series.firstOn(), end))
                    .orElse(fresh);
            var series = before.map(Series::id).orElseGet(() -> new SeriesId(work.newId()));
            var today = units.get(tx, task.unit()).today(tx.now());
            dao.put(series, rhythm, step, rule.first(), end, turns, rule.after(later(first, today.minusDays(1))));
            if (before.isEmpty()) {
                dao.add(id, series, first);
            }
            tx.journal(
                    "task.again", task.subject(), Map.of("rhythm", rhythm, "step", step, "until", end, "turns", turns));
            settle(tx, series);
            tx.place(task.place());
            return dao.find(series).orElseThrow();
        });
    }

    /** No further one is made; those that are there stay. */
    public void end(Actor actor, TaskId id) {
        work.writing(actor, tx -> {
            var task = tasks.hold(tx, id);
            var dao = tx.dao(SeriesDao.class);
            var series = dao.of(id).orElseThrow(() -> Refusal.because("task.again.not"));
            dao.hold(series.id());
            dao.next(series.id(), Optional.empty());
            tx.journal(
                    "task.again_ends",
                    task.subject(),
                    Map.of("series", series.id().text()));
            tx.place(task.place());
        });
    }

    /** By what rule a task comes again, if it does; the caller may read the task. */
    public Optional<Series> of(Tx tx, TaskId task) {
        return tx.dao(SeriesDao.class).of(task);
    }

    /** Those of a series that the actor may read, the latest first. */
    public List<Series.Occurrence> occurrences(Tx tx, SeriesId series) {
        return tx.dao(SeriesDao.class)
                .occurrences(series, tx.actor().isSystem(), tx.actor().scopes(), SHOWN);
    }

    /** The rules of those among these tasks that come again. */
    Map<TaskId, SeriesDao.Ruled> rules(Tx tx, Collection<TaskId> ids) {
        return tx.dao(SeriesDao.class).ruled(ids).stream()
                .collect(Collectors.toMap(SeriesDao.Ruled::task, Function.identity()));
    }

    /** The series of which the next one is to be made, whatever the zone of its unit. */
    public List<SeriesId> due(Tx tx) {
        var day = LocalDate.ofInstant(tx.now(), ZoneOffset.UTC).plusDays(LEAD_DAYS + 1L);
        return tx.dao(SeriesDao.class).due(day, IN_A_ROUND);
    }

    /** Makes what is to be made of a series; whoever comes second finds it made. */
    public void settle(Tx tx, SeriesId id) {
        var dao = tx.dao(SeriesDao.class);
        dao.hold(id);
        var series = dao.find(id).orElseThrow(Refusal::unknown);
        var today = units.get(tx, tasks.get(tx, dao.newest(id)).unit()).today(tx.now());
        var next = series.nextOn()
                .filter(day -> !day.isBefore(today))
                .or(() -> series.nextOn().flatMap(passed -> series.rule().after(today.minusDays(1))));
        while (next.filter(day -> !day.isAfter(today.plusDays(LEAD_DAYS))).isPresent()
                && dao.undone(id, today) < MOST_UNDONE) {
            make(tx, series, next.get());
            next = series.rule().after(next.get());
        }
        if (!next.equals(series.nextOn())) {
            dao.next(id, next);
        }
    }

    /**
     * Has copies of tasks come again as those do that go on, from the last of each series that was copied, so many days later.
     *
     * @param made which task was made of which; the actor made them
     */
    void copy(Tx tx, Map<TaskId, TaskId> made, long days) {
        var dao = tx.dao(SeriesDao.class);
        goingOn(dao, made.keySet()).forEach((old, times) -> {
            var series = dao.find(old).orElseThrow(Refusal::unknown);
            var copied = copied(series, times, days);
            if (copied.isEmpty()) {
                return;
            }
            var rule = copied.get();
            var first = rule.first();
            var until = rule.until();
            var last = tasks.get(tx, made.get(times.get(times.size() - 1).task()));
            var today = units.get(tx, last.unit()).today(tx.now());
            var id = new SeriesId(work.newId());
            dao.put(
                    id,
                    series.rhythm(),
                    series.step(),
                    first,
                    until,
                    series.turns(),
                    rule.after(later(first, today.minusDays(1))));
            times.forEach(time -> dao.add(made.get(time.task()), id, time.day().plusDays(days)));
            tx.journal(
                    "task.again",
                    last.subject(),
                    Map.of("rhythm", series.rhythm(), "step", series.step(), "until", until, "turns", series.turns()));
            settle(tx, id);
        });
    }

    /** By which rules copies of these would come again, so many days later; of each that would not, none. */
    Map<TaskId, Rule> copied(Tx tx, Collection<TaskId> ids, long days) {
        var dao = tx.dao(SeriesDao.class);
        var rules = new HashMap<TaskId, Rule>();
        goingOn(dao, ids)
                .forEach((old, times) -> copied(dao.find(old).orElseThrow(Refusal::unknown), times, days)
                        .ifPresent(rule -> times.forEach(time -> rules.put(time.task(), rule))));
        return rules;
    }

    /** The times among these of each series that goes on, in their order. */
    private static Map<SeriesId, List<SeriesDao.Time>> goingOn(SeriesDao dao, Collection<TaskId> ids) {
        return dao.goingOn(ids).stream()
                .collect(Collectors.groupingBy(SeriesDao.Time::series, LinkedHashMap::new, Collectors.toList()));
    }

    private static Optional<Rule> copied(Series series, List<SeriesDao.Time> times, long days) {
        var first = times.get(times.size() - 1).day().plusDays(days);
        var until = series.untilOn().plusDays(days);
        return until.isAfter(first)
                ? Optional.of(new Rule(series.rhythm(), series.step(), first, until))
                : Optional.empty();
    }

    /**
     * Has tasks that were taken in come again as they did where they came from. What comes again already is left as it is.
     *
     * @param next when the next one is due; empty where the series had ended
     * @param times the task of each day by the rule
     * @throws Refusal unless the actor works in the unit, and {@code task.again.no_duty}
     */
    public void restore(Tx tx, Rule rule, boolean turns, Optional<LocalDate> next, SortedMap<LocalDate, TaskId> times) {
        var dao = tx.dao(SeriesDao.class);
        var last = tasks.hold(tx, times.get(times.lastKey()));
        if (times.values().stream().anyMatch(task -> dao.of(task).isPresent())) {
            return;
        }
        if (turns && last.duty().isEmpty()) {
            throw Refusal.invalid("task.again.no_duty");
        }
        var id = new SeriesId(work.newId());
        dao.put(id, rule.rhythm(), rule.step(), rule.first(), rule.until(), turns, next);
        times.forEach((day, task) -> dao.add(task, id, day));
        tx.journal(
                "task.again",
                last.subject(),
                Map.of("rhythm", rule.rhythm(), "step", rule.step(), "until", rule.until(), "turns", turns));
    }

    private void make(Tx tx, Series series, LocalDate day) {
        var dao = tx.dao(SeriesDao.class);
        var last = tasks.get(tx, dao.newest(series.id()));
        var unit = last.unit();
        var who = series.turns()
                ? duties.next(tx, unit, last.duty())
                : last.responsible().filter(member -> tasks.works(tx, unit, member));
        var words = new TaskWords(
                last.title(),
                last.body(),
                Optional.of(day),
                last.weight(),
                last.duty(),
                who,
                tasks.others(tx, last.id()).stream()
                        .filter(member -> tasks.works(tx, unit, member))
                        .toList());
        var made = tasks.make(tx, unit, last.objective().filter(id -> tasks.takes(tx, unit, id)), words);
        var steps = checklists.of(tx, last.id()).stream().map(Check::words).toList();
        checklists.write(tx, made, String.join("\n", steps));
        dao.add(made, series.id(), day);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
