package org.throughline.progress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.plan.ProvisionId;

/** Some of the objectives that serve one, taken together as a smaller whole: those of a region and of the branches under it. */
record Bundle(List<Progress> all) {

    Bundle {
        all = List.copyOf(all);
    }

    /** The objective, where there is just one. */
    Optional<ProvisionId> only() {
        return all.size() == 1 ? Optional.of(new ProvisionId(all.get(0).place().objective())) : Optional.empty();
    }

    Coverage coverage() {
        return all.stream().map(part -> part.rising().here()).reduce(Coverage.NOT_ASKED, Coverage::plus);
    }

    /** Their work as it counts in the objective they serve, each with the weight it has there; of one alone whatever it weighs. */
    Optional<Share> work() {
        long alone = only().isPresent() ? Weight.DEFAULT : 0;
        return all.stream()
                .map(part -> part.rising().serving(alone > 0 ? alone : part.weight()))
                .reduce(Sums.NOTHING, Sums::plus)
                .share();
    }

    /** Their results together, on the way to all their targets together, those of the silent among them; of other measures nothing. */
    Optional<Share> result() {
        var first = measured().findFirst().map(Result::aim);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var alike = measured().filter(result -> result.aim().alike(first.get())).toList();
        return alike.stream().reduce(Result::plus).flatMap(Result::progress);
    }

    private Stream<Result> measured() {
        return all.stream().flatMap(part -> part.results().stream().limit(1).map(part::counted));
    }
}
