package org.throughline.app;

import java.time.Clock;
import java.util.List;
import org.throughline.account.Accounts;
import org.throughline.account.Cookies;
import org.throughline.account.DemoDoor;
import org.throughline.account.Passwords;
import org.throughline.align.Alignments;
import org.throughline.align.Followings;
import org.throughline.align.Hanging;
import org.throughline.align.Openings;
import org.throughline.ballot.Ballots;
import org.throughline.ballot.Contests;
import org.throughline.cycle.NextPlans;
import org.throughline.cycle.PeriodEnds;
import org.throughline.db.Database;
import org.throughline.db.Work;
import org.throughline.debate.Amendments;
import org.throughline.debate.Decisions;
import org.throughline.debate.Merges;
import org.throughline.debate.OpenAmendments;
import org.throughline.debate.Statements;
import org.throughline.debate.Subjects;
import org.throughline.demo.Cast;
import org.throughline.desk.Desks;
import org.throughline.election.Elections;
import org.throughline.exchange.PlanExports;
import org.throughline.exchange.PlanImports;
import org.throughline.exchange.PlanPaper;
import org.throughline.exchange.PlanReports;
import org.throughline.http.Messages;
import org.throughline.http.Surroundings;
import org.throughline.index.SearchRows;
import org.throughline.journal.Journal;
import org.throughline.kernel.Ids;
import org.throughline.meeting.Meetings;
import org.throughline.org.Actors;
import org.throughline.org.Bodies;
import org.throughline.org.Delegations;
import org.throughline.org.Members;
import org.throughline.org.Memberships;
import org.throughline.org.Organisations;
import org.throughline.org.Requisitions;
import org.throughline.org.Scopes;
import org.throughline.org.SetUp;
import org.throughline.org.UnitChanges;
import org.throughline.org.Units;
import org.throughline.people.Applications;
import org.throughline.people.Invitations;
import org.throughline.plan.Adoption;
import org.throughline.plan.Drafts;
import org.throughline.plan.Ends;
import org.throughline.plan.Indicators;
import org.throughline.plan.Links;
import org.throughline.plan.Mappings;
import org.throughline.plan.Measures;
import org.throughline.plan.NextVersions;
import org.throughline.plan.Pastes;
import org.throughline.plan.PlanRows;
import org.throughline.plan.Plans;
import org.throughline.plan.Readers;
import org.throughline.plan.Texts;
import org.throughline.pledge.Moves;
import org.throughline.pledge.Pledges;
import org.throughline.pledge.Uptakes;
import org.throughline.post.MailSettings;
import org.throughline.post.PostOffice;
import org.throughline.post.Wishes;
import org.throughline.progress.Figures;
import org.throughline.progress.Readings;
import org.throughline.progress.StatedFigures;
import org.throughline.progress.Totals;
import org.throughline.review.Evidences;
import org.throughline.review.Excuses;
import org.throughline.review.ExpectedReports;
import org.throughline.review.Judgements;
import org.throughline.review.ReviewDecisions;
import org.throughline.review.Reviewed;
import org.throughline.review.Reviews;
import org.throughline.review.Rounds;
import org.throughline.search.Search;
import org.throughline.succession.Successions;
import org.throughline.summation.Became;
import org.throughline.summation.Lessons;
import org.throughline.summation.Origins;
import org.throughline.summation.Passing;
import org.throughline.summation.Rising;
import org.throughline.summation.SummationDecisions;
import org.throughline.summation.Summations;
import org.throughline.summation.SummedUp;
import org.throughline.summation.Syntheses;
import org.throughline.summation.Takings;
import org.throughline.tables.TableImports;
import org.throughline.task.Checklists;
import org.throughline.task.Duties;
import org.throughline.task.Recurrences;
import org.throughline.task.Reports;
import org.throughline.task.Tasks;
import org.throughline.task.Updates;
import org.throughline.task.Waits;

/** Every service, built once and by hand over one database and one clock; a feature stands in its own paragraph. */
final class House {
    final Clock clock;
    final Ids ids;
    final Messages messages = new Messages();
    final Journal journal = new Journal();
    final Work work;
    final SearchRows searchRows;

    final Organisations organisations;
    final SetUp setUp;
    final Units units;
    final Members members;
    final Memberships memberships;
    final UnitChanges unitChanges;
    final Invitations invitations;
    final Applications applications;
    final Bodies bodies;
    final Delegations delegations;
    final Actors actors;
    final Scopes scopes = new Scopes();

    final Ballots ballots;
    final Contests contests;
    final Requisitions requisitions;
    final Elections elections;

    final Texts texts = new Texts();
    final PlanRows planRows;
    final Plans plans;
    final Successions successions;
    final Drafts drafts;
    final Pastes pastes;
    final Indicators indicators;
    final Totals totals;
    final Figures figures;
    final Links links;
    final Pledges pledges;
    final Moves moves;
    final Measures measures;
    final Uptakes uptakes;
    final Mappings mappings;
    final Ends ends;
    final Adoption adoption;
    final NextVersions nextVersions;
    final Readers readers;

    final Subjects subjects;
    final Statements statements;
    final Amendments amendments;
    final Decisions decisions;
    final Merges merges;

    final Alignments alignments;
    final PeriodEnds periodEnds;
    final NextPlans nextPlans;
    final Readings readings;
    final Tasks tasks;
    final Checklists checklists;
    final Duties duties;
    final Recurrences recurrences;
    final Waits waits;
    final Updates updates;

    final Evidences evidences;
    final Reviews reviews;
    final ReviewDecisions reviewDecisions;
    final ExpectedReports expectedReports;
    final Excuses excuses;
    final Rounds rounds;
    final Judgements judgements = new Judgements();

    final Summations summations;
    final SummationDecisions summationDecisions;
    final Rising rising;
    final Syntheses syntheses;
    final Takings takings;
    final Became became;
    final Origins origins;
    final Lessons lessons;

    final TableImports tables;
    final PlanImports imports;
    final PlanExports exports;
    final Search search;

    final Reports reports;

    final Passwords passwords = new Passwords();
    final Accounts accounts;
    final DemoDoor demoDoor;
    final Cookies cookies;

    final Desks desks;
    final PostOffice postOffice;
    final Wishes wishes;

    /** Over a database that no demo may be entered through, as commands and tests want it. */
    House(Database database, Clock clock, int node) {
        this(database, clock, node, false, false, MailSettings.none());
    }

    /**
     * @param secureCookies whether browsers reach it over https only
     * @param runsAsDemo whether anyone may come in as one of the users of the invented organisation
     * @param mail how mail leaves, if at all
     */
    House(Database database, Clock clock, int node, boolean secureCookies, boolean runsAsDemo, MailSettings mail) {
        this.clock = clock;
        this.ids = new Ids(clock, node);
        this.work = new Work(database, journal, clock, ids);
        this.searchRows = new SearchRows(ids);

        this.organisations = new Organisations(work);
        this.setUp = new SetUp(work);
        this.units = new Units(work);
        this.members = new Members(work);
        this.memberships = new Memberships(work);
        this.bodies = new Bodies(work);
        this.delegations = new Delegations(work, bodies);
        this.actors = new Actors(work);
        this.unitChanges = new UnitChanges(work, units, memberships);
        this.invitations = new Invitations(work, units, members);
        this.applications = new Applications(work, units, members, memberships, invitations);

        this.ballots = new Ballots(work, bodies, units);
        this.contests = new Contests(work, ballots, bodies);
        this.requisitions = new Requisitions(work, bodies);
        this.elections = new Elections(work, units, members, bodies, delegations, ballots, messages);

        this.planRows = new PlanRows(searchRows, texts);
        this.plans = new Plans(work, units, bodies, scopes, planRows);
        this.successions = new Successions(work, units, members, unitChanges, plans, messages);
        this.drafts = new Drafts(work, plans, texts, planRows);
        this.pastes = new Pastes(work, drafts, texts, planRows);
        this.indicators = new Indicators(work, drafts, texts);
        this.totals = new Totals(work, plans);
        this.figures = new Figures(plans, texts);
        this.links = new Links(work, plans, texts, totals);
        this.measures = new Measures(work, units);
        this.pledges = new Pledges(work, plans, texts, units, measures);
        this.uptakes = new Uptakes(plans, units);
        this.evidences = new Evidences(figures);
        this.mappings = new Mappings(work, plans, texts);
        this.moves = new Moves(work, plans, pledges, mappings, measures, units, messages);
        this.ends = new Ends(work, plans, texts);
        this.nextVersions = new NextVersions(work, plans, texts, planRows);
        this.readers = new Readers(work, plans, members, scopes);

        this.subjects = new Subjects(plans, List.of(new Reviewed(plans), new SummedUp()));
        this.statements = new Statements(work, subjects, searchRows);
        this.amendments = new Amendments(work, plans, texts, bodies, units, searchRows);
        this.decisions = new Decisions(work, plans, ballots, amendments);
        this.merges = new Merges(work, plans, texts, nextVersions, drafts, amendments);

        this.readings = new Readings(work);
        this.tasks = new Tasks(work, plans, texts, units, members, scopes, totals, searchRows);
        this.checklists = new Checklists(work, tasks);
        this.duties = new Duties(work, tasks, members, units);
        this.recurrences = new Recurrences(work, tasks, checklists, duties, units);
        this.waits = new Waits(work, tasks);
        this.updates = new Updates(work, tasks, units, totals, readings, searchRows);
        var openings = new Openings(work, plans, texts, links, mappings, evidences, ends, tasks, moves);
        this.adoption =
                new Adoption(work, plans, texts, bodies, ballots, planRows, totals, new OpenAmendments(), openings);
        this.alignments = new Alignments(
                work, plans, texts, mappings, new Followings(plans, units, links, tasks, updates, messages));

        this.reviews = new Reviews(work, units, plans, texts, evidences, totals, searchRows);
        this.reviewDecisions = new ReviewDecisions(work, reviews, plans, bodies, ballots);
        this.expectedReports = new ExpectedReports(units, plans);
        this.excuses = new Excuses(work, units, plans, expectedReports, totals);
        this.rounds = new Rounds(plans, expectedReports, excuses);

        var passing = new Passing(units, searchRows);
        this.summations = new Summations(work, units, members, scopes, plans, texts, tasks, evidences, passing);
        this.rising = new Rising(units, passing);
        this.summationDecisions = new SummationDecisions(work, summations, bodies, ballots, passing);
        this.syntheses = new Syntheses(work, units, plans, summations, passing);
        this.takings = new Takings(work, units, plans, texts, drafts);
        this.became = new Became(units, plans, texts);
        this.origins = new Origins(texts);
        this.periodEnds =
                new PeriodEnds(work, plans, texts, units, bodies, ballots, ends, updates, new Hanging(), messages);
        this.nextPlans =
                new NextPlans(work, plans, texts, units, drafts, nextVersions, ends, takings, amendments, messages);
        this.lessons = new Lessons(units);

        this.tables =
                new TableImports(work, units, members, bodies, plans, texts, measures, updates, waits, recurrences);
        this.imports = new PlanImports(work, units, plans, pastes, measures, indicators, messages);
        var reportsOfPlans = new PlanReports(plans, units, measures, links, figures, messages);
        this.exports = new PlanExports(
                plans,
                texts,
                measures,
                reportsOfPlans,
                new PlanPaper(plans, texts, links, measures, units, bodies, ballots, messages),
                messages);
        this.search = new Search(work, units);

        this.reports = new Reports(measures, updates);

        this.accounts = new Accounts(work, members, actors, passwords);
        this.demoDoor = new DemoDoor(runsAsDemo, work, organisations, units, members, accounts);
        this.cookies = new Cookies(secureCookies);

        this.desks = new Desks(work, units, members, bodies, ballots, statements, expectedReports, requisitions);
        this.postOffice = new PostOffice(work, organisations, members, units, actors, desks, messages, mail);
        this.wishes = new Wishes(work);
    }

    /** The use cases that the demo is told through. */
    Cast cast() {
        return new Cast(
                work,
                setUp,
                units,
                members,
                memberships,
                bodies,
                actors,
                ballots,
                plans,
                texts,
                drafts,
                pastes,
                indicators,
                links,
                measures,
                adoption,
                nextVersions,
                mappings,
                alignments,
                ends,
                periodEnds,
                statements,
                amendments,
                decisions,
                tasks,
                duties,
                recurrences,
                waits,
                updates,
                reviews,
                reviewDecisions,
                summations,
                summationDecisions,
                syntheses,
                takings,
                pledges,
                new StatedFigures(work, plans, texts, measures),
                new Meetings(work, bodies, units, members, ballots),
                elections);
    }

    /** What stands around every page; {@code source} is where its source is offered. */
    Surroundings surroundings(String source) {
        return new Around(organisations, work, journal, source);
    }
}
