package org.throughline.summation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.index.NoticeKind;
import org.throughline.index.Notices;
import org.throughline.index.SearchRow;
import org.throughline.index.SearchRows;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Scope;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.text.Markdown;

/** Where findings are on their way: in whose hands, found by which words, and up one step when a body has accepted. */
public final class Passing {
    private final Units units;
    private final SearchRows searchRows;
    private final Notices notices = new Notices();

    public Passing(Units units, SearchRows searchRows) {
        this.units = units;
        this.searchRows = searchRows;
    }

    /** The unit above, to which findings go; empty for the highest, whose findings wait for its next draft. */
    Optional<Unit> above(Tx tx, UnitId unit) {
        return units.above(tx, unit).stream().findFirst();
    }

    /** The findings that a synthesis has to answer, or has answered. */
    List<Finding> sources(Tx tx, Summation synthesis) {
        var dao = tx.dao(FindingDao.class);
        var found = synthesis.state().isOpen() ? dao.waiting(synthesis.unit()) : dao.answeredIn(synthesis.id());
        return found.stream().map(FindingRow::finding).toList();
    }

    /** @throws Refusal {@code synthesis.unanswered}, with how many */
    void requireAnswered(Tx tx, Summation synthesis) {
        var answered = tx.dao(FindingDao.class).dispositions(synthesis.id()).stream()
                .map(Disposition::finding)
                .toList();
        long open = sources(tx, synthesis).stream()
                .filter(source -> !answered.contains(source.id()))
                .count();
        if (open > 0) {
            throw Refusal.because("synthesis.unanswered", open);
        }
    }

    /**
     * What follows when the body has accepted: its answers take effect; its findings, and what it passed on, are due at the unit
     * above, or wait for the next draft where there is none.
     */
    void passUp(Tx tx, Summation accepted) {
        var dao = tx.dao(FindingDao.class);
        var unit = units.get(tx, accepted.unit());
        var today = unit.today(tx.now());
        var above = above(tx, unit.id());
        var next = above.map(Unit::id).orElse(unit.id());
        var due = today.plusDays(above.isPresent() ? Due.DAYS : Due.DRAFT_DAYS);
        for (var answer : dao.dispositions(accepted.id())) {
            dao.answered(answer.finding(), unit.id(), today);
            tell(tx, answer.finding());
            if (answer.kind() == DispositionKind.PASSED_ON) {
                dao.owe(answer.finding(), next, today, due);
            }
        }
        for (var finding : dao.of(accepted.id())) {
            dao.owe(finding.id(), next, today, due);
        }
    }

    /** Whoever wrote it in a summation of their own hears that it was answered, also where they belong to another unit by now. */
    private void tell(Tx tx, FindingId id) {
        var finding = tx.dao(FindingDao.class).find(id).orElseThrow();
        var summation = tx.dao(SummationDao.class).find(finding.summation()).orElseThrow();
        if (summation.kind() == SummationKind.MEMBER) {
            notices.tell(
                    tx,
                    NoticeKind.ANSWER,
                    Finding.subject(id),
                    "line/" + Finding.subject(id),
                    Scope.NETWORK,
                    List.of(summation.author()));
        }
    }

    /** A member's lessons are due at their unit. */
    void toUnit(Tx tx, Summation summation, List<Finding> findings, LocalDate today) {
        var dao = tx.dao(FindingDao.class);
        findings.forEach(finding -> dao.owe(finding.id(), summation.unit(), today, today.plusDays(Due.DAYS)));
    }

    /** Finds out of each finding whether one before said the same. */
    void kin(Tx tx, List<Finding> findings) {
        var dao = tx.dao(FindingDao.class);
        for (var finding : findings) {
            var stems = Kinship.stems(finding.words());
            var longest = Kinship.longest(stems, 3);
            var first = dao
                    .candidates(
                            finding.id(),
                            finding.summation(),
                            finding.what(),
                            pattern(longest, 0),
                            pattern(longest, 1),
                            pattern(longest, 2))
                    .stream()
                    .filter(other -> Kinship.same(stems, Kinship.stems(other.words())))
                    .map(FindingDao.Kin::kin)
                    .findFirst();
            dao.kin(finding.id(), first.orElse(finding.id()));
        }
    }

    private static String pattern(List<String> stems, int index) {
        return index < stems.size() ? "%" + stems.get(index) + "%" : "";
    }

    /** What was sent back is with its writers again: it is not found, and its words lead no others that say the same. */
    void withdraw(Tx tx, Summation summation) {
        searchRows.remove(tx, summation.subject());
        for (var finding : tx.dao(FindingDao.class).of(summation.id())) {
            searchRows.remove(tx, Finding.subject(finding.id()));
            tx.dao(FindingDao.class).release(finding.id());
        }
    }

    /** Makes a summation and its findings findable. */
    void index(Tx tx, Summation summation, List<Finding> findings, LocalDate day) {
        searchRows.put(
                tx,
                new SearchRow(
                        summation.subject(),
                        "summation",
                        Optional.of(summation.unit()),
                        summation.scope(),
                        day,
                        summation.place(),
                        summation.title(),
                        Markdown.plain(summation.parts().asText())));
        for (var finding : findings) {
            searchRows.put(
                    tx,
                    new SearchRow(
                            finding.subject(),
                            finding.what() == FindingSort.LESSON ? "lesson" : "proposal",
                            Optional.of(summation.unit()),
                            finding.scope(),
                            day,
                            summation.place() + "#f" + finding.position(),
                            finding.words(),
                            finding.grounds() + "\n" + String.join(" ", finding.tags())));
        }
    }
}
