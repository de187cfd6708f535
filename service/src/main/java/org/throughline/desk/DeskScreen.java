package org.throughline.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.http.Messages;
import org.throughline.parts.Link;
import org.throughline.review.ExpectedState;
import org.throughline.text.Markdown;

/** From what awaits a member to their page, in their language. Pure: the same desk gives the same page. */
final class DeskScreen {
    private static final int INLINE_REPORTS = 3;
    private static final int SOON_DAYS = 2;
    private static final int QUOTE = 200;
    private static final int MOST_IN_WORDS = 12;

    private final Messages messages;
    private final String lang;
    private final Desk desk;

    DeskScreen(Messages messages, String lang, Desk desk) {
        this.messages = messages;
        this.lang = lang;
        this.desk = desk;
    }

    DeskShow show() {
        return new DeskShow(
                messages.date(lang, desk.today()),
                title(),
                line(),
                lists(),
                groups(),
                say("desk.news"),
                desk.news().stream().map(this::news).toList(),
                owed(),
                desk.awaiting() == 0 ? say("desk.nothing.text") : "");
    }

    /** Where all of it stands, what awaits no longer too. */
    private List<Link> lists() {
        return List.of(
                new Link("/calendar", say("calendar.name.ME")),
                new Link("/tasks", say("task.mine")),
                new Link("/ballots", say("ballot.list")),
                new Link("/reviews", say("review.title")),
                new Link("/summations", say("summation.title")));
    }

    private String title() {
        int n = desk.awaiting();
        return n == 0
                ? say("desk.nothing")
                : n == 1 ? say("desk.await.one") : say("desk.await.many", capital(inWords(n)));
    }

    /** What the things are, one kind after the other, and how many are late. */
    private String line() {
        var kinds = new ArrayList<String>();
        kind(kinds, "desk.count.ballots", desk.votes().size());
        kind(kinds, "desk.count.tasks", desk.tasks().size());
        kind(kinds, "desk.count.meetings", desk.meetings().size());
        kind(
                kinds,
                "desk.count.pledges",
                desk.pledges().size() + desk.calls().size() + desk.candidacies().size());
        kind(kinds, "desk.count.reviews", desk.reviews().size());
        kind(kinds, "desk.count.realign", desk.realignments().size());
        kind(kinds, "desk.count.discussions", desk.discussions().size());
        kind(kinds, "desk.count.replies", desk.replies().size() + desk.answers().size());
        if (kinds.isEmpty()) {
            return "";
        }
        var all = capital(String.join(", ", kinds)) + ".";
        int late = (int) desk.late();
        return late == 0 ? all : all + " " + capital(counted("desk.count.late", late));
    }

    private void kind(List<String> kinds, String key, int n) {
        if (n > 0) {
            kinds.add(counted(key, n));
        }
    }

    private String counted(String key, int n) {
        return say(key + (n == 1 ? ".one" : ".many"), inWords(n));
    }

    /** Small numbers as words, larger ones in digits. */
    private String inWords(int n) {
        return n <= MOST_IN_WORDS ? say("number." + n) : messages.number(lang, n);
    }

    private String capital(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.forLanguageTag(lang)) + text.substring(first);
    }

    private List<DeskShow.Group> groups() {
        var groups = new ArrayList<DeskShow.Group>();
        group(groups, "vote", desk.votes().stream().map(this::vote).toList());
        group(groups, "tasks", tasks());
        group(groups, "meetings", desk.meetings().stream().map(this::meeting).toList());
        group(groups, "pledges", new AskedItems(this).of(desk));
        var unit = new ArrayList<>(desk.reviews().stream().map(this::review).toList());
        unit.addAll(desk.realignments().stream().map(this::realignment).toList());
        unit.addAll(desk.discussions().stream().map(this::discussion).toList());
        group(groups, "units", unit);
        var replies = new ArrayList<>(desk.replies().stream().map(this::reply).toList());
        replies.addAll(desk.answers().stream().map(this::answer).toList());
        group(groups, "replies", replies);
        return groups;
    }

    private void group(List<DeskShow.Group> groups, String id, List<DeskShow.Item> items) {
        if (!items.isEmpty()) {
            groups.add(new DeskShow.Group(id, say("desk.group." + id), items));
        }
    }

    private DeskShow.Item vote(Desk.Vote vote) {
        var href = "/ballots/" + vote.ballot().text();
        return item(
                        "b" + vote.ballot().text(),
                        left(vote.closesOn()),
                        say("desk.closes", vote.closesOn()),
                        vote.title(),
                        href)
                .note(say("desk.vote.note", vote.body(), vote.voted(), vote.entitled()))
                .button(new Link(href, say("desk.open_paper")))
                .done();
    }

    private List<DeskShow.Item> tasks() {
        var items = new ArrayList<DeskShow.Item>();
        for (var task : desk.tasks()) {
            items.add(task(task, items.size() < INLINE_REPORTS && soon(task)));
        }
        return items;
    }

    private boolean soon(Desk.Task task) {
        return task.dueOn()
                .map(due -> !due.isAfter(desk.today().plusDays(SOON_DAYS)))
                .orElse(false);
    }

    private DeskShow.Item task(Desk.Task task, boolean inline) {
        var href = "/tasks/" + task.id();
        var item = item(
                        "t" + task.id(),
                        task.dueOn().map(this::left).orElseGet(() -> say("desk.no_date")),
                        task.dueOn()
                                .map(due -> say(task.late(desk.today()) ? "desk.was_due" : "desk.due", due))
                                .orElse(""),
                        task.title(),
                        href)
                .serves(task.serves().map(place -> new Link(place.href(), place.text())))
                .note(note(task));
        return inline
                ? item.report(new DeskShow.Report(href + "/report", "said-" + task.id(), List.of()))
                        .done()
                : item.act(new Link(href + "/report", say("task.report"))).done();
    }

    /** Whose it is, that it is stuck, and what it waits for or has waited for. */
    private String note(Desk.Task task) {
        var unit = task.blocked() ? say("desk.blocked", task.unit()) : task.unit();
        if (task.free()) {
            return unit + " · " + say("desk.free");
        }
        return task.waitsFor().isEmpty()
                ? unit
                : unit + " · " + say("task.waits_for", String.join(", ", task.waitsFor()));
    }

    private DeskShow.Item meeting(Desk.Meeting meeting) {
        var when = meeting.begins()
                .map(time -> say("desk.meeting.at", meeting.on(), time))
                .orElseGet(() -> messages.date(lang, meeting.on()));
        var item = item(
                "m" + meeting.id(),
                left(meeting.on()),
                when,
                say("desk.meeting", meeting.body(), meeting.unit()),
                "/meetings/" + meeting.id());
        return meeting.place().isEmpty()
                ? item.done()
                : item.note(meeting.place()).done();
    }

    private DeskShow.Item review(Desk.Review review) {
        boolean begun = review.begun().isPresent();
        var href = review.begun().map(id -> "/reviews/" + id).orElse("/plans/" + review.slug() + "/reviews");
        return item(
                        "r-" + review.slug() + "-" + review.from(),
                        left(review.due()),
                        say(review.late() ? "desk.was_due" : "desk.due", review.due()),
                        say("desk.review", review.unit(), review.plan()),
                        href)
                .note(say(
                        review.state() == ExpectedState.IN_DRAFT ? "desk.review.draft" : "desk.review.open",
                        review.from(),
                        review.last()))
                .act(new Link(href, say(begun ? "desk.review.go_on" : "desk.review.begin")))
                .done();
    }

    private DeskShow.Item realignment(Desk.Realignment one) {
        var href = "/plans/" + one.slug() + "/realignment";
        return item(
                        "a-" + one.slug(),
                        left(one.due()),
                        say("desk.due", one.due()),
                        say("desk.realign", one.unit(), one.above()),
                        href)
                .note(messages.count(lang, "desk.realign.note", one.undecided(), one.plan()))
                .act(new Link(href, say("desk.realign.look")))
                .done();
    }

    private DeskShow.Item discussion(Desk.Discussion d) {
        var href = "/plans/" + d.slug() + "/debate";
        return item(
                        "d-" + d.slug(),
                        left(d.until()),
                        say("desk.ends", d.until()),
                        say("desk.discussion", d.title(), (long) d.number()),
                        href)
                .note(say(
                        "desk.discussion.note",
                        say("tier." + d.tier()),
                        d.unit(),
                        said("line.statements", d.statements()),
                        said("line.amendments", d.amendments())))
                .act(new Link("/plans/" + d.slug() + "/versions/" + d.number(), say("plan.read_it")))
                .done();
    }

    private String said(String key, long many) {
        return many == 0 ? say(key + ".none") : messages.count(lang, key, many);
    }

    private DeskShow.Item reply(Desk.Reply reply) {
        return item(
                        "s" + reply.id(),
                        capital(ago(reply.on())),
                        reply.who(),
                        say("desk.reply", reply.who()),
                        "/subjects/" + reply.subject())
                .note(say("desk.quote", quote(reply.words())))
                .done();
    }

    private DeskShow.Item answer(Desk.Answer answer) {
        return item(
                        "f" + answer.finding() + "-" + answer.kind().toLowerCase(Locale.ROOT),
                        capital(ago(answer.on())),
                        answer.unit(),
                        say("desk.answer." + answer.kind(), answer.words()),
                        "/line/finding:" + answer.finding())
                .note(answer.reason())
                .act(new Link("/line/finding:" + answer.finding(), say("desk.see_what_became")))
                .done();
    }

    private DeskShow.News news(Desk.News news) {
        var what = news.what().isEmpty() ? say("desk.news.no_task") : news.what();
        return new DeskShow.News(
                news.href(),
                say("desk.news." + news.kind(), what, news.where()),
                news.kind().equals("said") || news.kind().equals("reported") ? quote(news.more()) : news.more(),
                news.kind().equals("said")
                        ? capital(ago(news.on()))
                        : say("desk.news.when", news.where(), ago(news.on())));
    }

    private DeskShow.Owed owed(Desk.Owed owed) {
        return new DeskShow.Owed(
                say("desk.owed", owed.unit()),
                messages.count(lang, "desk.owed.text", owed.findings(), owed.since(), owed.due()),
                Optional.of(new Link("/summations", say("desk.owed.look"))));
    }

    private DeskShow.Owed asking(Desk.Asking asking) {
        return new DeskShow.Owed(
                say("desk.asking", asking.unit()),
                messages.count(lang, "desk.asking.text", asking.count(), asking.since()),
                Optional.of(new Link("/units/" + asking.slug() + "/joining", say("desk.asking.look"))));
    }

    private DeskShow.Owed left(Desk.Left left) {
        return new DeskShow.Owed(
                say("desk.left", left.name(), left.unit()),
                messages.count(lang, "desk.left.text", left.tasks()),
                Optional.of(new Link(
                        "/units/" + left.slug() + "/tasks?who=" + left.member().text(), say("desk.left.look"))));
    }

    private DeskShow.Owed gap(Desk.Gap gap) {
        var office = say("office." + gap.office());
        return new DeskShow.Owed(
                say("desk.gap", office, gap.unit()),
                gap.holder()
                        .map(holder -> say("desk.gap.acting", gap.until().orElseThrow(), holder))
                        .orElseGet(() -> say("desk.gap.vacant")),
                Optional.of(new Link("/units/" + gap.slug() + "/elections", say("election.list"))));
    }

    private List<DeskShow.Owed> owed() {
        var owed = new ArrayList<>(desk.owed().stream().map(this::owed).toList());
        desk.asking().forEach(asking -> owed.add(asking(asking)));
        desk.left().forEach(left -> owed.add(left(left)));
        desk.gaps().forEach(gap -> owed.add(gap(gap)));
        if (desk.undelivered() > 0) {
            owed.add(new DeskShow.Owed(
                    say("desk.undelivered"),
                    messages.count(lang, "desk.undelivered.text", desk.undelivered()),
                    Optional.of(new Link("/post", say("desk.undelivered.look")))));
        }
        return owed;
    }

    /** How long it is until a day, or since. */
    String left(LocalDate day) {
        long days = ChronoUnit.DAYS.between(desk.today(), day);
        if (days == 0) {
            return say("desk.today");
        }
        if (days == 1) {
            return say("desk.tomorrow");
        }
        return days > 0 ? messages.count(lang, "desk.in_days", days) : messages.count(lang, "desk.days_late", -days);
    }

    /** As {@link #ago}, at the head of a thing. */
    String since(LocalDate day) {
        return capital(ago(day));
    }

    private String ago(LocalDate day) {
        long days = ChronoUnit.DAYS.between(day, desk.today());
        return days <= 0
                ? say("desk.ago_today")
                : days == 1 ? say("desk.ago_yesterday") : messages.count(lang, "desk.days_ago", days);
    }

    static String quote(String markdown) {
        var words = Markdown.plain(markdown).replace('\n', ' ');
        return words.length() <= QUOTE ? words : words.substring(0, words.lastIndexOf(' ', QUOTE) + 1) + "…";
    }

    private DeskItem item(String anchor, String left, String when, String title, String href) {
        return new DeskItem(anchor, left, when, title, href);
    }

    String say(String key, Object... arguments) {
        return messages.say(lang, key, arguments);
    }
}
