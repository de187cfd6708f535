package org.throughline.desk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.ballot.Ballot;
import org.throughline.ballot.Ballots;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.debate.Statement;
import org.throughline.debate.Statements;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Id;
import org.throughline.kernel.Office;
import org.throughline.kernel.UnitId;
import org.throughline.org.Bodies;
import org.throughline.org.FormerRole;
import org.throughline.org.Members;
import org.throughline.org.Requisitions;
import org.throughline.org.Units;
import org.throughline.plan.ProvisionId;
import org.throughline.review.ExpectedReport;
import org.throughline.review.ExpectedReports;

/** Gathers what awaits a member. */
public final class Desks {
    private static final Duration LATELY = Duration.ofDays(14);
    private static final int DAYS_AHEAD = 14;
    private static final int MOST_TASKS = 20;
    private static final int MOST = 8;
    private static final List<Office> NEEDED = List.of(Office.CHAIR, Office.SECRETARY);

    private final Work work;
    private final Units units;
    private final Members members;
    private final Bodies bodies;
    private final Ballots ballots;
    private final Statements statements;
    private final ExpectedReports reports;
    private final Asked asked;

    public Desks(
            Work work,
            Units units,
            Members members,
            Bodies bodies,
            Ballots ballots,
            Statements statements,
            ExpectedReports reports,
            Requisitions requisitions) {
        this.work = work;
        this.units = units;
        this.members = members;
        this.bodies = bodies;
        this.ballots = ballots;
        this.statements = statements;
        this.reports = reports;
        this.asked = new Asked(requisitions);
    }

    /** The desk of the person who asks. */
    public Desk of(Actor actor) {
        return work.read(actor, this::of);
    }

    private Desk of(Tx tx) {
        var actor = tx.actor();
        var dao = tx.dao(DeskDao.class);
        var zone =
                actor.home().map(home -> ZoneId.of(units.get(tx, home).zone())).orElse(ZoneOffset.UTC);
        var mine = mine(actor);
        var since = tx.now().minus(LATELY);
        return new Desk(
                day(tx.now(), zone),
                ballots.openFor(tx, actor.member()).stream()
                        .map(ballot -> vote(tx, ballot))
                        .toList(),
                tasks(tx, dao),
                meetings(dao, actor, mine, day(tx.now(), zone)),
                pledges(dao, actor),
                asked.calls(tx, kept(actor), zone),
                asked.candidacies(tx, zone),
                reports.owedBy(actor, tx).stream().map(Desks::review).toList(),
                dao.realignments(kept(actor), actor.scopes(), MOST),
                dao.discussions(mine, actor.scopes(), MOST).stream()
                        .map(Desks::discussion)
                        .toList(),
                dao.owed(kept(actor), actor.scopes()),
                replies(tx, since, zone),
                dao.answers(actor.member(), day(since, zone), MOST).stream()
                        .map(row -> new Desk.Answer(
                                Id.text(row.finding()),
                                row.words(),
                                row.kind(),
                                row.reason(),
                                row.unit(),
                                row.answeredOn()))
                        .toList(),
                kept(actor).isEmpty() ? List.of() : asking(tx, dao, zone),
                left(tx, dao),
                gaps(tx),
                news(tx, dao, mine, since, zone),
                !kept(actor).isEmpty() && actor.keeps(units.root(tx).id()) ? dao.undelivered() : 0);
    }

    private static List<Desk.Meeting> meetings(DeskDao dao, Actor actor, Set<UnitId> mine, LocalDate today) {
        return dao.meetings(today, today.plusDays(DAYS_AHEAD), mine, actor.seats(), actor.scopes(), MOST).stream()
                .map(row -> new Desk.Meeting(
                        Id.text(row.id()), row.body(), row.unit(), row.heldOn(), row.begins(), row.place()))
                .toList();
    }

    /** Those who draft for a unit answer: who keeps it, and who sits in a committee of it. */
    private static List<Desk.Pledge> pledges(DeskDao dao, Actor actor) {
        var kept = kept(actor);
        if (kept.isEmpty() && actor.seats().isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<>(dao.moves(actor.lang(), kept, actor.seats(), actor.scopes(), MOST));
        rows.addAll(dao.pledges(actor.lang(), kept, actor.seats(), actor.scopes(), MOST));
        if (rows.isEmpty()) {
            return List.of();
        }
        var objectives = dao
                .objectives(
                        rows.stream()
                                .map(DeskDao.PledgeRow::objective)
                                .distinct()
                                .toList(),
                        actor.scopes())
                .stream()
                .collect(Collectors.toMap(DeskDao.Objective::id, Function.identity()));
        return rows.stream()
                .filter(row -> objectives.containsKey(row.objective()))
                .map(row -> new Desk.Pledge(
                        row.answers(),
                        new Desk.Place(
                                objectives.get(row.objective()).label(),
                                "/pledges/" + row.objective().text() + "#u"
                                        + row.unit().text()),
                        row.spoke(),
                        row.said(),
                        row.num().map(num -> BigDecimal.valueOf(num, row.decimals())),
                        row.measure(),
                        row.saidOn()))
                .toList();
    }

    /** The units the actor belongs to or holds an office in. */
    private static Set<UnitId> mine(Actor actor) {
        var mine = new LinkedHashSet<>(actor.memberOf());
        mine.addAll(actor.offices().keySet());
        return mine;
    }

    private static List<UnitId> kept(Actor actor) {
        return actor.offices().keySet().stream().filter(actor::keeps).toList();
    }

    /** Who asks to join a unit that the actor keeps, or one directly below that has nobody who does. */
    private List<Desk.Asking> asking(Tx tx, DeskDao dao, ZoneId zone) {
        return dao.asking(kept(tx.actor()), day(tx.now(), zone)).stream()
                .map(row -> {
                    var unit = units.get(tx, row.unit());
                    return new Desk.Asking(unit.name(), unit.slug(), row.count(), day(row.since(), zone));
                })
                .toList();
    }

    /** What those have in hand who left, moved away, or hold no office any more. */
    private List<Desk.Left> left(Tx tx, DeskDao dao) {
        return kept(tx.actor()).stream()
                .flatMap(id -> {
                    var unit = units.get(tx, id);
                    return dao.left(id, unit.today(tx.now()), tx.actor().scopes()).stream()
                            .map(row -> new Desk.Left(unit.name(), unit.slug(), row.member(), row.name(), row.tasks()));
                })
                .toList();
    }

    /** Offices whose holder only acts, and those that somebody held and nobody does. */
    private List<Desk.Gap> gaps(Tx tx) {
        var gaps = new ArrayList<Desk.Gap>();
        for (var id : kept(tx.actor())) {
            var unit = units.get(tx, id);
            var today = unit.today(tx.now());
            var roles = members.roles(tx, id);
            roles.stream()
                    .filter(role -> role.actsAfterTerm(today))
                    .forEach(role -> gaps.add(new Desk.Gap(
                            unit.name(), unit.slug(), role.office(), Optional.of(role.name()), role.untilOn())));
            members.formerRoles(tx, id).stream()
                    .map(FormerRole::office)
                    .distinct()
                    .filter(NEEDED::contains)
                    .filter(office -> roles.stream().noneMatch(role -> role.office() == office))
                    .forEach(office -> gaps.add(
                            new Desk.Gap(unit.name(), unit.slug(), office, Optional.empty(), Optional.empty())));
        }
        return gaps;
    }

    private Desk.Vote vote(Tx tx, Ballot ballot) {
        var turnout = ballots.turnout(tx, ballot.id());
        return new Desk.Vote(
                ballot.id(),
                ballot.title(),
                bodies.get(tx, ballot.body()).name(),
                ballot.closesAt(),
                day(ballot.closesAt(), ZoneId.of(ballot.zone())),
                turnout.entitled(),
                turnout.voted());
    }

    private static List<Desk.Task> tasks(Tx tx, DeskDao dao) {
        var actor = tx.actor();
        var rows = dao.tasks(actor.member(), actor.scopes(), MOST_TASKS);
        var hung = rows.stream().flatMap(row -> row.objective().stream()).toList();
        Map<ProvisionId, DeskDao.Objective> objectives = hung.isEmpty()
                ? Map.of()
                : dao.objectives(hung, actor.scopes()).stream()
                        .collect(Collectors.toMap(DeskDao.Objective::id, Function.identity()));
        Map<Long, List<DeskDao.WaitRow>> waits = rows.isEmpty()
                ? Map.of()
                : dao.waits(rows.stream().map(DeskDao.TaskRow::id).toList(), actor.scopes()).stream()
                        .collect(Collectors.groupingBy(DeskDao.WaitRow::task));
        return rows.stream()
                .map(row -> task(row, objectives, waits.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Desk.Task task(
            DeskDao.TaskRow row, Map<ProvisionId, DeskDao.Objective> objectives, List<DeskDao.WaitRow> waits) {
        var before = waits.stream()
                .filter(DeskDao.WaitRow::open)
                .map(DeskDao.WaitRow::title)
                .toList();
        return new Desk.Task(
                Id.text(row.id()),
                row.title(),
                row.state().equals("BLOCKED"),
                row.dueOn(),
                row.unit(),
                row.objective()
                        .filter(objectives::containsKey)
                        .map(objectives::get)
                        .map(Desks::place),
                before,
                !waits.isEmpty() && before.isEmpty() && row.state().equals("OPEN"));
    }

    private static Desk.Place place(DeskDao.Objective objective) {
        return new Desk.Place(
                objective.label(),
                "/plans/" + objective.slug() + "#p" + objective.id().text());
    }

    private static Desk.Review review(ExpectedReport report) {
        var expected = report.expected();
        return new Desk.Review(
                report.unit().name(),
                report.plan().title(),
                report.plan().slug(),
                expected.period().from(),
                expected.period().last(),
                expected.due(),
                expected.state(),
                expected.late(),
                report.review().map(review -> review.id().text()));
    }

    private static Desk.Discussion discussion(DeskDao.DiscussionRow row) {
        return new Desk.Discussion(
                row.slug(),
                row.title(),
                row.tier(),
                row.unit(),
                row.number(),
                row.discussionUntil(),
                row.statements(),
                row.amendments());
    }

    private List<Desk.Reply> replies(Tx tx, Instant since, ZoneId zone) {
        var lately = statements.repliesTo(tx, tx.actor().member(), MOST).stream()
                .filter(reply -> !reply.at().isBefore(since) && !reply.isFolded())
                .toList();
        var names = members.names(
                tx, lately.stream().map(Statement::member).distinct().toList());
        return lately.stream()
                .map(reply -> new Desk.Reply(
                        reply.id().text(),
                        reply.subject(),
                        names.getOrDefault(reply.member(), ""),
                        reply.at(),
                        day(reply.at(), zone),
                        reply.body()))
                .toList();
    }

    private static List<Desk.News> news(Tx tx, DeskDao dao, Set<UnitId> mine, Instant since, ZoneId zone) {
        var actor = tx.actor();
        var scopes = actor.scopes();
        return Stream.of(
                        dao.decided(since, mine, scopes, MOST),
                        dao.reported(actor.member(), since, mine, scopes, MOST),
                        dao.reviewed(since, scopes, MOST),
                        dao.said(actor.member(), since, scopes, MOST))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(DeskDao.NewsRow::at).reversed())
                .limit(MOST)
                .map(row -> new Desk.News(
                        row.kind(), row.what(), row.more(), row.place(), href(row), row.at(), day(row.at(), zone)))
                .toList();
    }

    private static String href(DeskDao.NewsRow row) {
        return switch (row.kind()) {
            case "reported" -> row.id() == 0 ? "" : "/tasks/" + Id.text(row.id());
            case "review", "review_accepted" -> "/reviews/" + Id.text(row.id());
            case "said" -> "/plans/" + row.place() + "/debate";
            default -> "/ballots/" + Id.text(row.id());
        };
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }
}
