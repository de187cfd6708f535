package org.throughline.task;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.org.Members;
import org.throughline.org.Unit;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;

/** Makes the page of a unit's duties: whose turn each is, and who had it when. */
public final class DutyScreens {
    private final Duties duties;
    private final TaskCourse course;
    private final Members members;
    private final Messages messages;

    public DutyScreens(Duties duties, TaskCourse course, Members members, Messages messages) {
        this.duties = duties;
        this.course = course;
        this.members = members;
        this.messages = messages;
    }

    /** The duties of a unit. */
    record Screen(
            List<Step> path, String title, String line, List<DutyPart> duties, Optional<DutyForm> form, String empty) {}

    /** One duty. */
    record DutyPart(String words, String turn, List<Link> acts, List<Had> had) {}

    /** Who had it when. */
    record Had(String href, String when, String who, String state) {}

    /** Names a duty, and the office it goes with. */
    record DutyForm(String action, List<Wrong> errors, Field words, Field office) {}

    Screen show(Tx tx, Unit unit, Typed typed) {
        var list = duties.of(tx, unit);
        var had = duties.had(tx, unit.id());
        var names = members.names(
                tx,
                had.values().stream()
                        .flatMap(List::stream)
                        .flatMap(one -> one.member().stream())
                        .distinct()
                        .toList());
        return new Screen(
                List.of(
                        new Step("/units/" + unit.slug(), unit.name(), false),
                        new Step("", say(tx, "duty.list"), true)),
                say(tx, "duty.of_unit", unit.name()),
                say(tx, "duty.line"),
                list.stream()
                        .map(duty -> part(tx, unit, duty, had.getOrDefault(duty.words(), List.of()), names))
                        .toList(),
                tx.actor().keeps(unit.id()) ? Optional.of(form(tx, unit, typed)) : Optional.empty(),
                list.isEmpty() ? say(tx, "duty.none") : "");
    }

    private DutyPart part(Tx tx, Unit unit, Duty duty, List<DutyDao.Had> had, Map<MemberId, String> names) {
        var encoded = URLEncoder.encode(duty.words(), StandardCharsets.UTF_8);
        return new DutyPart(
                duty.words(),
                course.suggestion(tx, unit.id(), duty.words())
                        .or(() -> duty.office().map(office -> say(tx, "duty.vacant", say(tx, "office." + office))))
                        .orElse(""),
                List.of(
                        new Link("/tasks/new?unit=" + unit.slug() + "&duty=" + encoded, say(tx, "duty.set_task")),
                        new Link("/units/" + unit.slug() + "/tasks?state=all&duty=" + encoded, say(tx, "duty.tasks"))),
                had.stream()
                        .map(one -> new Had(
                                "/tasks/" + one.task().text(),
                                messages.date(tx.actor().lang(), one.day()),
                                one.member().map(names::get).orElseGet(() -> say(tx, "task.nobody")),
                                say(tx, "task.state." + one.state())))
                        .toList());
    }

    private DutyForm form(Tx tx, Unit unit, Typed typed) {
        var offices = new ArrayList<Option>();
        offices.add(new Option("", say(tx, "duty.goes_round"), true, ""));
        for (var office : Office.values()) {
            if (office != Office.OBSERVER) {
                offices.add(new Option(office.name(), say(tx, "office." + office), false, ""));
            }
        }
        return new DutyForm(
                "/units/" + unit.slug() + "/duties",
                typed.errors(messages, tx.actor().lang(), "words"),
                typed.field(Field.text("words", "").label("field.duty").hinted().must()),
                typed.field(Field.select("office", offices).label("field.duty_office")));
    }

    private String say(Tx tx, String key, Object... arguments) {
        return messages.say(tx.actor().lang(), key, arguments);
    }
}
