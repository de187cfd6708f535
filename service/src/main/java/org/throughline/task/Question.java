package org.throughline.task;

import java.util.List;
import org.throughline.kernel.Sentence;

/**
 * Something typed that can be read in more than one way: which is meant is asked, never guessed.
 *
 * @param typed what was typed
 * @param readings what it may mean, the likelier in the reader's language first
 */
public record Question(String typed, List<Quantity> readings) {

    public Question {
        readings = List.copyOf(readings);
    }

    /** What to ask. */
    public Sentence said() {
        boolean number = readings.stream().map(Quantity::amount).distinct().count() > 1;
        return Sentence.of(number ? "task.quick.which_number" : "task.quick.which_measure", typed);
    }
}
