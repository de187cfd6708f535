package org.throughline.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Since;

/**
 * What the cache keeps of an objective: its own tasks, whether its unit was heard, and all that serves it together.
 *
 * @param own all tasks that hang on it, counted or not
 * @param entries how often its unit was heard on it
 * @param lastOn the latest day it spoke of
 * @param asked whether a report is expected of its own unit
 * @param excused whether its unit is excused: silent, it is neither heard nor missing
 * @param rises whether it counts in the objective it serves
 * @param gone whether it does so for what was done before the text that guides had it no more
 * @param all the tasks that count, with everything that serves it
 * @param above the same as what it serves sees it: with what was done before its own text changed
 * @param coverage its own unit, if asked, and all below
 */
record KeptSums(
        ProvisionId objective,
        Sums own,
        long entries,
        Optional<LocalDate> lastOn,
        boolean asked,
        boolean excused,
        boolean rises,
        boolean gone,
        Sums all,
        Sums above,
        Coverage coverage) {

    /** An objective of which nothing is kept yet. */
    static KeptSums nothing(ProvisionId objective) {
        return new KeptSums(
                objective,
                Sums.NOTHING,
                0,
                Optional.empty(),
                false,
                false,
                false,
                false,
                Sums.NOTHING,
                Sums.NOTHING,
                Coverage.NOT_ASKED);
    }

    /** An objective that serves another, with the weight of that link. */
    record Child(long weight, Since since, KeptSums sums) {
        Sums serving() {
            return Sums.serving(weight, since, sums.above);
        }

        Sums above() {
            return Sums.serving(weight, since.above(), sums.above);
        }
    }

    /** Whether its unit was asked and said nothing: its tasks are untouched and leave the work. */
    boolean silent() {
        return (asked || gone) && entries == 0;
    }

    /** Its own tasks, as far as they count. */
    Sums counted() {
        return silent() ? Sums.NOTHING : own;
    }

    /** Its own unit's part of the coverage. */
    Coverage ownCoverage() {
        if (!asked) {
            return Coverage.NOT_ASKED;
        }
        if (entries == 0) {
            return excused ? Coverage.NOT_ASKED : Coverage.SILENT;
        }
        return lastOn.map(Coverage::heardOn).orElseThrow();
    }

    /** With so much more own work. */
    KeptSums worked(Sums delta) {
        return own(own.plus(delta), entries, lastOn);
    }

    /** After its unit was heard once more, of this day. */
    KeptSums heard(LocalDate day) {
        return heard(1, day);
    }

    /** After its unit was heard so often, of this day at the latest. */
    KeptSums heard(long times, LocalDate day) {
        var latest = lastOn.filter(last -> last.isAfter(day)).orElse(day);
        return own(own, entries + times, Optional.of(latest));
    }

    /** After what was said was corrected: the same number of entries, and this is now the latest day of them. */
    KeptSums reheard(LocalDate latest) {
        return own(own, entries, Optional.of(latest));
    }

    private KeptSums own(Sums tasks, long heardTimes, Optional<LocalDate> latest) {
        var bare =
                new KeptSums(objective, tasks, heardTimes, latest, asked, excused, rises, gone, all, above, coverage);
        var delta = bare.counted().minus(counted());
        // who is asked has nothing below that counts
        return bare.with(all.plus(delta), above.plus(delta), asked ? bare.ownCoverage() : coverage);
    }

    /**
     * After one that serves it changed.
     *
     * @param oldest asked for only when the one that was quiet longest spoke: the oldest word of all that serve it
     */
    KeptSums exchanged(TotalDao.Up link, KeptSums before, KeptSums after, Supplier<Optional<LocalDate>> oldest) {
        var was = new Child(link.weight(), link.since(), before);
        var is = new Child(link.weight(), link.since(), after);
        return with(
                all.minus(was.serving()).plus(is.serving()),
                above.minus(was.above()).plus(is.above()),
                new Coverage(
                        coverage.heard() - before.coverage.heard() + after.coverage.heard(),
                        coverage.expected() - before.coverage.expected() + after.coverage.expected(),
                        oldestAfter(before.coverage.oldest(), after.coverage.oldest(), oldest)));
    }

    private Optional<LocalDate> oldestAfter(
            Optional<LocalDate> before, Optional<LocalDate> after, Supplier<Optional<LocalDate>> ask) {
        var mine = coverage.oldest();
        boolean earlier =
                after.isPresent() && mine.map(day -> !day.isBefore(after.get())).orElse(true);
        if (earlier) {
            return after;
        }
        return before.equals(mine) && !before.equals(after) ? ask.get() : mine;
    }

    /**
     * Made anew from what stands now.
     *
     * @param stayed what is earned above it from those that served it once
     */
    KeptSums rebuilt(TotalDao.Standing now, List<Child> children, Sums stayed) {
        var bare = new KeptSums(
                objective,
                own,
                entries,
                lastOn,
                now.stands() && children.isEmpty(),
                now.excused(),
                now.rises(),
                now.gone(),
                all,
                above,
                coverage);
        var sums = bare.counted();
        var up = sums.plus(stayed);
        var heard = bare.ownCoverage();
        for (var child : children) {
            sums = sums.plus(child.serving());
            up = up.plus(child.above());
            heard = heard.plus(child.sums().coverage());
        }
        return bare.with(sums, up, heard);
    }

    private KeptSums with(Sums sums, Sums up, Coverage heard) {
        return new KeptSums(objective, own, entries, lastOn, asked, excused, rises, gone, sums, up, heard);
    }
}
