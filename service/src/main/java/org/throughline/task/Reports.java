package org.throughline.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.kernel.Refusal;
import org.throughline.plan.Measure;
import org.throughline.plan.MeasureId;
import org.throughline.plan.Measures;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.NewReading;

/** Reads a line such as "14 people, 540 papers" for a reader: what was understood, where it will count, what must be asked. */
public final class Reports {
    private final Measures measures;
    private final Updates updates;

    public Reports(Measures measures, Updates updates) {
        this.measures = measures;
        this.updates = updates;
    }

    /**
     * A line read.
     *
     * @param quantities what is clear, each at its indicator where there is one
     * @param asks what is not, in the order typed
     * @param note what is neither
     * @param uncounted what of the note looks like a quantity and cannot be read as one
     */
    public record ReadBack(List<NewReading> quantities, List<Question> asks, String note, List<String> uncounted) {
        /** Of a line that says nothing. */
        static final ReadBack NOTHING = new ReadBack(List.of(), List.of(), "", List.of());

        /** The line as it may be saved. @throws Refusal {@code update.ask} while something is to be asked */
        public ReadBack clear() {
            if (!asks.isEmpty()) {
                throw Refusal.because(
                        "update.ask", asks.stream().map(Question::typed).collect(Collectors.joining(", ")));
            }
            return this;
        }

        /**
         * The note with the words of the line that are no quantities, which would not be shown else.
         *
         * @param typed what was typed as a note
         */
        public String besides(String typed) {
            var rest = note.strip();
            return quantities.isEmpty() || typed.contains(rest) ? typed : (rest + " " + typed).strip();
        }
    }

    /** Reads the line; {@code answers} says which reading of a question is meant, by its place among the questions. */
    public ReadBack read(
            Tx tx, String line, String lang, Optional<ProvisionId> objective, Map<Integer, Integer> answers) {
        if (line.isBlank()) {
            return ReadBack.NOTHING;
        }
        var report = QuickReport.read(line, words(measures.all(tx)), lang);
        var quantities = new ArrayList<>(report.quantities());
        var asks = new ArrayList<Question>();
        for (int i = 0; i < report.questions().size(); i++) {
            var question = report.questions().get(i);
            var answer = answers.getOrDefault(i, -1);
            if (answer >= 0 && answer < question.readings().size()) {
                quantities.add(question.readings().get(answer));
            } else {
                asks.add(question);
            }
        }
        var readings = quantities.stream().map(Reports::reading).toList();
        return new ReadBack(updates.placed(tx, objective, readings), asks, report.note(), report.uncounted());
    }

    /** All that the line may mean, in the order of its questions, answered or not. */
    public List<Question> questions(Tx tx, String line, String lang) {
        return QuickReport.read(line, words(measures.all(tx)), lang).questions();
    }

    /** What a measure is called, by its id. */
    public Map<MeasureId, Measure> measures(Tx tx) {
        return measures.all(tx).stream().collect(Collectors.toMap(Measure::id, Function.identity()));
    }

    /** A quantity as it may be entered. */
    static NewReading reading(Quantity quantity) {
        var measure = quantity.measure().isPresent()
                ? Optional.of(new MeasureId(quantity.measure().getAsLong()))
                : Optional.<MeasureId>empty();
        return new NewReading(
                Optional.empty(), measure, quantity.amount(), quantity.decimals(), quantity.words(), quantity.of());
    }

    private static List<MeasureWords> words(List<Measure> all) {
        return all.stream()
                .map(measure -> new MeasureWords(
                        measure.id().value(),
                        measure.names().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        name -> Arrays.stream((name.getValue().name() + ","
                                                                + name.getValue()
                                                                        .words())
                                                        .split(",", -1))
                                                .map(String::strip)
                                                .filter(word -> !word.isEmpty())
                                                .toList()))))
                .toList();
    }
}
