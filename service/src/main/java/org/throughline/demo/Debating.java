package org.throughline.demo;

import java.util.List;
import java.util.Optional;
import org.throughline.ballot.Choice;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.debate.AmendmentId;
import org.throughline.debate.StatementId;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.plan.Circulation;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;
import org.throughline.plan.Wording;

/** What is under discussion today: the next version of the strategic plan with its amendments, and a region's open ballot. */
final class Debating {
    private static final Actor SYSTEM = Actor.system("demo");

    private final Stage stage;
    private final Cast cast;
    private final Planning planning;
    private AmendmentId carried;

    Debating(Stage stage, Planning planning) {
        this.stage = stage;
        this.cast = stage.cast;
        this.planning = planning;
    }

    void plan() {
        stage.on(32, this::draft);
        stage.on(25, this::regionDrafts);
        stage.on(20, this::circulate);
        stage.on(18, this::speak);
        stage.on(
                14,
                () -> cast.adoption()
                        .circulate(
                                stage.secretaryOf("old-docks"),
                                planning.draft(stage.plans.get("old-docks")),
                                stage.meetings.get("old-docks"),
                                stage.before(5)));
        stage.on(13, this::move);
        stage.on(6, this::carry);
        stage.on(4, this::regionVotes);
    }

    /** The council drafts the next version of the strategic plan. */
    private void draft() {
        var secretary = stage.secretaryOf("central");
        var version = cast.nextVersions().nextDraft(secretary, stage.plans.get("strategic"));
        rewrite(secretary, version, "central", "2.1", "fault on record.", "fault on record. Two go to every door.");
        rewrite(secretary, version, "central", "2.4", "where ten members work", "where eight members work");
    }

    private void circulate() {
        cast.adoption()
                .circulate(
                        stage.secretaryOf("central"),
                        open("strategic"),
                        new Circulation(
                                stage.meetings.get("congress"),
                                stage.today.plusDays(17),
                                stage.meetings.get("council"),
                                Optional.of(new RecordedDecision(stage.before(20), How.HANDS, 5, 4, 1, 0))));
    }

    /** A region drafts the second version of its own plan, and votes on it these days. */
    private void regionDrafts() {
        var secretary = stage.secretaryOf("old-docks");
        var version = cast.nextVersions().nextDraft(secretary, stage.plans.get("old-docks"));
        rewrite(secretary, version, "old-docks", "2.2", "on one day.", "on one day; the branch keeps a copy.");
    }

    private void regionVotes() {
        var ballot = cast.adoption()
                .putToVote(
                        stage.secretaryOf("old-docks"),
                        open("old-docks"),
                        stage.today.plusDays(3).atTime(18, 0).atZone(Stage.ZONE).toInstant());
        var electors = cast.work().read(SYSTEM, tx -> cast.ballots().electors(tx, ballot));
        for (var elector : electors) {
            // Amara Okoye has not voted yet, nor has every third
            if (!elector.member().equals(amara()) && stage.between(1, 3) < 3) {
                stage.later(11);
                cast.ballots()
                        .cast(
                                stage.as(elector.member()),
                                ballot,
                                stage.between(1, 7) == 1 ? Choice.AGAINST : Choice.FOR);
            }
        }
    }

    /** A member of Tidewater, at home in most pictures. */
    MemberId amara() {
        return stage.members.get("tidewater").get(2);
    }

    private void speak() {
        var rows = Lines.rows("statements.txt");
        Optional<StatementId> asked = Optional.empty();
        for (var row : rows) {
            stage.later(190);
            var region =
                    row.get(0).equals("es") ? "marisma" : stage.oneOf(List.of("old-docks", "northquay", "millside"));
            var speaker = stage.as(stage.oneOf(stage.members.get(region)));
            var subject = "provision:" + provision("central", row.get(1)).text();
            // the second word on the paper answers the first
            var answers = row.get(2).startsWith("We do,") ? asked : Optional.<StatementId>empty();
            var said = cast.statements().speak(speaker, subject, row.get(2), answers);
            if (row.get(2).startsWith("Who folds")) {
                asked = Optional.of(said);
            }
        }
    }

    /** Two amendments meet in the same words; one carries in the end. */
    private void move() {
        var version = open("strategic");
        amend(
                version,
                "2.3",
                "60,000 papers",
                "80,000 papers",
                "Eighty thousand, not sixty",
                "We handed out more than we planned in every month since the new printer.",
                "lime-wharf",
                4);
        amend(
                version,
                "2.3",
                "60,000 papers",
                "60,000 papers, one in four of them at a workplace",
                "A quarter of them at work",
                "The paper is about work and is read at home. It should be where it is about.",
                "county-hospital",
                5);
        amend(
                version,
                "3.1",
                "at least once a month",
                "at least every six weeks",
                "Every six weeks",
                "The rota of the depot changes every six weeks; a month never fits.",
                "warehouse-nine",
                2);
        carried = amend(
                version,
                "3.3",
                "open to members and neighbours",
                "open to members and neighbours, with childcare",
                "Childcare at the reading circle",
                "Nobody with small children came twice.",
                "chandlers-row",
                6);
    }

    private void carry() {
        cast.decisions()
                .record(
                        stage.secretaryOf("central"),
                        carried,
                        new RecordedDecision(stage.before(6), How.HANDS, 50, 44, 3, 3));
    }

    private AmendmentId amend(
            VersionId version,
            String number,
            String words,
            String instead,
            String gist,
            String reason,
            String branch,
            int sponsors) {
        stage.later(400);
        var provision = provision("central", number);
        var text = text(version, provision);
        var members = stage.members.get(branch);
        var id = cast.amendments()
                .move(stage.as(members.get(3)), version, provision, text.body().replace(words, instead), gist, reason);
        for (var sponsor : stage.someOf(stage.members.get("old-docks"), sponsors)) {
            if (stage.as(sponsor).votesIn().contains(stage.id("central"))) {
                stage.later(35);
                cast.amendments().sponsor(stage.as(sponsor), id);
            }
        }
        return id;
    }

    private void rewrite(Actor writer, VersionId version, String plan, String number, String words, String instead) {
        var text = text(version, provision(plan, number));
        if (!text.body().contains(words)) {
            throw new IllegalStateException("the demo's " + number + " does not say " + words);
        }
        var wording = new Wording(
                text.kind(),
                text.number(),
                text.title(),
                text.body().replace(words, instead),
                text.weight(),
                text.startsOn(),
                text.dueOn(),
                text.answers());
        cast.drafts().edit(writer, version, text.id(), wording, text.revision());
    }

    private VersionId open(String plan) {
        return planning.draft(stage.plans.get(plan));
    }

    private Provision text(VersionId version, ProvisionId provision) {
        return cast.work()
                .read(SYSTEM, tx -> cast.texts().find(tx, version, provision).orElseThrow());
    }

    private ProvisionId provision(String plan, String number) {
        return planning.written.get(plan).provisions.get(number);
    }
}
