package org.throughline.debate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.db.TestDatabase;
import org.throughline.index.SearchRows;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.org.Federation;
import org.throughline.plan.Adoption;
import org.throughline.plan.LinkWatch;
import org.throughline.plan.NewProvision;
import org.throughline.plan.PlanHouse;
import org.throughline.plan.PlanId;
import org.throughline.plan.PlanRows;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.Tier;
import org.throughline.plan.VersionId;

/**
 * A strategic plan of the centre in discussion before its members' meeting, with the services of this package. Seven have a
 * vote; one sponsor admits an amendment.
 */
final class Chamber {
    static final String DOORS = "Every branch knocks on all doors of its estate by May.";
    static final String PAPER = "We publish a paper every month and hand it out at the works.";

    final TestDatabase db;
    final PlanHouse house;
    final Federation federation;
    final Adoption adoption;
    final Amendments amendments;
    final Decisions decisions;
    final Merges merges;
    final OrderOfBusiness order;
    final Statements statements;
    final PlanId plan;
    final VersionId version;
    final ProvisionId doors;
    final ProvisionId paper;

    Chamber(TestDatabase db) {
        this.db = db;
        house = new PlanHouse(db);
        federation = house.federation;
        var search = new SearchRows(db.ids());
        var work = db.work();
        adoption = new Adoption(
                work,
                house.plans,
                house.texts,
                federation.bodies(),
                house.ballots,
                new PlanRows(search, house.texts),
                LinkWatch.NOBODY,
                new OpenAmendments());
        amendments = new Amendments(work, house.plans, house.texts, federation.bodies(), federation.units(), search);
        decisions = new Decisions(work, house.plans, house.ballots, amendments);
        merges = new Merges(work, house.plans, house.texts, house.next, house.drafts, amendments);
        order = new OrderOfBusiness(house.texts, amendments);
        statements = new Statements(work, new Subjects(house.plans), search);
        plan = house.plan(federation.secretary, federation.centre, Tier.STRATEGIC, "Homes for all");
        version = house.draftOf(plan);
        doors = provision("1", DOORS);
        paper = provision("2", PAPER);
        adoption.circulate(as(federation.secretary), version, federation.meeting, Federation.DAY.plusDays(14));
    }

    private ProvisionId provision(String number, String body) {
        return house.drafts.add(
                as(federation.secretary),
                version,
                NewProvision.atEnd(Optional.empty(), ProvisionKind.PARAGRAPH, number, "", body));
    }

    Actor as(MemberId member) {
        return federation.as(member);
    }

    Actor keeper() {
        return as(federation.secretary);
    }

    /** Moved by Eli of Harbour. */
    AmendmentId moved(ProvisionId provision, String body) {
        return amendments.move(as(federation.harbourMember), version, provision, body, "", "We tried it.");
    }

    /** Moved by Eli, sponsored by Fay of Hill, and so admitted. */
    AmendmentId admitted(ProvisionId provision, String body) {
        var id = moved(provision, body);
        amendments.sponsor(as(federation.hillMember), id);
        return id;
    }

    /** Admitted, and carried by a show of hands. */
    AmendmentId carried(ProvisionId provision, String body) {
        var id = admitted(provision, body);
        decisions.record(keeper(), id, hands(4, 2));
        return id;
    }

    static RecordedDecision hands(long inFavour, long against) {
        return new RecordedDecision(Federation.DAY, How.HANDS, inFavour + against, inFavour, against, 0);
    }

    Amendment get(AmendmentId id) {
        return db.work().read(TestDatabase.SYSTEM, tx -> amendments.get(tx, id));
    }

    List<Provision> text(VersionId of) {
        return db.work().read(TestDatabase.SYSTEM, tx -> house.texts.provisions(tx, of));
    }

    String body(VersionId of, ProvisionId provision) {
        return text(of).stream()
                .filter(p -> p.id().equals(provision))
                .findFirst()
                .orElseThrow()
                .body();
    }

    void pass(int days) {
        db.clock().moveBy(Duration.ofDays(days));
    }
}
