package org.throughline.summation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;

/** A summation made from others: every lesson and proposal that is in the unit's hands gets an answer in it. */
public final class Syntheses {
    /** So many letters of each source tell which is meant. */
    private static final int SHOWN = 60;

    private final Work work;
    private final Units units;
    private final Plans plans;
    private final Summations summations;
    private final Passing passing;

    public Syntheses(Work work, Units units, Plans plans, Summations summations, Passing passing) {
        this.work = work;
        this.units = units;
        this.plans = plans;
        this.summations = summations;
        this.passing = passing;
    }

    /** Begins the unit's synthesis, or goes on with the one under way. */
    public SummationId begin(Actor actor, UnitId unit, String title) {
        return summations.begin(actor, NewSummation.of(SummationKind.SYNTHESIS, unit, title));
    }

    /** What it has to answer, in the order it came; the sources that the actor may not read are left out. */
    public List<Source> sources(Tx tx, Summation synthesis) {
        var answers = tx.dao(FindingDao.class).dispositions(synthesis.id()).stream()
                .collect(Collectors.toMap(Disposition::finding, d -> d));
        var from = new HashMap<SummationId, Summation>();
        var found = new ArrayList<Source>();
        var all = passing.sources(tx, synthesis);
        var kins = kins(tx, all);
        var risen = new HashSet<>(tx.dao(FindingDao.class).risen(synthesis.unit()));
        for (var finding : all) {
            var summation = from.computeIfAbsent(
                    finding.summation(),
                    id -> tx.dao(SummationDao.class).find(id).orElseThrow().summation());
            if (tx.actor().reads(finding.scope())) {
                found.add(new Source(
                        finding,
                        summation,
                        Optional.ofNullable(answers.get(finding.id())),
                        kins.getOrDefault(finding.id(), finding.id()),
                        risen.contains(finding.id())));
            }
        }
        var first = new HashMap<FindingId, Integer>();
        for (int i = 0; i < found.size(); i++) {
            first.putIfAbsent(found.get(i).kin(), i);
        }
        // those that say the same stand where the first of them stands
        found.sort(Comparator.comparingInt(source -> first.get(source.kin())));
        return found;
    }

    /** What the units that passed these on said of them, in the order in which they came up. */
    Map<FindingId, List<Disposition>> views(Tx tx, List<Source> sources) {
        return sources.isEmpty()
                ? Map.of()
                : tx
                        .dao(FindingDao.class)
                        .effective(sources.stream()
                                .map(source -> source.finding().id().value())
                                .toList())
                        .stream()
                        .filter(one -> one.kind() == DispositionKind.PASSED_ON
                                && !one.reason().isEmpty())
                        .collect(Collectors.groupingBy(Disposition::finding));
    }

    private static Map<FindingId, FindingId> kins(Tx tx, List<Finding> findings) {
        return findings.isEmpty()
                ? Map.of()
                : tx
                        .dao(FindingDao.class)
                        .kins(findings.stream().map(one -> one.id().value()).toList())
                        .stream()
                        .collect(Collectors.toMap(FindingDao.Kin::id, FindingDao.Kin::kin));
    }

    /**
     * Answers a source, or several with one answer. It can be answered anew until the synthesis is handed in.
     *
     * @throws Refusal {@code answer.not_a_source}; {@code answer.no_target} for a target that is not in this synthesis or not
     *     among its sources; {@code answer.itself}; {@code answer.nobody_above}; {@code answer.stays} for what those above
     *     may not read
     */
    public void answer(Actor actor, SummationId id, List<FindingId> answered, Answer answer) {
        work.writing(actor, tx -> {
            var synthesis = summations.hold(tx, id);
            if (!synthesis.isSynthesis() || answered.isEmpty()) {
                throw Refusal.invalid("answer.not_a_source");
            }
            var sources = passing.sources(tx, synthesis);
            var target = target(tx, synthesis, sources, answer);
            var dao = tx.dao(FindingDao.class);
            for (var finding : new HashSet<>(answered)) {
                if (sources.stream().noneMatch(source -> source.id().equals(finding))) {
                    throw Refusal.invalid("answer.not_a_source");
                }
                if (target.equals(Finding.subject(finding))) {
                    throw Refusal.invalid("answer.itself");
                }
                dao.dispose(new Disposition(
                        new DispositionId(work.newId()),
                        finding,
                        synthesis.unit(),
                        Optional.of(id),
                        answer.kind(),
                        target,
                        answer.reason(),
                        actor.member(),
                        tx.now()));
            }
            requireNoCircle(dao, id);
            Summations.note(
                    tx,
                    synthesis,
                    "synthesis.answer",
                    Map.of(
                            "kind", answer.kind(),
                            "target", target,
                            "findings", answered.stream().map(FindingId::text).toList()));
        });
    }

    private String target(Tx tx, Summation synthesis, List<Finding> sources, Answer answer) {
        return switch (answer.kind()) {
            case SET_ASIDE -> "";
            case PASSED_ON ->
                passing.above(tx, synthesis.unit())
                        .map(Unit::subject)
                        .orElseThrow(() -> Refusal.because("answer.nobody_above"));
            case MERGED -> {
                var with = Finding.parse(answer.target()).orElseThrow(() -> Refusal.invalid("answer.no_target"));
                boolean there = own(tx, synthesis, with)
                        || sources.stream().anyMatch(source -> source.id().equals(with));
                yield there ? answer.target() : noTarget();
            }
            case TAKEN_UP -> {
                var in = Finding.parse(answer.target());
                boolean there = in.isPresent() ? own(tx, synthesis, in.get()) : provision(tx, answer.target());
                yield there ? answer.target() : noTarget();
            }
        };
    }

    private boolean own(Tx tx, Summation synthesis, FindingId id) {
        return summations.findings(tx, synthesis.id()).stream().anyMatch(f -> f.id().equals(id));
    }

    private boolean provision(Tx tx, String target) {
        return provision(target).map(id -> plans.of(tx, id)).isPresent();
    }

    /** Reads {@code provision:…}; empty for another subject. */
    static Optional<ProvisionId> provision(String target) {
        if (!target.startsWith("provision:")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ProvisionId(Id.parse(target.substring("provision:".length()))));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("answer.no_target");
        }
    }

    private static String noTarget() {
        throw Refusal.invalid("answer.no_target");
    }

    /** Sources merged with each other in a circle would answer nothing. */
    private static void requireNoCircle(FindingDao dao, SummationId id) {
        var merged = dao.dispositions(id).stream()
                .filter(d -> d.kind() == DispositionKind.MERGED)
                .collect(Collectors.toMap(d -> Finding.subject(d.finding()), Disposition::target));
        for (var start : merged.keySet()) {
            var seen = new LinkedHashSet<String>();
            for (var at = start; at != null; at = merged.get(at)) {
                if (!seen.add(at)) {
                    var again = at;
                    throw Refusal.invalid(
                            "answer.circle", named(dao, seen.stream().dropWhile(one -> !one.equals(again))));
                }
            }
        }
    }

    /** The sources of a circle by their first letters, each before the one it would be merged with. */
    private static String named(FindingDao dao, Stream<String> circle) {
        return circle.flatMap(subject -> Finding.parse(subject).flatMap(dao::find).stream())
                .map(row -> beginning(row.words()))
                .collect(Collectors.joining(" → "));
    }

    private static String beginning(String words) {
        return words.codePointCount(0, words.length()) <= SHOWN
                ? words
                : words.substring(0, words.offsetByCodePoints(0, SHOWN)).strip() + "…";
    }

    /**
     * From whom something came and from whom not, as of now while it is open, for good once it is in: the units are those that stood
     * below on the day on which it was handed in. It is the same for every reader, whatever they may read of the sources.
     */
    public Heard heard(Tx tx, Summation synthesis) {
        var dao = tx.dao(FindingDao.class);
        var unit = units.get(tx, synthesis.unit());
        var day = unit.today(
                synthesis.submittedAt().filter(at -> synthesis.isIn()).orElse(tx.now()));
        var sources = passing.sources(tx, synthesis);
        var heard = dao.whence(sources.stream().map(Finding::id).toList(), day);
        var below = dao.below(unit.id(), day);
        var silent = below.stream().filter(child -> !heard.contains(child)).toList();
        long members = sources.stream()
                .map(Finding::summation)
                .distinct()
                .map(id -> tx.dao(SummationDao.class).find(id).orElseThrow())
                .filter(from -> from.kind() == SummationKind.MEMBER)
                .count();
        return new Heard(below.size() - silent.size(), below.size(), silent, members);
    }
}
