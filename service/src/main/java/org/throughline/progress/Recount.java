package org.throughline.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.kernel.UnitId;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Since;

/**
 * Reckons all figures anew from the entries, by the pure roll-up over the whole tree, and names every kept sum that differs.
 * Whoever keeps tasks says what each objective's own work is.
 */
public final class Recount {
    private final Courses courses = new Courses();

    /**
     * What an objective's entries come to.
     *
     * @param work its own tasks
     * @param entries how many updates that were not corrected speak of it
     * @param lastOn the latest day they speak of
     */
    public record Own(Sums work, long entries, Optional<LocalDate> lastOn) {
        public static final Own NOTHING = new Own(Sums.NOTHING, 0, Optional.empty());

        Own plus(TotalDao.Heard nil) {
            var last = lastOn.filter(day -> day.isAfter(nil.lastOn())).orElse(nil.lastOn());
            return new Own(work, entries + nil.entries(), Optional.of(last));
        }
    }

    /** Each kept sum that is not what its entries come to, as a line for whoever keeps the installation; none is good. */
    public List<String> check(Tx tx, Map<ProvisionId, Own> own) {
        var doubts = new ArrayList<String>();
        var entries = new HashMap<>(own);
        tx.dao(TotalDao.class)
                .nils()
                .forEach(nil -> entries.merge(nil.objective(), Own.NOTHING.plus(nil), (a, b) -> a.plus(nil)));
        checkObjectives(tx, entries, doubts);
        checkIndicators(tx, doubts);
        return doubts;
    }

    private static void checkObjectives(Tx tx, Map<ProvisionId, Own> own, List<String> doubts) {
        var dao = tx.dao(RecountDao.class);
        var tree = new Tree(own);
        dao.objectives().forEach(objective -> tree.objectives.put(objective.objective(), objective));
        dao.links().forEach(link -> {
            if (tree.objectives.get(link.objective()).rises()) {
                tree.below
                        .computeIfAbsent(link.target().orElseThrow(), id -> new ArrayList<>())
                        .add(link);
            }
        });
        dao.stayed().stream()
                .filter(link -> tree.objectives.get(link.objective()).figuresRise())
                .forEach(link -> tree.stayed.merge(
                        link.target().orElseThrow(), Sums.stayed(link.weight(), link.since()), Sums::plus));
        var kept = new LinkedHashMap<ProvisionId, KeptSums>();
        tx.dao(TotalDao.class).all().forEach(row -> kept.put(row.objective(), row.kept()));
        for (var objective : tree.objectives.values()) {
            var id = objective.objective();
            var should = tree.kept(objective);
            var is = kept.getOrDefault(id, KeptSums.nothing(id));
            if (!is.equals(should)) {
                doubts.add("objective " + id.text() + ": kept " + is + ", but its entries come to " + should);
            }
        }
    }

    private void checkIndicators(Tx tx, List<String> doubts) {
        var dao = tx.dao(CourseDao.class);
        var recount = tx.dao(RecountDao.class);
        var rises = new HashMap<ProvisionId, Boolean>();
        recount.objectives().forEach(objective -> rises.put(objective.objective(), objective.rises()));
        var facts = new LinkedHashMap<IndicatorId, CourseDao.Facts>();
        recount.indicators().forEach(id -> dao.facts(id).ifPresent(found -> facts.put(id, found)));
        var feeders = new HashMap<IndicatorId, List<IndicatorId>>();
        recount.feeds().stream()
                .filter(feed -> facts.containsKey(feed.indicator())
                        && rises.getOrDefault(facts.get(feed.indicator()).objective(), false))
                .forEach(feed -> feeders.computeIfAbsent(feed.target(), id -> new ArrayList<>())
                        .add(feed.indicator()));
        var earned = new HashMap<IndicatorId, List<RecountDao.Earned>>();
        var figuresRise = new HashMap<ProvisionId, Boolean>();
        recount.objectives().forEach(objective -> figuresRise.put(objective.objective(), objective.figuresRise()));
        recount.earned().stream()
                .filter(one -> figuresRise.getOrDefault(one.objective(), false)
                        && facts.get(one.target()).adds().adds())
                .forEach(one -> earned.computeIfAbsent(one.target(), id -> new ArrayList<>())
                        .add(one));
        var since = new HashMap<ProvisionId, Optional<LocalDate>>();
        recount.links().forEach(link -> since.put(link.objective(), link.since().sinceOn()));
        var days = Courses.courses(dao.allDays(), dao.allAnswers());
        var sums = new HashMap<IndicatorId, Actual>();
        dao.sums().forEach(sum -> sums.put(sum.indicator(), sum.actual()));
        for (var id : facts.keySet()) {
            var should = course(tx, facts, feeders, earned, since, id);
            var is = days.getOrDefault(id, Course.NONE);
            if (!is.equals(should) || !sums.getOrDefault(id, Actual.NOTHING).equals(bare(should.actual()))) {
                doubts.add("indicator " + id.text() + ": kept " + sums.get(id) + " by days " + is.days()
                        + ", but its readings come to " + should.days());
            }
        }
    }

    /** As its row has it: the spread of answers stands with the days. */
    private static Actual bare(Actual actual) {
        return new Actual(actual.num(), actual.den(), actual.entries());
    }

    private Course course(
            Tx tx,
            Map<IndicatorId, CourseDao.Facts> facts,
            Map<IndicatorId, List<IndicatorId>> feeders,
            Map<IndicatorId, List<RecountDao.Earned>> earned,
            Map<ProvisionId, Optional<LocalDate>> since,
            IndicatorId id) {
        var sum = courses.own(tx, facts.get(id));
        for (var below : feeders.getOrDefault(id, List.of())) {
            var from = facts.get(below);
            sum = sum.plus(course(tx, facts, feeders, earned, since, below)
                    .rising(from.adds(), since.getOrDefault(from.objective(), Optional.empty())));
        }
        for (var past : earned.getOrDefault(id, List.of())) {
            sum = sum.plus(course(tx, facts, feeders, earned, since, past.indicator())
                    .within(past.sinceOn(), Optional.of(past.untilOn())));
        }
        return sum;
    }

    /** All objectives, with what serves each and counts. */
    private static final class Tree {
        final Map<ProvisionId, RecountDao.Objective> objectives = new LinkedHashMap<>();
        final Map<ProvisionId, List<RecountDao.Link>> below = new HashMap<>();
        final Map<ProvisionId, Sums> stayed = new HashMap<>();
        final Map<ProvisionId, Own> own;

        Tree(Map<ProvisionId, Own> own) {
            this.own = own;
        }

        KeptSums kept(RecountDao.Objective objective) {
            var id = objective.objective();
            var entries = own.getOrDefault(id, Own.NOTHING);
            var progress = RollUp.of(node(id, Weight.DEFAULT, Since.EVER));
            return new KeptSums(
                    id,
                    entries.work(),
                    entries.entries(),
                    entries.lastOn(),
                    asked(objective),
                    objective.excused(),
                    objective.rises(),
                    objective.gone(),
                    progress.sums(),
                    progress.rising().sums(),
                    progress.rising().coverage());
        }

        private boolean asked(RecountDao.Objective objective) {
            return objective.stands() && !below.containsKey(objective.objective());
        }

        private Node node(ProvisionId id, long weight, Since since) {
            var objective = objectives.get(id);
            var entries = own.getOrDefault(id, Own.NOTHING);
            boolean untouched = entries.entries() == 0 && (objective.gone() || objective.excused() && asked(objective));
            var silent = objective.excused() ? Coverage.NOT_ASKED : Coverage.SILENT;
            var heard = entries.lastOn().map(Coverage::heardOn).orElse(silent);
            return Node.of(
                            new Place(id.value(), "", new UnitId(0), ""),
                            weight,
                            untouched ? Sums.NOTHING : entries.work(),
                            asked(objective) ? heard : Coverage.NOT_ASKED,
                            List.of(),
                            below.getOrDefault(id, List.of()).stream()
                                    .map(link -> node(link.objective(), link.weight(), link.since()))
                                    .toList())
                    .since(since)
                    .staying(stayed.getOrDefault(id, Sums.NOTHING));
        }
    }
}
