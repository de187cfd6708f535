package org.throughline.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.http.Messages;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.plan.PlanWays;
import org.throughline.progress.Share;

/** The work of a plan in the reader's language. Pure. */
final class WorkScreen {
    private final Messages messages;
    private final String lang;
    private final LocalDate today;

    WorkScreen(Messages messages, String lang, LocalDate today) {
        this.messages = messages;
        this.lang = lang;
        this.today = today;
    }

    WorkShow show(PlanLine line, List<PlanLine.Work> tasks) {
        var groups = new ArrayList<WorkShow.Group>();
        for (var point : line.provisions()) {
            var under = Stream.concat(
                            tasks.stream()
                                    .filter(task -> task.objective().equals(point.id()))
                                    .map(this::task),
                            point.strands().stream().flatMap(strand -> below(strand).stream()))
                    .toList();
            if (!under.isEmpty()) {
                groups.add(new WorkShow.Group((point.number() + " " + point.title()).strip(), under));
            }
        }
        return new WorkShow(
                List.of(new Step("/plans/" + line.slug(), line.title(), false)),
                messages.say(lang, "line.work.title", line.title()),
                PlanScreen.kicker(messages, lang, line),
                PlanWays.WORK.views(messages, lang, line.slug()),
                groups,
                List.of(new Link("/units/" + line.unit().slug() + "/tasks", messages.say(lang, "line.work.all"))),
                groups.isEmpty() ? messages.say(lang, "line.work.none") : "");
    }

    /** The work of a unit below, which stands under an objective of its own. */
    private Optional<WorkShow.TaskLine> below(Strand strand) {
        return strand.objective()
                .map(objective -> new WorkShow.TaskLine(
                        objective.href().replaceFirst("#.*", "") + "/work",
                        objective.label(),
                        strand.name(),
                        "",
                        false,
                        Optional.empty(),
                        messages.count(
                                lang,
                                "line.tasks",
                                strand.gauge().map(Gauge::tasks).orElse(0L)),
                        messages.say(
                                lang,
                                "line.done",
                                strand.gauge().map(Gauge::done).orElse(0L)),
                        false,
                        ""));
    }

    private WorkShow.TaskLine task(PlanLine.Work task) {
        boolean open = !task.state().equals("DONE") && !task.state().equals("DROPPED");
        boolean late = open && task.dueOn().map(today::isAfter).orElse(false);
        return new WorkShow.TaskLine(
                "/tasks/" + task.task(),
                task.title(),
                task.dueOn()
                        .map(due -> messages.date(lang, due))
                        .orElseGet(() -> messages.say(lang, "line.work.no_date")),
                "",
                late,
                Optional.empty(),
                task.responsible().orElseGet(() -> messages.say(lang, "line.work.nobody")),
                messages.say(lang, "line.work.state." + task.state()),
                task.state().equals("BLOCKED"),
                open && task.share() > 0 ? messages.say(lang, "line.percent", new Share(task.share()).percent()) : "");
    }
}
