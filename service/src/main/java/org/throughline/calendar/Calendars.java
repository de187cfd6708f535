package org.throughline.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Scope;
import org.throughline.kernel.UnitId;
import org.throughline.org.Units;
import org.throughline.review.ExpectedReport;
import org.throughline.review.ExpectedReports;

/** Gathers what has a day, by the same scopes as every page. */
public final class Calendars {
    private static final int DAYS_BACK = 30;
    private static final int MOST = 500;
    private static final Duration MEETING = Duration.ofHours(2);

    private final Work work;
    private final Units units;
    private final ExpectedReports reports;
    private final Messages messages;

    public Calendars(Work work, Units units, ExpectedReports reports, Messages messages) {
        this.work = work;
        this.units = units;
        this.reports = reports;
        this.messages = messages;
    }

    /** What the actor may know of, the soonest first; the last month is among it. */
    public List<Entry> of(Actor actor, Reach reach) {
        if (!actor.isPerson()) {
            throw Refusal.signIn();
        }
        return work.read(actor, tx -> of(tx, reach));
    }

    /** The day where the actor is at home. */
    LocalDate today(Actor actor) {
        return work.read(actor, Calendars.this::today);
    }

    private LocalDate today(Tx tx) {
        var zone = tx.actor()
                .home()
                .map(home -> ZoneId.of(units.get(tx, home).zone()))
                .orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(tx.now(), zone);
    }

    private List<Entry> of(Tx tx, Reach reach) {
        var actor = tx.actor();
        var dao = tx.dao(EntryDao.class);
        var since = today(tx).minusDays(DAYS_BACK);
        Set<UnitId> all = reach == Reach.UNITS ? units(actor) : Set.of();
        var me = actor.member();
        var entries = new ArrayList<Entry>();
        dao.ballots(all, me, actor.scopes(), MOST).forEach(row -> entries.add(ballot(row)));
        dao.tasks(all, me, since, actor.scopes(), MOST)
                .forEach(row -> entries.add(entry(EntryKind.TASK, row, "tasks/" + Id.text(row.id()))));
        dao.discussions(units(actor), since, actor.scopes(), MOST)
                .forEach(row -> entries.add(entry(
                        EntryKind.DISCUSSION, row, hidden(row.scope()) ? "" : "plans/" + row.place() + "/debate")));
        dao.terms(all, me, since, MOST).forEach(row -> entries.add(term(row, actor.lang())));
        dao.meetings(units(actor), actor.seats(), since, actor.scopes(), MOST)
                .forEach(row -> entries.add(meeting(row)));
        owed(tx, reach, actor).forEach(report -> entries.add(review(report)));
        entries.sort(Comparator.comparing(Entry::day).thenComparing(Entry::kind).thenComparing(Entry::id));
        return entries;
    }

    /** The units the actor belongs to or holds an office in. */
    private static Set<UnitId> units(Actor actor) {
        var units = new HashSet<>(actor.memberOf());
        units.addAll(actor.offices().keySet());
        return units;
    }

    private List<ExpectedReport> owed(Tx tx, Reach reach, Actor actor) {
        var owed = reach == Reach.ME
                ? reports.owedBy(actor, tx)
                : units(actor).stream()
                        .sorted(Comparator.comparing(UnitId::value))
                        .flatMap(unit -> reports.owed(tx, unit).stream())
                        .toList();
        return owed.stream()
                .filter(report -> actor.reads(report.plan().scope()))
                .toList();
    }

    /** Two hours, where it is said when it begins. */
    private static Entry meeting(EntryDao.MeetingRow row) {
        var id = Id.text(row.id());
        var begins = row.begins()
                .map(time -> row.day()
                        .atTime(LocalTime.parse(time))
                        .atZone(ZoneId.of(row.zone()))
                        .toInstant());
        return new Entry(
                "meeting-" + id,
                EntryKind.MEETING,
                row.day(),
                begins,
                begins.map(at -> at.plus(MEETING)),
                row.body(),
                row.unit(),
                "meetings/" + id);
    }

    private static Entry ballot(EntryDao.BallotRow row) {
        var id = Id.text(row.id());
        return new Entry(
                "ballot-" + id,
                EntryKind.BALLOT,
                LocalDate.ofInstant(row.closesAt(), ZoneId.of(row.zone())),
                Optional.of(row.closesAt()),
                Optional.empty(),
                shown(row.title(), row.scope()),
                row.body(),
                "ballots/" + id);
    }

    private static Entry entry(EntryKind kind, EntryDao.DayRow row, String place) {
        return new Entry(
                kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + Id.text(row.id()),
                kind,
                row.day(),
                Optional.empty(),
                Optional.empty(),
                shown(row.title(), row.scope()),
                row.unit(),
                place);
    }

    private static Entry review(ExpectedReport report) {
        var expected = report.expected();
        var scope = report.plan().scope();
        return new Entry(
                "review-" + report.plan().id().text() + "-" + expected.period().from(),
                EntryKind.REVIEW,
                expected.due(),
                Optional.<Instant>empty(),
                Optional.empty(),
                shown(report.plan().title(), scope),
                report.unit().name(),
                hidden(scope) ? "" : "plans/" + report.plan().slug() + "/reviews");
    }

    private Entry term(EntryDao.TermRow row, String lang) {
        return new Entry(
                "term-" + Id.text(row.id()),
                EntryKind.TERM,
                row.day().minusDays(1),
                Optional.empty(),
                Optional.empty(),
                messages.say(lang, "office." + row.office()),
                row.unit(),
                "units/" + row.slug());
    }

    private static String shown(String title, String scope) {
        return hidden(scope) ? "" : title;
    }

    /** Whether only those named for it may read it: its words do not go into calendars, which others keep. */
    private static boolean hidden(String scope) {
        return scope.startsWith(Scope.NAMED_PREFIX);
    }
}
