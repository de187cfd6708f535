package org.throughline.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.ballot.Ballots;
import org.throughline.ballot.DecisionForms;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.db.TestDatabase;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.index.SearchRows;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Period;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.org.Federation;
import org.throughline.org.Scopes;

/** A federation that plans: the services of this package over one test database. */
public final class PlanHouse {
    public static final Period YEAR = new Period(LocalDate.parse("2027-01-01"), LocalDate.parse("2028-01-01"));

    public final TestDatabase db;
    public final Federation federation;
    public final Plans plans;
    public final Texts texts = new Texts();
    public final Drafts drafts;
    public final Pastes pastes;
    public final Indicators indicators;
    public final Links links;
    public final Measures measures;
    public final Readers readers;
    public final Ballots ballots;
    public final Adoption adoption;
    public final NextVersions next;

    public PlanHouse(TestDatabase db) {
        this.db = db;
        federation = new Federation(db);
        var rows = new PlanRows(new SearchRows(db.ids()), texts);
        plans = new Plans(db.work(), federation.units(), federation.bodies(), new Scopes(), rows);
        drafts = new Drafts(db.work(), plans, texts, rows);
        pastes = new Pastes(db.work(), drafts, texts, rows);
        indicators = new Indicators(db.work(), drafts, texts);
        links = new Links(db.work(), plans, texts);
        ballots = new Ballots(db.work(), federation.bodies(), federation.units());
        adoption = new Adoption(db.work(), plans, texts, federation.bodies(), ballots, rows);
        next = new NextVersions(db.work(), plans, texts, rows);
        readers = new Readers(db.work(), plans, federation.members(), new Scopes());
        measures = new Measures(db.work(), federation.units());
    }

    /** The routes of this package for a {@link org.throughline.http.TestEdge}. */
    public Object[] routes() {
        var messages = new Messages();
        var bodies = federation.bodies();
        var units = federation.units();
        var buffers = new Buffers(db.work());
        var views = new PlanViews(plans, texts, links, measures, units);
        var writing = new DraftScreens(plans, texts, links, measures, buffers, views, Learned.NOTHING, messages);
        var deciding = new DecisionScreens(plans, bodies, new DecisionForms(units, bodies, messages), messages);
        return new Object[] {
            new PlanResource(db.work(), plans, texts, adoption, next, views),
            new DraftResource(db.work(), plans, drafts, pastes, indicators, views),
            new LinkResource(db.work(), plans, links, readers, views),
            new ReaderPages(db.work(), plans, readers, federation.members(), messages),
            new ServesPages(db.work(), plans, links, new ServesScreens(plans, texts, links, measures, messages)),
            new MeasureResource(db.work(), measures),
            new BufferPages(buffers),
            new PlanPages(db.work(), plans, next, new PlanScreens(plans, federation.units(), texts, views, messages)),
            new DraftPages(db.work(), plans, texts, drafts, indicators, measures, links, buffers, writing),
            new PastePages(db.work(), plans, pastes, new PasteScreens(texts, pastes, messages)),
            new DecisionPages(
                    db.work(),
                    plans,
                    drafts,
                    adoption,
                    next,
                    new Assessments(db.work(), plans),
                    deciding,
                    new KeepScreens(plans, messages))
        };
    }

    public <T> T read(Function<Tx, T> block) {
        return db.work().read(TestDatabase.SYSTEM, block);
    }

    public Actor as(MemberId member) {
        return federation.as(member);
    }

    /** A plan of the unit for the year, drafted by the member. */
    public PlanId plan(MemberId by, UnitId unit, Tier tier, String title) {
        return plans.draft(
                as(by), new NewPlan(unit, tier, title, Optional.of(YEAR), Visibility.ORGANISATION, Optional.empty()));
    }

    public VersionId draftOf(PlanId plan) {
        return read(tx -> plans.open(tx, plan).orElseThrow().id());
    }

    /** An objective at the end of the plan's draft. */
    public ProvisionId objective(MemberId by, PlanId plan, String number, String title) {
        return drafts.add(
                as(by),
                draftOf(plan),
                NewProvision.atEnd(Optional.empty(), ProvisionKind.OBJECTIVE, number, title, ""));
    }

    public MeasureId measure(String slug) {
        return measures.define(as(federation.secretary), slug, 0, Map.of("en", new Measure.Name(slug, "")));
    }

    /** Adopts the draft by a decision of the unit's members' meeting today, after a discussion elsewhere. */
    public void adopt(MemberId by, PlanId plan, UnitId unit) {
        adoption.recordAdoption(
                as(by),
                draftOf(plan),
                federation.meetingOf(unit),
                decision(today(), 2, 0),
                Optional.of(today().minusDays(30)));
    }

    /** A show of hands of those present. */
    public static RecordedDecision decision(LocalDate on, long inFavour, long against) {
        return new RecordedDecision(on, How.HANDS, inFavour + against, inFavour, against, 0);
    }

    /** The date by the test's clock, in UTC as all test units. */
    public LocalDate today() {
        return LocalDate.ofInstant(db.clock().instant(), ZoneOffset.UTC);
    }

    public Version version(VersionId id) {
        return read(tx -> plans.version(tx, id));
    }

    public void pass(int days) {
        db.clock().moveBy(Duration.ofDays(days));
    }

    /** The text as printed: number, title and body of each provision. */
    public List<String> printed(VersionId version) {
        return read(tx -> texts.provisions(tx, version)).stream()
                .map(p -> "  ".repeat(p.depth()) + Wording.of(p).asText().replace('\n', ' '))
                .toList();
    }
}
