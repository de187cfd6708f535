package org.throughline.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.http.Messages;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.TaskLine;
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
            var own = tasks.stream()
                    .filter(task -> task.objective().equals(point.id()))
                    .map(this::task)
                    .toList();
            var tree = nodes(point.strands());
            if (!own.isEmpty() || !tree.isEmpty()) {
                var title = (point.number() + " " + point.title()).strip();
                groups.add(new WorkShow.Group(title, counted(point.gauge()), !own.isEmpty(), own, tree));
            }
        }
        return new WorkShow(
                List.of(new Step("/plans/" + line.slug(), line.title(), false)),
                messages.say(lang, "line.work.title", line.title()),
                PlanScreen.kicker(messages, lang, line),
                PlanWays.WORK.views(messages, lang, line.slug()),
                groups,
                List.of(
                        new Link("/units/" + line.unit().slug() + "/tasks", messages.say(lang, "line.work.all")),
                        new Link("/plans/" + line.slug() + "/advice", messages.say(lang, "advice.title"))),
                groups.isEmpty() ? messages.say(lang, "line.work.none") : "");
    }

    /** The units that carry an objective, each with its own objective under it, as far down as they go. */
    private List<WorkShow.Node> nodes(List<Strand> strands) {
        return strands.stream()
                .filter(strand -> strand.objective().isPresent())
                .map(strand -> new WorkShow.Node(
                        strand.name(),
                        strand.objective()
                                .map(objective -> objective.href().replaceFirst("#.*", "") + "/work")
                                .orElse(""),
                        strand.objective().map(Strand.Named::label).orElse(""),
                        counted(strand.gauge()),
                        nodes(strand.deeper())))
                .toList();
    }

    private String counted(Optional<Gauge> gauge) {
        return gauge.map(far -> far.tasks() == 0
                        ? messages.say(lang, "line.no_tasks")
                        : messages.count(lang, "line.tasks", far.tasks())
                                + ", "
                                + messages.say(lang, "line.done", far.done()))
                .orElse("");
    }

    private TaskLine task(PlanLine.Work task) {
        boolean open = !task.state().equals("DONE") && !task.state().equals("DROPPED");
        boolean late = open && task.dueOn().map(today::isAfter).orElse(false);
        return new TaskLine(
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
                open && task.share() > 0 ? messages.say(lang, "line.percent", new Share(task.share()).percent()) : "",
                "",
                "",
                "",
                false);
    }
}
