package org.throughline.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.MemberId;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.NewReading;
import org.throughline.progress.Share;
import org.throughline.task.NewUpdate;
import org.throughline.task.TaskId;
import org.throughline.task.TaskState;
import org.throughline.task.TaskWords;
import org.throughline.task.UpdateId;

/** Months of work: tasks made and shared out in the branches, and what was reported on them. */
final class Working {
    private static final int FIRST = 245;
    private static final int EVERY = 14;

    private final Stage stage;
    private final Cast cast;
    private final Planning planning;
    private final List<List<String>> kinds = Lines.rows("tasks.txt");

    Working(Stage stage, Planning planning) {
        this.stage = stage;
        this.cast = stage.cast;
        this.planning = planning;
    }

    void plan() {
        int shift = 0;
        for (var row : Lines.rows("units.txt")) {
            if (row.get(2).equals("LOCAL") && !row.get(0).equals("sailmakers")) {
                branch(row.get(0), row.get(3), row.get(5), shift++ % EVERY);
            }
            if (row.get(2).equals("REGIONAL") && !Stage.isSilent(row.get(0))) {
                region(row.get(0));
            }
        }
        for (int day = 280; day > 0; day -= 30) {
            int month = (280 - day) / 30;
            stage.on(day, () -> members(300 + month * 4));
        }
        stage.on(16, this::amara);
    }

    private void branch(String slug, String region, String lang, int shift) {
        var mine = kinds.stream().filter(kind -> kind.get(0).equals(lang)).toList();
        int turn = 0;
        for (int due = FIRST - shift; due > -EVERY; due -= EVERY) {
            var kind = mine.get((turn + shift) % mine.size());
            int number = turn++;
            int day = due;
            stage.on(day + 12, () -> make(slug, region, kind, number, day));
        }
    }

    private void make(String slug, String region, List<String> kind, int turn, int due) {
        var unit = stage.units.get(slug);
        var members = stage.members.get(slug);
        var responsible = members.get(turn % members.size());
        var title = kind.get(3)
                .replace("{0}", unit.name())
                .replace("{1}", Integer.toString(turn * 12 + 1))
                .replace("{2}", Integer.toString(turn * 12 + 12));
        var task = cast.tasks()
                .make(
                        stage.secretaryOf(slug),
                        unit.id(),
                        Optional.of(objective(slug, kind.get(1))),
                        TaskWords.titled(title)
                                .duty(kind.get(2))
                                .due(stage.before(due))
                                .by(responsible)
                                .with(stage.someOf(members, 2)));
        // some have not got round to it yet, and the silent region says nothing
        boolean late = due < 10 && due > 0 && turn % 3 == 0;
        if (due > 0 && !late && !Stage.isSilent(region)) {
            stage.on(due - 1, () -> report(task, responsible, slug, kind, turn, due));
        }
    }

    private void report(TaskId task, MemberId member, String slug, List<String> kind, int turn, int due) {
        if (turn == 7 && slug.equals("weir-street")) {
            cast.updates().drop(stage.secretaryOf(slug), task, "The market moved; nobody stands there any more.");
            return;
        }
        int many = stage.between(Integer.parseInt(kind.get(5)), Integer.parseInt(kind.get(6)));
        if (kind.get(4).equals("people-present")) {
            meeting(task, member, slug, kind, many, due);
            return;
        }
        boolean half = turn % 11 == 5;
        var said = many + " " + noun(kind);
        var update = cast.updates()
                .report(
                        stage.as(member),
                        NewUpdate.on(task, stage.before(due))
                                .standing(half ? TaskState.IN_PROGRESS : TaskState.DONE)
                                .done(half ? new Share(500_000) : Share.ONE)
                                .saying(said, "")
                                .counting(placed(slug, kind.get(1), kind.get(4), many, noun(kind))));
        if (turn == 5 && slug.equals("tidewater")) {
            stage.on(due - 4, () -> correct(update, task, member, slug, kind, Math.max(many / 2, many - 36), due));
        }
    }

    /** A branch meeting counts as one meeting; how many came stands beside it. */
    private void meeting(TaskId task, MemberId member, String slug, List<String> kind, int many, int due) {
        var people = kind.get(0).equals("es") ? "personas" : "people";
        var one = kind.get(0).equals("es") ? "reunión" : "meeting";
        boolean isMeeting = kind.get(3).contains("minutes") || kind.get(3).contains("acta");
        var counted = new ArrayList<>(placed(slug, kind.get(1), "people-present", many, people));
        if (isMeeting) {
            counted.addAll(placed(slug, kind.get(1), "branch-meetings", 1, one));
        }
        cast.updates()
                .report(
                        stage.as(member),
                        NewUpdate.on(task, stage.before(due))
                                .standing(TaskState.DONE)
                                .done(Share.ONE)
                                .saying((isMeeting ? "1 " + one + ", " : "") + many + " " + people, "")
                                .counting(counted));
    }

    private void correct(
            UpdateId old, TaskId task, MemberId member, String slug, List<String> kind, int many, int due) {
        cast.updates()
                .report(
                        stage.as(member),
                        NewUpdate.on(task, stage.before(due))
                                .standing(TaskState.DONE)
                                .done(Share.ONE)
                                .saying(many + " " + noun(kind), "We had counted a bundle twice.")
                                .counting(placed(slug, kind.get(1), kind.get(4), many, noun(kind)))
                                .correcting(old));
    }

    /** A region counts the repairs won and the representatives elected in it, month by month. */
    private void region(String slug) {
        for (int day = 240; day > 0; day -= 30) {
            int when = day;
            stage.on(when, () -> {
                count(slug, "2.2", "repairs", stage.between(18, 60), when);
                count(slug, "2.4", "safety-reps", stage.between(0, 3), when);
            });
        }
    }

    private void count(String slug, String number, String measure, int many, int day) {
        var words = cast.work()
                .read(
                        stage.secretaryOf(slug),
                        tx -> cast.measures()
                                .name(
                                        tx,
                                        stage.measures.get(measure),
                                        stage.units.get(slug).lang()));
        cast.updates()
                .report(
                        stage.secretaryOf(slug),
                        NewUpdate.of(stage.id(slug), Optional.of(objective(slug, number)), stage.before(day))
                                .saying(many + " " + words, "")
                                .counting(placed(slug, number, measure, many, words)));
    }

    private void members(int many) {
        cast.updates()
                .report(
                        stage.secretaryOf("central"),
                        NewUpdate.of(stage.id("central"), Optional.of(objective("central", "3.2")), today())
                                .saying(many + " members", "")
                                .counting(placed("central", "3.2", "members", many, "members")));
    }

    /** What awaits Amara Okoye on her desk. */
    private void amara() {
        var secretary = stage.secretaryOf("tidewater");
        var members = stage.members.get("tidewater");
        var me = members.get(2);
        var others = List.of(members.get(0), members.get(1));
        var unit = stage.id("tidewater");
        cast.tasks()
                .make(
                        secretary,
                        unit,
                        Optional.of(objective("tidewater", "2")),
                        TaskWords.titled("Stall at Ropewalk Market")
                                .duty("stall")
                                .due(stage.before(5))
                                .by(me)
                                .with(others));
        cast.tasks()
                .make(
                        secretary,
                        unit,
                        Optional.of(objective("tidewater", "3")),
                        TaskWords.titled("Minutes of the branch meeting")
                                .duty("minutes")
                                .due(stage.today.plusDays(1))
                                .by(me));
        cast.tasks()
                .make(
                        secretary,
                        unit,
                        Optional.of(objective("tidewater", "1")),
                        TaskWords.titled("Door to door, Ropewalk 1 to 48")
                                .duty("doors")
                                .due(stage.today.plusDays(2))
                                .by(me)
                                .with(others));
    }

    private LocalDate today() {
        return cast.work().now().atZone(Stage.ZONE).toLocalDate();
    }

    private List<NewReading> placed(String plan, String number, String measure, int many, String words) {
        var reading = new NewReading(Optional.empty(), Optional.of(stage.measures.get(measure)), many, 0, words);
        return cast.work()
                .read(
                        stage.secretaryOf(plan),
                        tx -> cast.updates().placed(tx, Optional.of(objective(plan, number)), List.of(reading)));
    }

    private ProvisionId objective(String plan, String number) {
        return planning.written.get(plan).provisions.get(number);
    }

    private static String noun(List<String> kind) {
        return switch (kind.get(4)) {
            case "households" -> kind.get(0).equals("es") ? "hogares" : "households";
            case "papers" -> kind.get(0).equals("es") ? "periódicos" : "papers";
            default -> kind.get(0).equals("es") ? "personas" : "people";
        };
    }
}
