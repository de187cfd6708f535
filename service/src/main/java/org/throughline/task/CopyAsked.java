package org.throughline.task;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.db.Tx;
import org.throughline.http.Form;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.parts.Hidden;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;

/** What is to be copied, in the words of the address of its preview and of the form that follows it. */
public final class CopyAsked {
    static final String UNIT = "unit:";
    static final String NOWHERE = "none";
    static final String WEEKDAYS = "weekdays";
    static final String PEOPLE = "people";

    @QueryParam("from")
    @DefaultValue("")
    String from = "";

    @QueryParam("into")
    @DefaultValue("")
    String into = "";

    @QueryParam("since")
    @DefaultValue("")
    String since = "";

    @QueryParam("until")
    @DefaultValue("")
    String until = "";

    @QueryParam("first")
    @DefaultValue("")
    String first = "";

    @QueryParam("becomes")
    @DefaultValue("")
    String becomes = "";

    @QueryParam("keep")
    List<String> keep = List.of();

    private Set<TaskId> only = Set.of();

    /** The same words as the form of the preview sends them, with the tasks that are ticked. */
    static CopyAsked of(Form form) {
        var asked = new CopyAsked();
        asked.from = form.text("from");
        asked.into = form.text("into");
        asked.since = form.text("since");
        asked.until = form.text("until");
        asked.first = form.text("first");
        asked.becomes = form.text("becomes");
        asked.keep = form.all("keep");
        asked.only = Set.copyOf(form.all("task").stream().map(CopyAsked::task).toList());
        return asked;
    }

    boolean nothingTicked() {
        return only.isEmpty();
    }

    List<Hidden> hidden() {
        var hidden = new ArrayList<Hidden>();
        hidden.add(new Hidden("from", from));
        hidden.add(new Hidden("into", into));
        hidden.add(new Hidden("since", since));
        hidden.add(new Hidden("until", until));
        hidden.add(new Hidden("first", first));
        hidden.add(new Hidden("becomes", becomes));
        keep.forEach(one -> hidden.add(new Hidden("keep", one)));
        return hidden;
    }

    /** @throws Refusal {@code field.no_date}, unknown for a unit or plan that there is not */
    CopyWish wish(Tx tx, Plans plans, Units units) {
        boolean whole = from.startsWith(UNIT);
        var of = from.isEmpty() || whole ? Optional.<PlanId>empty() : Optional.of(plan(tx, plans, from));
        var unit = whole
                ? Optional.of(units.bySlug(tx, from.substring(UNIT.length()))
                        .map(Unit::id)
                        .orElseThrow(Refusal::unknown))
                : Optional.<UnitId>empty();
        return new CopyWish(
                of,
                unit,
                day(since, "copy_since"),
                day(until, "copy_until"),
                into.isEmpty() || into.equals(NOWHERE) ? Optional.empty() : Optional.of(plan(tx, plans, into)),
                CopyWish.days(day(first, "copy_first"), day(becomes, "copy_becomes"), keep.contains(WEEKDAYS)),
                keep.contains(PEOPLE),
                only);
    }

    private static PlanId plan(Tx tx, Plans plans, String slug) {
        return plans.bySlug(tx, slug).map(Plan::id).orElseThrow(Refusal::unknown);
    }

    private static Optional<LocalDate> day(String text, String field) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw Refusal.invalid("field.no_date", Sentence.of("field." + field), text);
        }
    }

    private static TaskId task(String text) {
        try {
            return new TaskId(Id.parse(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }
}
