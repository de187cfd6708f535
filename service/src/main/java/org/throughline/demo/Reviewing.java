package org.throughline.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.kernel.Actor;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.review.Judgement;
import org.throughline.review.ReviewId;
import org.throughline.review.Sections;
import org.throughline.review.Verdict;
import org.throughline.review.Written;

/** The reviews of each quarter: most in time, some late, one only begun, and from one region none at all. */
final class Reviewing {
    private static final Map<Judgement, String> EN = Map.of(
            Judgement.ON_TRACK, "We keep pace with what we took on.",
            Judgement.AT_RISK, "It moves, but half of those who carried it are on night shifts now.",
            Judgement.OFF_TRACK, "We planned more doors than we have evenings.");
    private static final Map<Judgement, String> ES = Map.of(
            Judgement.ON_TRACK, "Vamos al paso que nos propusimos.",
            Judgement.AT_RISK, "Avanza, pero la mitad de quienes lo llevaban trabaja ahora de noche.",
            Judgement.OFF_TRACK, "Planeamos más puertas que tardes tenemos.");

    private final Stage stage;
    private final Cast cast;

    Reviewing(Stage stage) {
        this.stage = stage;
        this.cast = stage.cast;
    }

    void plan() {
        for (var row : Lines.rows("units.txt")) {
            var slug = row.get(0);
            if (row.get(2).equals("LOCAL") && !Stage.isSilent(row.get(3)) && !slug.equals("sailmakers")) {
                quarter(slug, 255, 0, 12);
                // two are late with the second quarter, one has only begun
                if (!slug.equals("weir-street") && !slug.equals("la-lonja")) {
                    quarter(slug, 255, 1, 14);
                }
            }
            if (row.get(2).equals("REGIONAL") && !Stage.isSilent(slug)) {
                quarter(slug, 270, 0, 30);
                if (!slug.equals("marisma")) {
                    quarter(slug, 270, 1, 32);
                }
            }
        }
        quarter("central", 300, 0, 45);
        quarter("central", 300, 1, 46);
    }

    /** Plans the review of a quarter of the plan that began so many days ago, filed some days after it ends. */
    private void quarter(String slug, int began, int quarter, int after) {
        var from = stage.before(began).plusMonths(3L * quarter);
        var to = stage.before(began).plusMonths(3L * quarter + 3);
        int day = (int) ChronoUnit.DAYS.between(to.plusDays(after), stage.today);
        stage.on(day, () -> file(slug, from, quarter));
    }

    private void file(String slug, LocalDate from, int quarter) {
        var keeper = stage.secretaryOf(slug);
        var review = cast.reviews().begin(keeper, plan(slug), from);
        if (quarter == 1 && slug.equals("ropery")) {
            return;
        }
        boolean es = stage.units.get(slug).lang().equals("es");
        var verdicts = new ArrayList<Verdict>();
        for (var objective : objectives(keeper, review)) {
            var judgement = stage.oneOf(List.of(
                    Judgement.ON_TRACK,
                    Judgement.ON_TRACK,
                    Judgement.AT_RISK,
                    Judgement.ON_TRACK,
                    Judgement.OFF_TRACK));
            verdicts.add(new Verdict(objective, judgement, (es ? ES : EN).get(judgement)));
        }
        var sections = es
                ? new Sections(
                        "Recorrimos dos calles enteras y volvimos donde no había nadie.",
                        "Falta quien apunte mientras otra persona habla.",
                        "Seguir: de dos en dos. Cambiar: la hora de la reunión.",
                        "De la región: una persona que enseñe a redactar las cartas de casa.",
                        "La próxima reunión empieza con la sopa.",
                        "")
                : new Sections(
                        "Two streets gone through from end to end, and back to those who were out.",
                        "Too few who write while another talks; the paper came three days late.",
                        "Keep: two at every door. Change: the hour of the meeting. Stop: letters for one household.",
                        "From the region: somebody who shows us how to write a letter for a whole house.",
                        "The next meeting begins with the soup.",
                        slug.equals("tannery")
                                ? "Two of us think the stall should go to the hospital gate and not to the market."
                                : "");
        var revision =
                cast.work().read(keeper, tx -> cast.reviews().get(tx, review)).revision();
        cast.reviews().submit(keeper, review, new Written(verdicts, sections), revision);
        stage.later(60);
        cast.reviewDecisions()
                .record(
                        keeper,
                        review,
                        stage.meetings.get(slug.equals("central") ? "council" : slug),
                        new RecordedDecision(
                                cast.work().now().atZone(Stage.ZONE).toLocalDate(),
                                How.HANDS,
                                enough(slug),
                                enough(slug),
                                0,
                                0),
                        "");
    }

    /** A region's meeting needs more than a branch's for its quorum. */
    private long enough(String slug) {
        return stage.regions().stream().anyMatch(region -> region.slug().equals(slug)) ? 18 : 6;
    }

    private List<ProvisionId> objectives(Actor keeper, ReviewId review) {
        return cast.work()
                .read(
                        keeper,
                        tx -> cast.reviews().objectives(tx, cast.reviews().get(tx, review)).stream()
                                .map(objective -> objective.id())
                                .toList());
    }

    private PlanId plan(String slug) {
        return stage.plans.get(slug.equals("central") ? "strategic" : slug);
    }
}
