package org.throughline.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.db.Tx;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.MeasureId;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.NewReading;
import org.throughline.progress.Share;

/**
 * A report as a program sends it. Quantities are given one by one, or left to be read from the line; where the line can be read in
 * more than one way, {@code answers} says which reading of which question is meant, both from 0.
 *
 * @param objective what it is for, in a report without a task
 * @param happenedOn today in the unit, where it is not said
 * @param share what is done of the task, in millionths
 */
record NewReport(
        Optional<ProvisionId> objective,
        Optional<LocalDate> happenedOn,
        Optional<TaskState> state,
        Optional<Long> share,
        Optional<String> said,
        Optional<String> note,
        Optional<List<@Valid Amount>> quantities,
        Optional<Map<Integer, Integer>> answers,
        Optional<UpdateId> corrects,
        Optional<MemberId> enteredFor,
        boolean again) {

    /** A quantity; 15 with one decimal is 1.5. Part of a whole says {@code of} how many, and so may an answer from 1 to 5. */
    record Amount(
            long amount,
            @Min(0) int decimals,
            Optional<MeasureId> measure,
            Optional<IndicatorId> indicator,
            Optional<String> words,
            Optional<Long> of) {

        NewReading reading() {
            return new NewReading(
                    indicator,
                    measure,
                    amount,
                    decimals,
                    words.orElse(""),
                    of.map(OptionalLong::of).orElse(OptionalLong.empty()));
        }
    }

    /** Whether it has a line to be read. */
    boolean says() {
        return said.filter(line -> !line.isBlank()).isPresent();
    }

    /** The quantities that were given one by one. */
    private Optional<List<NewReading>> given() {
        return quantities.map(list -> list.stream().map(Amount::reading).toList());
    }

    /** Its line, read. */
    Reports.ReadBack read(Tx tx, Reports reports, Optional<ProvisionId> what) {
        return reports.read(tx, said.orElse(""), tx.actor().lang(), what, answers.orElse(Map.of()));
    }

    /**
     * The report with the quantities that were read; what the line holds besides is its note.
     *
     * @throws Refusal {@code update.uncounted} where the line has what looks like a quantity and cannot be counted
     */
    NewUpdate update(NewUpdate bare, Reports.ReadBack read) {
        var clear = quantities.isPresent() ? read : read.clear();
        if (quantities.isEmpty() && !read.uncounted().isEmpty()) {
            throw Refusal.invalid("update.uncounted", String.join(", ", read.uncounted()));
        }
        var amounts = given().orElse(clear.quantities());
        return new NewUpdate(
                bare.task(),
                bare.unit(),
                bare.objective(),
                enteredFor,
                bare.happenedOn(),
                state,
                share.map(Share::new),
                said.orElse(""),
                clear.besides(note.orElse("")),
                amounts,
                corrects,
                again);
    }
}
