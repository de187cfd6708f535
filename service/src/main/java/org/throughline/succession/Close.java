package org.throughline.succession;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.UnitId;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.summation.FindingId;
import org.throughline.summation.SummationId;
import org.throughline.task.TaskId;

/**
 * Asks that a unit end and go on in these: as programs send it, and as it is kept until its day. What is not named goes to the
 * first.
 *
 * @param on the first day on which it is no more; today when empty
 */
public record Close(
        @NotNull List<UnitId> successors,
        Optional<List<@Valid UnitTo>> units,
        Optional<List<@Valid MemberTo>> members,
        Optional<List<@Valid PlanTo>> plans,
        Optional<List<@Valid TaskTo>> tasks,
        Optional<List<@Valid AnswerTo>> answers,
        Optional<List<@Valid SummationTo>> summations,
        Optional<List<@Valid PledgeTo>> pledges,
        Optional<List<@Valid OfficeTo>> offices,
        Optional<LocalDate> on,
        @NotBlank String decision) {

    /** A unit below that goes to one successor rather than to the first. */
    public record UnitTo(@NotNull UnitId unit, @NotNull UnitId to) {}

    /** A member who does. */
    public record MemberTo(
            @NotNull MemberId member, @NotNull UnitId to) {}

    /** A plan that does. */
    public record PlanTo(@NotNull PlanId plan, @NotNull UnitId to) {}

    /** An open task that does. */
    public record TaskTo(@NotNull TaskId task, @NotNull UnitId to) {}

    /** A finding whose answer is owed there. */
    public record AnswerTo(
            @NotNull FindingId finding, @NotNull UnitId to) {}

    /** A summation that is finished there. */
    public record SummationTo(
            @NotNull SummationId summation, @NotNull UnitId to) {}

    /** An objective above, of which what was taken on goes there. */
    public record PledgeTo(
            @NotNull ProvisionId objective, @NotNull UnitId to) {}

    /** An office that its holder goes on holding there. */
    public record OfficeTo(
            @NotNull MemberId member,
            @NotNull Office office,
            @NotNull UnitId to) {}

    /** The same as the rules take it. */
    Closing closing(LocalDate today) {
        return new Closing(
                successors,
                map(units, UnitTo::unit, UnitTo::to),
                map(members, MemberTo::member, MemberTo::to),
                map(plans, PlanTo::plan, PlanTo::to),
                map(tasks, TaskTo::task, TaskTo::to),
                map(answers, AnswerTo::finding, AnswerTo::to),
                map(summations, SummationTo::summation, SummationTo::to),
                map(pledges, PledgeTo::objective, PledgeTo::to),
                offices.orElse(List.of()).stream()
                        .map(one -> new Closing.OfficeTo(one.member(), one.office(), one.to()))
                        .toList(),
                on.orElse(today),
                decision);
    }

    private static <T, I> Map<I, UnitId> map(Optional<List<T>> those, Function<T, I> what, Function<T, UnitId> to) {
        return those.orElse(List.of()).stream().collect(Collectors.toMap(what, to, (a, b) -> b));
    }

    /** A closing as it is kept until its day. */
    static Close of(Closing closing) {
        return new Close(
                closing.successors(),
                list(closing.units(), UnitTo::new),
                list(closing.members(), MemberTo::new),
                list(closing.plans(), PlanTo::new),
                list(closing.tasks(), TaskTo::new),
                list(closing.answers(), AnswerTo::new),
                list(closing.summations(), SummationTo::new),
                list(closing.pledges(), PledgeTo::new),
                Optional.of(closing.offices().stream()
                        .map(one -> new OfficeTo(one.member(), one.office(), one.to()))
                        .toList()),
                Optional.of(closing.on()),
                closing.decision());
    }

    private static <I, T> Optional<List<T>> list(
            Map<I, UnitId> those, java.util.function.BiFunction<I, UnitId, T> make) {
        return Optional.of(those.entrySet().stream()
                .map(entry -> make.apply(entry.getKey(), entry.getValue()))
                .toList());
    }
}
