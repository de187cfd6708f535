package org.throughline.db;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What queries that are {@link Kept} gave, as of the last moment at which one was asked; all of it goes when another moment comes. */
final class Answers {
    /** More rows than these are not kept at once. */
    private static final int MOST_ROWS = 20_000;

    private final AtomicLong unrecorded = new AtomicLong();
    private volatile Page page = new Page(new Moment(-1, -1, -1, -1));

    /** How often this program has written something that is no deed. */
    long unrecorded() {
        return unrecorded.get();
    }

    /** Called after something was written that is no deed. */
    void wroteUnrecorded() {
        unrecorded.incrementAndGet();
    }

    /** What is kept of this moment. Who still reads at a former one, while others read at a later, finds and leaves nothing. */
    Page at(Moment moment) {
        var known = page;
        if (known.moment.equals(moment)) {
            return known;
        }
        var fresh = new Page(moment);
        if (!moment.isBefore(known.moment)) {
            page = fresh;
        }
        return fresh;
    }

    /** One question: a method of a DAO with its arguments, as they were when it was asked. */
    record Asked(Object call, List<Object> arguments) {
        static Asked of(Object call, Object[] arguments) {
            return new Asked(
                    call,
                    Arrays.stream(arguments)
                            .map(one -> one instanceof Collection<?> all ? List.copyOf(all) : one)
                            .toList());
        }
    }

    /** The answers of one moment. */
    static final class Page {
        private final Moment moment;
        private final Map<Asked, List<Object>> answers = new ConcurrentHashMap<>();
        private final AtomicInteger rows = new AtomicInteger();

        private Page(Moment moment) {
            this.moment = moment;
        }

        Optional<List<Object>> find(Asked asked) {
            return Optional.ofNullable(answers.get(asked));
        }

        void keep(Asked asked, List<Object> answer) {
            // a question counts as a row, or else those without an answer would have no end
            if (rows.addAndGet(1 + answer.size()) <= MOST_ROWS) {
                answers.put(asked, answer);
            }
        }
    }
}
