package org.throughline.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.http.Form;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.parts.Hidden;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.Share;

/**
 * A report as a form sends it, first to be read back and then to be saved.
 *
 * @param done per cent of the task
 * @param lang the language in which the line was read, so that it is saved as it was shown
 */
record ReportFields(
        String said,
        String note,
        Optional<ProvisionId> objective,
        Optional<LocalDate> happened,
        Optional<TaskState> state,
        Optional<Long> done,
        Optional<MemberId> names,
        Optional<UpdateId> corrects,
        String lang,
        Map<Integer, Integer> answers,
        boolean again) {
    private static final int MOST_ASKS = 20;
    private static final long WHOLE = 100;
    private static final long MILLIONTHS = 10_000;

    static ReportFields of(Form form, String readerLang) {
        var answers = new HashMap<Integer, Integer>();
        for (int i = 0; i < MOST_ASKS; i++) {
            int question = i;
            form.whole("ask" + i)
                    .ifPresent(answer -> answers.put(question, (int) Math.max(-1, Math.min(answer, MOST_ASKS))));
        }
        return new ReportFields(
                form.text("said"),
                form.text("note"),
                form.id("objective", ProvisionId::new),
                form.day("happened"),
                form.choice("state", TaskState.class),
                form.whole("done"),
                form.id("names", MemberId::new),
                form.id("corrects", UpdateId::new),
                form.optional("lang").orElse(readerLang),
                answers,
                form.ticked("again"));
    }

    /** The same as fields that go along unseen. */
    List<Hidden> hidden() {
        var hidden = new ArrayList<Hidden>();
        hidden.add(new Hidden("said", said));
        hidden.add(new Hidden("note", note));
        hidden.add(new Hidden("lang", lang));
        objective.ifPresent(id -> hidden.add(new Hidden("objective", id.text())));
        happened.ifPresent(day -> hidden.add(new Hidden("happened", day.toString())));
        state.ifPresent(value -> hidden.add(new Hidden("state", value.name())));
        done.ifPresent(value -> hidden.add(new Hidden("done", Long.toString(value))));
        names.ifPresent(member -> hidden.add(new Hidden("names", member.text())));
        corrects.ifPresent(old -> hidden.add(new Hidden("corrects", old.text())));
        return hidden;
    }

    /** The report that this comes to, with the line read. */
    NewUpdate update(NewUpdate bare, Reports.ReadBack read) {
        var share = done.map(percent -> {
            if (percent < 0 || percent > WHOLE) {
                throw Refusal.invalid("share.outside", percent);
            }
            return new Share(percent * MILLIONTHS);
        });
        return new NewUpdate(
                bare.task(),
                bare.unit(),
                bare.objective(),
                names,
                bare.happenedOn(),
                state,
                share,
                said,
                read.besides(note),
                read.quantities(),
                corrects,
                again);
    }
}
