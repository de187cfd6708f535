package org.throughline.demo;

import java.util.List;
import java.util.Optional;
import org.throughline.align.Answer;
import org.throughline.align.Choice;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.kernel.Actor;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.NewIndicator;
import org.throughline.plan.NewProvision;
import org.throughline.plan.OriginKind;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.VersionId;
import org.throughline.plan.Wording;

/** A region gives its plan another version in the middle of its year, and its branches follow, each at its own pace. */
final class Changing {
    private static final String REGION = "marisma";

    private final Stage stage;
    private final Cast cast;
    private final Planning planning;

    Changing(Stage stage, Planning planning) {
        this.stage = stage;
        this.cast = stage.cast;
        this.planning = planning;
    }

    void plan() {
        stage.on(24, this::change);
        stage.on(18, () -> {
            keep("las-salinas");
            move("las-salinas", "Un puesto para cada número");
        });
        stage.on(11, () -> {
            keep("la-lonja");
            move("la-lonja", "Vender a la salida del turno");
        });
        stage.on(5, () -> keep("puente-viejo"));
    }

    private void change() {
        var secretary = stage.secretaryOf(REGION);
        var plan = stage.plans.get(REGION);
        var draft = cast.nextVersions().nextDraft(secretary, plan);
        reword(secretary, draft);
        cast.drafts().remove(secretary, draft, old("2.4"));
        cast.drafts().remove(secretary, draft, old("2.3"));
        part(
                secretary,
                draft,
                "2.3",
                "Un puesto para cada número",
                "Mercados y paradas, cada uno con su gente antes de que se imprima.",
                8_000);
        part(
                secretary,
                draft,
                "2.4",
                "Vender a la salida del turno",
                "Donde termina un turno hay alguien con el periódico.",
                4_000);
        cast.mappings().allow(secretary, draft, 45);
        long there = 22;
        cast.adoption()
                .recordAdoption(
                        secretary,
                        draft,
                        stage.meetings.get(REGION),
                        new RecordedDecision(stage.before(24), How.HANDS, there, 19, 2, 1),
                        Optional.of(stage.before(45)));
    }

    private void reword(Actor secretary, VersionId draft) {
        var was = cast.work()
                .read(secretary, tx -> cast.texts().find(tx, draft, old("2.1")))
                .orElseThrow();
        cast.drafts()
                .edit(
                        secretary,
                        draft,
                        was.id(),
                        Wording.of(was)
                                .withBody("Empezamos donde alguien ya conoce a alguien, y volvemos a cada casa al cabo"
                                        + " de un mes antes de seguir con la de al lado."),
                        was.revision());
    }

    private void part(Actor secretary, VersionId draft, String number, String title, String body, long target) {
        var parent = cast.work()
                .read(secretary, tx -> cast.texts().find(tx, draft, old("2.1")))
                .orElseThrow()
                .parent();
        var id = cast.drafts()
                .add(secretary, draft, NewProvision.atEnd(parent, ProvisionKind.OBJECTIVE, number, title, body));
        var measured = cast.indicators()
                .add(
                        secretary,
                        draft,
                        id,
                        new NewIndicator(
                                stage.measures.get("papers"), IndicatorKind.FLOW, 0, target, Optional.empty()));
        var above = planning.written.get("central");
        cast.links().serve(secretary, id, above.provisions.get("2.3"), 1);
        cast.links().feed(secretary, measured, above.indicators.get("2.3"));
        cast.mappings().name(secretary, draft, id, OriginKind.SPLIT, List.of(old("2.3")));
    }

    private ProvisionId old(String number) {
        return planning.written.get(REGION).provisions.get(number);
    }

    private void keep(String branch) {
        answer(branch, "1", Answer.of(Choice.KEEP));
    }

    private void move(String branch, String title) {
        var secretary = stage.secretaryOf(branch);
        var into = cast.work()
                .read(
                        secretary,
                        tx -> cast
                                .texts()
                                .objectives(
                                        tx,
                                        cast.plans()
                                                .current(tx, stage.plans.get(REGION))
                                                .orElseThrow())
                                .stream()
                                .filter(objective -> objective.title().equals(title))
                                .findFirst()
                                .orElseThrow()
                                .id());
        answer(branch, "2", Answer.rehome(into));
    }

    private void answer(String branch, String number, Answer answer) {
        cast.alignments()
                .answer(
                        stage.secretaryOf(branch),
                        stage.plans.get(branch),
                        planning.written.get(branch).provisions.get(number),
                        answer);
    }
}
