package org.throughline.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Visibility;
import org.throughline.plan.End;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.summation.Answer;
import org.throughline.summation.FindingId;
import org.throughline.summation.FindingKind;
import org.throughline.summation.FindingSort;
import org.throughline.summation.NewFinding;
import org.throughline.summation.NewSummation;
import org.throughline.summation.Parts;
import org.throughline.summation.Reach;
import org.throughline.summation.Source;
import org.throughline.summation.SummationId;
import org.throughline.summation.SummationKind;

/** What was learned: of the plan before, all the way into the plan in force; of this one, as far as it has come. */
final class Learning {
    private final Stage stage;
    private final Cast cast;
    private final Planning planning;
    private final List<List<String>> lessons = Lines.rows("lessons.txt");
    private final List<List<String>> proposals = Lines.rows("proposals.txt");
    private final Map<String, List<FindingId>> carried = new HashMap<>();

    Learning(Stage stage, Planning planning) {
        this.stage = stage;
        this.cast = stage.cast;
        this.planning = planning;
    }

    void plan() {
        // of the plan before: from members through their branch and region to the council, and into the next draft
        stage.on(470, () -> member("tidewater", 3, "before", "2.1", List.of(0, 3)));
        stage.on(469, () -> member("tidewater", 4, "before", "2.2", List.of(1)));
        stage.on(468, () -> member("lime-wharf", 2, "before", "2.1", List.of(9)));
        stage.on(455, () -> upwards("tidewater", "The doors of three years"));
        stage.on(454, () -> upwards("lime-wharf", "What the letters taught us"));
        stage.on(440, () -> upwards("old-docks", "Old Docks: what three years taught us"));
        stage.on(420, () -> upwards("central", "What the plan “Put it in writing” taught us"));
        stage.on(399, this::takeUp);
        stage.on(300, this::close);
        // of the plan in force: one branch has finished its synthesis, the region is at its own, others wait
        stage.on(45, () -> member("chandlers-row", 3, "chandlers-row", "1", List.of(5, 8)));
        stage.on(44, () -> member("chandlers-row", 4, "chandlers-row", "2", List.of(2)));
        stage.on(40, () -> member("customs-street", 3, "customs-street", "1", List.of(0)));
        stage.on(34, () -> upwards("chandlers-row", "Chandlers’ Row: what the second quarter taught us"));
        stage.on(31, () -> upwards("customs-street", "Customs Street: one lesson"));
        stage.on(22, this::begin);
        stage.on(42, () -> member("tidewater", 2, "tidewater", "2", List.of(1, 4)));
        stage.on(15, () -> member("tidewater", 5, "tidewater", "1", List.of(6)));
        stage.on(12, () -> member("tannery", 2, "tannery", "1", List.of(9)));
        stage.on(11, () -> member("county-hospital", 3, "county-hospital", "3", List.of(6)));
        stage.on(9, () -> member("puente-viejo", 2, "puente-viejo", "1", List.of(10, 13)));
        stage.on(8, () -> member("las-salinas", 3, "las-salinas", "3", List.of(11)));
        stage.on(5, () -> member("custom-house", 2, "custom-house", "2", List.of(1)));
        stage.on(3, () -> member("barrio-nuevo", 4, "barrio-nuevo", "1", List.of(12)));
    }

    /** A member sums up what they did under an objective, with these lessons of the list and one proposal. */
    private void member(String branch, int index, String plan, String number, List<Integer> taken) {
        var author = stage.members.get(branch).get(index);
        var es = stage.units.get(branch).lang().equals("es");
        var objective = planning.written.get(plan).provisions.get(number);
        var planId = plan(plan);
        var summation = cast.summations()
                .begin(
                        stage.as(author),
                        new NewSummation(
                                SummationKind.MEMBER,
                                stage.id(branch),
                                Optional.empty(),
                                Optional.of(planId),
                                Optional.of(objective),
                                Optional.empty(),
                                es ? "Lo que hicimos y lo que quedó" : "What we did, and what stayed",
                                Visibility.ORGANISATION));
        var parts = es
                ? new Parts(
                        "Queríamos que nadie fuera a una puerta por su cuenta.",
                        "Fuimos dos tardes por semana, siempre las mismas personas.",
                        "Más hogares de los que esperábamos, menos cartas de las que prometimos.",
                        "La empresa cambió de administrador a mitad de camino.",
                        "La gente nos conoce por el nombre.",
                        "Apuntamos mal las direcciones del primer mes.",
                        "Cuatro integrantes y dos vecinas.",
                        "")
                : new Parts(
                        "That nobody should go to a door alone, and that what we hear is written down.",
                        "Two evenings a week, always the same people, from the court to the quay.",
                        "More households than we hoped for, and fewer letters than we promised.",
                        "The landlord changed its agent half-way; the winter was mild.",
                        "People know us by name now.",
                        "In the first month we wrote down addresses so badly that we had to go again.",
                        "Four members and two neighbours.",
                        "");
        var revision = cast.work()
                .read(stage.as(author), tx -> cast.summations().get(tx, summation))
                .revision();
        cast.summations()
                .save(
                        stage.as(author),
                        summation,
                        es ? "Lo que hicimos y lo que quedó" : "What we did, and what stayed",
                        parts,
                        revision);
        for (int line : taken) {
            cast.summations().add(stage.as(author), summation, lesson(lessons.get(line), objective));
        }
        var proposal = proposals.stream()
                .filter(row -> row.get(0).equals(es ? "es" : "en"))
                .skip(es ? 0 : taken.get(0) % 4)
                .findFirst()
                .orElseThrow();
        cast.summations().add(stage.as(author), summation, NewFinding.proposal(proposal.get(1), proposal.get(2)));
        stage.later(25);
        cast.summations().submit(stage.as(author), summation);
    }

    private static NewFinding lesson(List<String> row, ProvisionId objective) {
        return new NewFinding(
                FindingSort.LESSON,
                FindingKind.valueOf(row.get(1)),
                Reach.valueOf(row.get(2)),
                row.get(4),
                row.get(5),
                List.of(row.get(3)),
                Optional.of(objective));
    }

    /** A unit's synthesis: each lesson taken up in one of its own or put to another, each proposal passed on, and accepted. */
    private void upwards(String unit, String title) {
        var keeper = stage.secretaryOf(unit);
        var synthesis = cast.syntheses().begin(keeper, stage.id(unit), title);
        var own = new ArrayList<FindingId>();
        for (var source : sources(keeper(unit), synthesis)) {
            stage.later(9);
            var finding = source.finding();
            if (finding.what() == FindingSort.PROPOSAL && !unit.equals("central")) {
                cast.syntheses()
                        .answer(
                                keeper,
                                synthesis,
                                List.of(finding.id()),
                                Answer.passedOn("For those above to decide."));
            } else if (finding.reach() == Reach.US && finding.what() == FindingSort.LESSON) {
                cast.syntheses()
                        .answer(
                                keeper,
                                synthesis,
                                List.of(finding.id()),
                                Answer.setAside("It holds for this court alone; the branch keeps it."));
            } else {
                var taken = cast.summations()
                        .add(
                                keeper,
                                synthesis,
                                new NewFinding(
                                        finding.what(),
                                        finding.kind(),
                                        finding.reach(),
                                        finding.words(),
                                        "",
                                        finding.tags(),
                                        finding.objective()));
                own.add(taken);
                cast.syntheses()
                        .answer(
                                keeper,
                                synthesis,
                                List.of(finding.id()),
                                Answer.takenUp(taken, "Others found the same."));
            }
        }
        cast.summations().submit(keeper, synthesis);
        stage.later(90);
        var region = stage.regions().stream().anyMatch(one -> one.slug().equals(unit));
        cast.summationDecisions()
                .record(
                        keeper,
                        synthesis,
                        stage.meetings.get(unit.equals("central") ? "council" : unit),
                        new RecordedDecision(
                                cast.work().now().atZone(Stage.ZONE).toLocalDate(),
                                How.NO_OBJECTION,
                                region ? 18 : 6,
                                region ? 18 : 6,
                                0,
                                0),
                        "");
        carried.put(unit, own);
    }

    /** The council takes its findings up in the draft of the next plan. */
    private void takeUp() {
        var secretary = stage.secretaryOf("central");
        var draft = planning.draft(stage.plans.get("strategic"));
        var into = List.of("1.2", "4.3", "2.2", "2.4", "2.1", "4.2");
        var findings = carried.get("central");
        for (int i = 0; i < findings.size(); i++) {
            cast.takings()
                    .takeUp(
                            secretary,
                            findings.get(i),
                            draft,
                            planning.written.get("central").provisions.get(into.get(i % into.size())));
        }
    }

    /** The plan before is closed and summed up. */
    private void close() {
        var secretary = stage.secretaryOf("central");
        var before = stage.plans.get("before");
        var written = planning.written.get("before").provisions;
        cast.ends()
                .propose(
                        secretary,
                        before,
                        List.of(
                                end(written.get("2.1"), secretary),
                                end(written.get("2.2"), secretary),
                                end(written.get("2.3"), secretary)));
        cast.periodEnds()
                .decide(
                        secretary,
                        before,
                        stage.meetings.get("council"),
                        new RecordedDecision(stage.before(300), How.HANDS, 6, 6, 0, 0));
        cast.work().writing(secretary, tx -> cast.plans().summedUp(tx, stage.plans.get("before")));
    }

    private End end(ProvisionId objective, Actor by) {
        return End.proposed(
                objective, stage.plans.get("before"), End.Kind.CARRIED_OVER, End.Tasks.FINISH, "", by.member());
    }

    /** The region has begun its synthesis and answered the first source. */
    private void begin() {
        var keeper = stage.secretaryOf("old-docks");
        var synthesis = cast.syntheses().begin(keeper, stage.id("old-docks"), "Old Docks: half-way");
        var first = sources(keeper("old-docks"), synthesis).get(0).finding();
        var own = cast.summations()
                .add(
                        keeper,
                        synthesis,
                        new NewFinding(
                                FindingSort.LESSON,
                                first.kind(),
                                first.reach(),
                                first.words(),
                                "",
                                first.tags(),
                                first.objective()));
        cast.syntheses().answer(keeper, synthesis, List.of(first.id()), Answer.takenUp(own, "Two branches say so."));
    }

    private List<Source> sources(MemberId keeper, SummationId synthesis) {
        return cast.work()
                .read(
                        stage.as(keeper),
                        tx -> cast.syntheses().sources(tx, cast.summations().get(tx, synthesis)));
    }

    private MemberId keeper(String unit) {
        return stage.secretaries.get(unit);
    }

    private PlanId plan(String name) {
        return stage.plans.get(name);
    }
}
