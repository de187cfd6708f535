package org.throughline.summation;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Visibility;
import org.throughline.org.Members;
import org.throughline.org.Scopes;
import org.throughline.org.Units;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;
import org.throughline.task.TaskId;
import org.throughline.task.Tasks;

/** How a summation is begun: who may for whom, on what, and with which aim already written down. */
final class Beginning {
    private static final Set<Visibility> NARROW = EnumSet.of(Visibility.CHAIN, Visibility.UNIT, Visibility.NAMED);

    private final Work work;
    private final Units units;
    private final Members members;
    private final Scopes scopes;
    private final Plans plans;
    private final Texts texts;
    private final Tasks tasks;

    Beginning(Work work, Units units, Members members, Scopes scopes, Plans plans, Texts texts, Tasks tasks) {
        this.work = work;
        this.units = units;
        this.members = members;
        this.scopes = scopes;
        this.plans = plans;
        this.texts = texts;
        this.tasks = tasks;
    }

    /** The summation begun, or the synthesis that is under way. */
    Summation of(Tx tx, NewSummation asked) {
        var wish = asked.task()
                .map(task -> tasks.get(tx, task))
                .flatMap(task -> asked.provision().or(task::objective))
                .map(asked::on)
                .orElse(asked);
        var actor = tx.actor();
        var unit = units.get(tx, wish.unit());
        boolean forAnother =
                wish.author().filter(member -> !member.equals(actor.member())).isPresent();
        if (!actor.worksIn(unit.id())) {
            throw Refusal.denied("summation.other_unit", unit.name());
        }
        if ((wish.kind() != SummationKind.MEMBER || forAnother) && !actor.keeps(unit.id())) {
            throw Refusal.denied("summation.keepers_only", unit.name());
        }
        var author = wish.author().orElse(actor.member());
        if (forAnother
                && members.ofUnit(tx, unit.id()).stream()
                        .noneMatch(m -> m.member().equals(author))) {
            throw Refusal.unknown();
        }
        var dao = tx.dao(SummationDao.class);
        var underWay =
                wish.kind() == SummationKind.SYNTHESIS ? dao.underWay(unit.id()) : Optional.<SummationRow>empty();
        if (underWay.isPresent()) {
            tx.place(underWay.get().summation().place());
            return underWay.get().summation();
        }
        var id = new SummationId(work.newId());
        var plan = wish.plan()
                .map(wanted -> plans.readable(tx, wanted).id())
                .or(() -> wish.provision()
                        .map(objective -> plans.of(tx, objective).id()));
        var row = SummationRow.draft(
                id,
                wish,
                plan,
                author,
                forAnother ? Optional.of(actor.member()) : Optional.empty(),
                aim(tx, wish),
                scopes.of(tx, wish.visibility(), unit.id(), id));
        try {
            dao.insert(row);
        } catch (RuntimeException e) {
            if (tx.dialect().isUniqueViolation(e)) {
                throw Refusal.because("synthesis.under_way");
            }
            throw e;
        }
        var begun = row.summation();
        Summations.note(
                tx,
                begun,
                "summation.begin",
                Map.of("kind", begun.kind(), "unit", unit.id().text()));
        return begun;
    }

    /** Who is to read it where nobody says so: the organisation, or the chain where what it is about is not for all of it. */
    Visibility usual(Tx tx, Optional<PlanId> plan, Optional<ProvisionId> provision, Optional<TaskId> task) {
        boolean narrow = plan.map(id -> plans.readable(tx, id))
                .or(() -> provision
                        .or(() -> task.flatMap(id -> tasks.get(tx, id).objective()))
                        .map(id -> plans.of(tx, id)))
                .map(Plan::visibility)
                .filter(NARROW::contains)
                .isPresent();
        return narrow ? Visibility.CHAIN : Visibility.ORGANISATION;
    }

    /** What we set out to do, as the text says it. */
    private Parts aim(Tx tx, NewSummation wish) {
        return wish.provision()
                .flatMap(objective -> texts.current(tx, objective))
                .map(Provision::label)
                .or(() -> wish.plan()
                        .flatMap(plan -> plans.current(tx, plan))
                        .map(version -> texts.objectives(tx, version).stream()
                                .map(objective -> "- " + objective.label())
                                .collect(Collectors.joining("\n"))))
                .map(Parts::aim)
                .orElse(Parts.EMPTY);
    }
}
