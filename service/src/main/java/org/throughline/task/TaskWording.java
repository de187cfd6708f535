package org.throughline.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.kernel.MemberId;
import org.throughline.org.Members;
import org.throughline.parts.Wrong;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.Figures;
import org.throughline.progress.Reading;

/** How tasks and updates are put into the reader's words. */
final class TaskWording {
    private final Messages messages;
    private final Members members;
    private final Figures figures;

    TaskWording(Messages messages, Members members, Figures figures) {
        this.messages = messages;
        this.members = members;
        this.figures = figures;
    }

    String say(Tx tx, String key, Object... arguments) {
        return messages.say(tx.actor().lang(), key, arguments);
    }

    String count(Tx tx, String key, long number, Object... more) {
        return messages.count(tx.actor().lang(), key, number, more);
    }

    String state(Tx tx, TaskState state) {
        return say(tx, "task.state." + state.name());
    }

    /** What is wrong with a form that was refused, leading to that field where the sentence names none. */
    List<Wrong> errors(Tx tx, Typed typed, String first) {
        return typed.errors(messages, tx.actor().lang(), first);
    }

    /** When it is due, or was. */
    String when(Tx tx, Optional<LocalDate> due, LocalDate today) {
        return due.map(day -> say(tx, day.isBefore(today) ? "task.was_due" : "task.due", day))
                .orElseGet(() -> say(tx, "task.no_due"));
    }

    /** How many days it is late, or there are left; empty where it is done or has no date. */
    String left(Tx tx, Optional<LocalDate> due, boolean open, LocalDate today) {
        if (due.isEmpty() || !open) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(today, due.get());
        return days < 0
                ? count(tx, "task.late", -days)
                : days == 0 ? say(tx, "task.today") : count(tx, "task.left_days", days);
    }

    /** Who answers for it. */
    String answers(Tx tx, Optional<MemberId> responsible, Map<MemberId, String> names) {
        return responsible
                .map(member -> member.equals(tx.actor().member())
                        ? say(tx, "task.you_answer")
                        : say(tx, "task.answers", names.getOrDefault(member, "")))
                .orElseGet(() -> say(tx, "task.nobody_answers"));
    }

    /** Who answers for it, and who works on it too. */
    String who(Tx tx, Task task, List<MemberId> others, Map<MemberId, String> names) {
        var with = others.stream().map(member -> names.getOrDefault(member, "")).toList();
        var answers = answers(tx, task.responsible(), names);
        return with.isEmpty() ? answers : answers + " " + say(tx, "task.with", String.join(", ", with));
    }

    /** Updates as a list shows them. */
    List<TaskScreen.UpdateLine> updates(
            Tx tx, List<Update> updates, Map<Long, List<Reading>> quantities, boolean mayCorrect) {
        var people = new ArrayList<MemberId>();
        updates.forEach(update -> people.addAll(Updates.people(update)));
        var names = members.names(tx, people);
        return updates.stream()
                .map(update -> line(
                        tx, update, names, quantities.getOrDefault(update.id().value(), List.of()), mayCorrect))
                .toList();
    }

    /** Quantities, and where each counts. */
    List<TaskScreen.Amount> amounts(
            Tx tx, List<org.throughline.progress.NewReading> readings, Optional<ProvisionId> objective) {
        var where = objective.map(id -> figures.names(tx, List.of(id)).get(id));
        return readings.stream()
                .map(reading -> {
                    var many = many(
                            tx,
                            java.math.BigDecimal.valueOf(reading.num(), reading.decimals()),
                            reading.of().orElse(1));
                    return reading.indicator().isPresent() && where.isPresent()
                            ? new TaskScreen.Amount(
                                    many,
                                    reading.words(),
                                    say(
                                            tx,
                                            "task.counts_for",
                                            where.get().place().title()),
                                    where.get().href())
                            : new TaskScreen.Amount(many, reading.words(), say(tx, "task.counts_nowhere"), "");
                })
                .toList();
    }

    private TaskScreen.UpdateLine line(
            Tx tx, Update update, Map<MemberId, String> names, List<Reading> quantities, boolean mayCorrect) {
        var who = names.getOrDefault(update.member(), "");
        var typed = update.enteredBy()
                .map(by -> say(tx, "task.entered_by", who, names.getOrDefault(by, "")))
                .orElse(who);
        var free = mayCorrect && update.correctedBy().isEmpty();
        var said = quantities.isEmpty() ? update.said() : "";
        return new TaskScreen.UpdateLine(
                update.anchor(),
                typed,
                messages.date(tx.actor().lang(), update.happenedOn()),
                (said + " " + update.note()).strip(),
                update.state()
                        .map(state -> state(tx, state))
                        .or(() -> update.share().map(share -> percent(tx, share)))
                        .orElse(""),
                quantities.stream()
                        .map(reading -> new TaskScreen.Amount(
                                many(tx, reading.amount(), reading.den()), reading.words(), "", ""))
                        .toList(),
                update.correctedBy().map(by -> say(tx, "task.corrected")).orElse(""),
                update.corrects().map(old -> say(tx, "task.corrects")).orElse(""),
                free ? "?correct=" + update.id().text() + "#report" : "");
    }

    private String many(Tx tx, java.math.BigDecimal amount, long of) {
        return of == 1 ? say(tx, "task.many", amount) : say(tx, "progress.cell", amount, of);
    }

    String percent(Tx tx, long millionths) {
        return say(tx, "task.percent", new org.throughline.progress.Share(millionths).percent());
    }
}
