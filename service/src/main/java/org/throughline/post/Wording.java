package org.throughline.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.desk.Desk;
import org.throughline.http.Messages;
import org.throughline.index.NoticeKind;

/**
 * From what awaits a member to the words of a letter, in their language. Pure. It puts in no title, name or word that anyone
 * wrote, and links that hold none: mail is read by others on its way.
 */
final class Wording {
    private static final int SOON_DAYS = 14;

    private final Messages messages;
    private final String lang;
    private final String site;

    Wording(Messages messages, String lang, String site) {
        this.messages = messages;
        this.lang = lang;
        this.site = site;
    }

    /** What a desk holds that is to be said in a digest; empty when there is nothing. */
    List<Group> groups(Desk desk) {
        var groups = new ArrayList<Group>();
        add(
                groups,
                "ballots",
                desk.votes().stream()
                        .map(vote -> line(
                                say("post.closes", vote.closesOn()),
                                "ballots/" + vote.ballot().text()))
                        .toList());
        add(
                groups,
                "tasks",
                desk.tasks().stream()
                        .filter(task -> isSoon(task, desk.today()))
                        .map(task -> line(due(task.dueOn().orElseThrow(), desk.today()), "tasks/" + task.id()))
                        .toList());
        add(
                groups,
                "meetings",
                desk.meetings().stream()
                        .map(meeting -> line(say("post.held", meeting.on()), "meetings/" + meeting.id()))
                        .toList());
        add(
                groups,
                "pledges",
                Stream.of(
                                desk.calls().stream()
                                        .map(one -> line(say("post.on", one.on()), "bodies/" + one.body())),
                                desk.candidacies().stream()
                                        .map(one -> line(say("post.on", one.on()), "elections/" + one.election())),
                                desk.pledges().stream()
                                        .map(one -> line(
                                                say("post.on", one.on()),
                                                one.objective().href().substring(1))))
                        .flatMap(lines -> lines)
                        .toList());
        add(
                groups,
                "reviews",
                desk.reviews().stream()
                        .map(review -> line(
                                due(review.due(), desk.today()),
                                review.begun().map(id -> "reviews/" + id).orElse("")))
                        .toList());
        add(
                groups,
                "realignments",
                desk.realignments().stream()
                        .map(one -> line(due(one.due(), desk.today()), ""))
                        .toList());
        add(
                groups,
                "discussions",
                desk.discussions().stream()
                        .map(d -> line(say("post.ends", d.until()), ""))
                        .toList());
        add(
                groups,
                "owed",
                desk.owed().stream()
                        .map(owed -> line(messages.count(lang, "post.owed", owed.findings(), owed.due()), "summations"))
                        .toList());
        add(
                groups,
                "replies",
                desk.replies().stream()
                        .map(reply -> line(say("post.on", reply.on()), "subjects/" + reply.subject()))
                        .toList());
        add(
                groups,
                "answers",
                desk.answers().stream()
                        .map(answer -> line(say("post.on", answer.on()), "line/finding:" + answer.finding()))
                        .toList());
        return groups;
    }

    /** What is to be told at once, the same kind together. */
    List<Group> groups(List<WishDao.Noted> noted) {
        var groups = new ArrayList<Group>();
        for (var kind : NoticeKind.values()) {
            var lines = noted.stream()
                    .filter(one -> one.kind() == kind)
                    .sorted(Comparator.comparing(WishDao.Noted::at))
                    .map(one -> line("", one.place()))
                    .toList();
            if (!lines.isEmpty()) {
                groups.add(new Group(say("post.notice." + kind), lines));
            }
        }
        return groups;
    }

    String digestTitle(List<Group> groups) {
        return messages.count(lang, "post.digest.title", count(groups));
    }

    String noticesTitle(List<Group> groups) {
        return messages.count(lang, "post.notices.title", count(groups));
    }

    /** The letter itself, without what the outbox puts below each. */
    String body(String greeting, List<Group> groups) {
        var all = groups.stream()
                .map(group -> group.title() + "\n"
                        + group.lines().stream().map(Wording::text).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
        return greeting + "\n\n" + all + "\n\n" + say("post.links_only");
    }

    String say(String key, Object... arguments) {
        return messages.say(lang, key, arguments);
    }

    private static String text(Line line) {
        return line.text().isEmpty() ? "  " + line.href() : "- " + line.text() + "\n  " + line.href();
    }

    private static boolean isSoon(Desk.Task task, LocalDate today) {
        return task.dueOn().map(due -> !due.isAfter(today.plusDays(SOON_DAYS))).orElse(false);
    }

    private String due(LocalDate due, LocalDate today) {
        return say(due.isBefore(today) ? "post.was_due" : "post.due", due);
    }

    private void add(List<Group> groups, String kind, List<Line> lines) {
        if (!lines.isEmpty()) {
            groups.add(new Group(say("post.group." + kind.toLowerCase(Locale.ROOT)), lines));
        }
    }

    private Line line(String text, String place) {
        return new Line(text, site + "/" + place);
    }

    private static long count(List<Group> groups) {
        return groups.stream().mapToLong(group -> group.lines().size()).sum();
    }
}
