package org.throughline.align;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.throughline.kernel.MemberId;
import org.throughline.plan.Fate;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;

/**
 * One thing that a plan has to decide.
 *
 * @param objective of the plan itself; for its own changed text the provision that is gone
 * @param fate what became of what the objective served
 * @param tasks how many of its tasks are open
 * @param moved that its link was changed by other means meanwhile
 * @param given what was decided
 */
public record Asked(Provision objective, Fate fate, long tasks, boolean moved, Optional<Given> given) {

    /**
     * What was decided.
     *
     * @param byDefault the day came and nobody had said anything
     * @param member who entered it; 0 for the program
     */
    public record Given(
            Choice choice,
            Optional<ProvisionId> into,
            String reason,
            boolean byDefault,
            MemberId member,
            LocalDate on) {}

    /** Whether a provision of the plan's own text is gone and leaves its tasks. */
    public boolean own() {
        return objective.id().equals(fate.before().id());
    }

    public boolean open() {
        return given.isEmpty() && !moved;
    }

    /** What can be decided. */
    public Set<Choice> choices() {
        return own() || !stays() ? EnumSet.of(Choice.REHOME, Choice.FINISH, Choice.CLOSE) : EnumSet.allOf(Choice.class);
    }

    private boolean stays() {
        return fate.kind() != Fate.Kind.MERGED
                && fate.kept().filter(Provision::isObjective).isPresent();
    }

    /**
     * What takes effect where nobody says anything: what goes on with the old one is served on, of several parts the one most
     * alike; where nothing does, what was begun is finished.
     */
    public Answer usual() {
        if (!own() && stays()) {
            return Answer.of(Choice.KEEP);
        }
        return fate.likeliest()
                .filter(Provision::isObjective)
                .map(part -> Answer.rehome(part.id()))
                .orElseGet(() -> Answer.of(Choice.FINISH));
    }
}
