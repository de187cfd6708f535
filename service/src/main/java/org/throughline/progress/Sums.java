package org.throughline.progress;

import java.util.Optional;
import org.throughline.kernel.Refusal;
import org.throughline.plan.Since;

/**
 * What is kept of work, exactly: the sum of weight × share, the sum of the weights present, and how many tasks stand behind
 * it. Sums add and subtract, so that a change below reaches the root as a difference and a tree need not be walked.
 *
 * @param num weight × millionths, added up
 * @param den the weights present, added up
 * @param tasks all tasks, the dropped among them
 * @param done tasks done
 * @param dropped tasks dropped: in neither sum, but seen
 */
public record Sums(long num, long den, long tasks, long done, long dropped) {
    public static final Sums NOTHING = new Sums(0, 0, 0, 0, 0);

    /**
     * A task on its way.
     *
     * @throws Refusal {@code weight.negative}, {@code share.outside} unless the share is from nothing to all
     */
    public static Sums task(long weight, Share share) {
        if (!share.within()) {
            throw Refusal.invalid("share.outside", share.percent());
        }
        return weighed(weight, share, new Sums(0, 0, 1, 0, 0));
    }

    /** A task done: all of it, whatever share was reported before. */
    public static Sums done(long weight) {
        return weighed(weight, Share.ONE, new Sums(0, 0, 1, 1, 0));
    }

    /** A task dropped: it leaves both sides and stays visible. */
    public static Sums dropped(long weight) {
        Weight.checked(weight);
        return new Sums(0, 0, 1, 0, 1);
    }

    /**
     * What an objective adds to the one it serves: its share, rounded once, times the weight of that link. One that has nothing to
     * count adds no weight either; its tasks are still counted as tasks.
     */
    public static Sums serving(long weight, Sums objective) {
        var counts = new Sums(0, 0, objective.tasks, objective.done, objective.dropped);
        return objective.share().map(share -> weighed(weight, share, counts)).orElse(counts);
    }

    /** As the shorter one, of what was left to do and what was done since then. */
    static Sums serving(long weight, Since since, Sums objective) {
        if (since.sinceOn().isEmpty()) {
            return serving(weight, objective);
        }
        long done = Math.max(0, objective.done - since.beforeDone());
        long dropped = Math.max(0, objective.dropped - since.beforeDropped());
        long tasks = Math.max(done + dropped, objective.tasks - since.beforeDone() - since.beforeDropped());
        var counts = new Sums(0, 0, tasks, done, dropped);
        return share(since, objective)
                .map(share -> weighed(weight, share, counts))
                .orElse(counts);
    }

    /**
     * What stays earned above a target that an objective left, because the target's text changed: what it had done under it by then, all
     * of it done. What was left goes with the objective, as a dropped task leaves both sides.
     */
    static Sums stayed(long weight, Since since) {
        long done = Math.max(0, since.beforeDone() - since.aboveDone());
        long dropped = Math.max(0, since.beforeDropped() - since.aboveDropped());
        var counts = new Sums(0, 0, Math.addExact(done, dropped), done, dropped);
        return since.beforeNum() > since.aboveNum() ? weighed(weight, Share.ONE, counts) : counts;
    }

    /**
     * How far an objective came since then of what was left to do: {@code (num − before) / (den − before)}, as a result goes from
     * its baseline to its target; never below nothing. Empty where nothing was left.
     */
    static Optional<Share> share(Since since, Sums objective) {
        if (since.sinceOn().isEmpty()) {
            return objective.share();
        }
        long left = Math.subtractExact(Math.multiplyExact(objective.den, Share.ONE.millionths()), since.beforeNum());
        return left <= 0
                ? Optional.empty()
                : Optional.of(Share.of(Math.max(0, objective.num - since.beforeNum()), left));
    }

    private static Sums weighed(long weight, Share share, Sums counts) {
        Weight.checked(weight);
        return new Sums(
                Math.multiplyExact(weight, share.millionths()), weight, counts.tasks, counts.done, counts.dropped);
    }

    public Sums plus(Sums delta) {
        return new Sums(
                Math.addExact(num, delta.num),
                Math.addExact(den, delta.den),
                Math.addExact(tasks, delta.tasks),
                Math.addExact(done, delta.done),
                Math.addExact(dropped, delta.dropped));
    }

    /** The difference that leads from the other to this: {@code other.plus(this.minus(other))} is this. */
    public Sums minus(Sums other) {
        return new Sums(
                Math.subtractExact(num, other.num),
                Math.subtractExact(den, other.den),
                Math.subtractExact(tasks, other.tasks),
                Math.subtractExact(done, other.done),
                Math.subtractExact(dropped, other.dropped));
    }

    /** {@code sum(weight × share) / sum(weight)}; empty when there is nothing that counts, which is not zero. */
    public Optional<Share> share() {
        return den == 0 ? Optional.empty() : Optional.of(Share.mean(num, den));
    }
}
