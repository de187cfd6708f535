package org.throughline.summation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.db.Tx;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;

/** What became of a lesson or proposal, step by step, as far as the reader may read: from its author's words to the provision. */
public final class Became {
    private final Units units;
    private final Plans plans;
    private final Texts texts;

    public Became(Units units, Plans plans, Texts texts) {
        this.units = units;
        this.plans = plans;
        this.texts = texts;
    }

    /** A lesson with the last that is known of it. */
    public record Told(Finding finding, Step last) {}

    /** Its way up to now. @throws Refusal unknown to who may not read it */
    public List<Step> of(Tx tx, FindingId id) {
        var finding = readable(tx, id).orElseThrow(Refusal::unknown);
        var steps = new ArrayList<Step>();
        var summation = summation(tx, finding);
        var unit = units.get(tx, summation.unit());
        steps.add(new Step(
                Step.Kind.WRITTEN,
                summation.submittedAt().map(at -> unit.today(at)),
                Sentence.of("became.written", summation.title(), unit.name()),
                "",
                summation.place()));
        follow(tx, finding, steps, new HashSet<>());
        return steps;
    }

    /** What became of a member's own lessons and proposals, the newest first; to the member wherever they belong by now. */
    public List<Told> ofAuthor(Tx tx, MemberId author) {
        return tx.dao(FindingDao.class).ofAuthor(author).stream()
                .filter(row -> readable(tx, row.id()).isPresent())
                .map(row -> {
                    var steps = of(tx, row.id());
                    return new Told(row.finding(), steps.get(steps.size() - 1));
                })
                .toList();
    }

    private void follow(Tx tx, Finding finding, List<Step> steps, Set<FindingId> seen) {
        if (!seen.add(finding.id())) {
            return;
        }
        var dao = tx.dao(FindingDao.class);
        var answers = dao.effective(List.of(finding.id().value()));
        for (var due : inOrder(dao.dues(finding.id()), answers)) {
            var unit = units.get(tx, due.unit());
            if (due.debt(unit.today(tx.now())) == Due.Debt.UNANSWERED) {
                steps.add(new Step(
                        Step.Kind.UNANSWERED,
                        Optional.of(due.dueOn()),
                        Sentence.of("became.unanswered", unit.name(), due.dueOn()),
                        "",
                        ""));
            } else if (due.waits()) {
                steps.add(new Step(
                        Step.Kind.OWED,
                        Optional.empty(),
                        Sentence.of("became.owed", unit.name(), due.dueOn()),
                        "",
                        ""));
            }
            for (var answer : answers) {
                if (answer.unit().equals(due.unit()) && !due.waits()) {
                    answered(tx, unit, answer, due.answeredOn(), steps, seen);
                }
            }
        }
        for (var row : dao.raising(finding.id())) {
            raised(tx, row.finding()).ifPresent(steps::add);
        }
    }

    /** The debts in the order in which they were answered, those that still wait last. */
    private static List<Due> inOrder(List<Due> dues, List<Disposition> answers) {
        return dues.stream()
                .sorted(Comparator.comparing((Due due) -> due.waits() ? 1 : 0)
                        .thenComparing(due -> answers.stream()
                                .filter(answer -> answer.unit().equals(due.unit()))
                                .map(Disposition::at)
                                .findFirst()
                                .orElse(Instant.MAX))
                        .thenComparing(Due::sinceOn))
                .toList();
    }

    private void answered(
            Tx tx, Unit unit, Disposition answer, Optional<LocalDate> on, List<Step> steps, Set<FindingId> seen) {
        var day = on.or(() -> Optional.of(LocalDate.ofInstant(answer.at(), ZoneOffset.UTC)));
        var provision = Syntheses.provision(answer.target());
        var into = Finding.parse(answer.target()).flatMap(id -> readable(tx, id));
        if (provision.isPresent()) {
            steps.add(inProvision(tx, unit, answer, day, provision.get()));
            return;
        }
        var place = into.map(found -> summation(tx, found).place() + "#f" + found.position())
                .or(() -> answer.synthesis().flatMap(id -> synthesis(tx, id)))
                .orElse("");
        steps.add(new Step(
                Step.Kind.valueOf(answer.kind().name()), day, said(tx, unit, answer, into), answer.reason(), place));
        into.ifPresent(found -> follow(tx, found, steps, seen));
    }

    private Sentence said(Tx tx, Unit unit, Disposition answer, Optional<Finding> into) {
        var name = unit.name();
        return switch (answer.kind()) {
            case SET_ASIDE -> Sentence.of("became.set_aside", name);
            case PASSED_ON ->
                Sentence.of(
                        "became.passed_on",
                        name,
                        units.above(tx, unit.id()).stream()
                                .findFirst()
                                .map(Unit::name)
                                .orElse(name));
            case MERGED ->
                into.map(found -> Sentence.of("became.merged", name, found.words()))
                        .orElseGet(() -> Sentence.of("became.merged_unread", name));
            case TAKEN_UP ->
                into.map(found -> Sentence.of("became.taken_up", name, found.words()))
                        .orElseGet(() -> Sentence.of("became.taken_up_unread", name));
        };
    }

    private Step inProvision(Tx tx, Unit unit, Disposition answer, Optional<LocalDate> day, ProvisionId id) {
        try {
            var plan = plans.of(tx, id);
            var label =
                    texts.current(tx, id).map(provision -> provision.label()).orElse("");
            var said = Sentence.of("became.provision", unit.name(), label, plan.title());
            return new Step(Step.Kind.PROVISION, day, said, answer.reason(), "line/provision:" + id.text());
        } catch (Refusal unreadable) {
            var said = Sentence.of("became.taken_up_unread", unit.name());
            return new Step(Step.Kind.PROVISION, day, said, answer.reason(), "");
        }
    }

    private Optional<Step> raised(Tx tx, Finding again) {
        return readable(tx, again.id()).map(found -> {
            var summation = summation(tx, found);
            var unit = units.get(tx, summation.unit());
            return new Step(
                    Step.Kind.RAISED,
                    summation.submittedAt().map(at -> unit.today(at)),
                    Sentence.of("became.raised", unit.name()),
                    "",
                    "line/" + found.subject());
        });
    }

    private static Optional<String> synthesis(Tx tx, SummationId id) {
        return tx.dao(SummationDao.class)
                .find(id)
                .map(SummationRow::summation)
                .filter(found -> Access.reads(tx.actor(), found))
                .map(Summation::place);
    }

    /** The finding, if it is in and the actor may read it. */
    static Optional<Finding> readable(Tx tx, FindingId id) {
        return tx.dao(FindingDao.class)
                .find(id)
                .map(FindingRow::finding)
                .filter(found -> Access.reads(tx.actor(), summation(tx, found)));
    }

    static Summation summation(Tx tx, Finding finding) {
        return tx.dao(SummationDao.class)
                .find(finding.summation())
                .orElseThrow()
                .summation();
    }
}
