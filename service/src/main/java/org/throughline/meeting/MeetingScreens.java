package org.throughline.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.ballot.Ballots;
import org.throughline.ballot.How;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.org.Bodies;
import org.throughline.org.Body;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Wrong;
import org.throughline.text.Markdown;
import org.throughline.text.SafeHtml;

/** Makes the pages of meetings, in the reader's language. */
public final class MeetingScreens {
    private static final int MOST_OPTIONS = 500;
    private static final int MOST_TICKED = 60;

    private final Meetings meetings;
    private final Bodies bodies;
    private final Units units;
    private final Ballots ballots;
    private final Messages messages;

    public MeetingScreens(Meetings meetings, Bodies bodies, Units units, Ballots ballots, Messages messages) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.units = units;
        this.ballots = ballots;
        this.messages = messages;
    }

    /** The model of {@code meeting/list}. */
    record All(
            String title, String line, List<Link> acts, List<Entry> meetings, String empty, List<WordsForm> convene) {}

    /** A meeting in a list. */
    record Entry(String href, String title, String line) {}

    /** The form for what is said of a meeting. */
    record WordsForm(
            String action,
            List<Hidden> hidden,
            List<Field> selects,
            List<Field> fields,
            List<Field> areas,
            String button) {}

    /** The model of {@code meeting/show}. */
    record Show(
            String title,
            String line,
            List<Link> acts,
            List<String> agenda,
            List<There> there,
            String counted,
            List<Decided> decisions,
            SafeHtml minutes,
            List<Keeping> keeping) {}

    /** Someone who was there. */
    record There(String name, String times, List<Act> remove) {}

    /** A decision with its outcome. */
    record Decided(String href, String title, String outcome) {}

    /** What those who keep the meeting can do. */
    record Keeping(Come come, WordsForm decide, Field how, List<Wrong> errors, boolean hasErrors, WordsForm words) {}

    /** Who was there: ticked, or in a large unit chosen one by one. */
    record Come(String action, List<Field> ticks, List<Field> selects, List<Field> fields, String button) {}

    All list(Tx tx, Unit unit) {
        var lang = tx.actor().lang();
        var found = meetings.ofUnit(tx, unit);
        var own = bodies.of(tx, unit.id());
        var kept = own.stream().filter(body -> meetings.keeps(tx, body.id())).toList();
        return new All(
                say(lang, "meeting.list"),
                unit.name(),
                List.of(
                        new Link("/units/" + unit.slug(), unit.name()),
                        new Link("/units/" + unit.slug() + "/sheet", say(lang, "sheet.title"))),
                found.stream().map(meeting -> entry(tx, meeting)).toList(),
                found.isEmpty() ? say(lang, "meeting.none") : "",
                kept.isEmpty() ? List.of() : List.of(convene(tx, unit, kept)));
    }

    /** @param typed what was sent of a decision and cannot be recorded so */
    Show show(Tx tx, Meeting meeting, Typed typed) {
        var lang = tx.actor().lang();
        var body = bodies.get(tx, meeting.body());
        var unit = units.get(tx, body.unit());
        boolean keeper = meetings.keeps(tx, meeting.body());
        return new Show(
                say(lang, "meeting.title", body.name(), meeting.heldOn()),
                line(lang, unit, meeting),
                List.of(
                        new Link("/units/" + unit.slug() + "/meetings", say(lang, "meeting.list")),
                        new Link("/units/" + unit.slug() + "/elections", say(lang, "election.list")),
                        new Link("/units/" + unit.slug() + "/sheet", say(lang, "sheet.title"))),
                points(meeting.agenda()),
                meetings.presences(tx, meeting.id()).stream()
                        .map(there -> there(lang, meeting, there, keeper))
                        .toList(),
                meeting.present()
                        .map(count -> messages.count(lang, "meeting.counted", count))
                        .orElse(""),
                meetings.decisions(tx, meeting).stream()
                        .map(ballot -> new Decided(
                                "/ballots/" + ballot.id().text(),
                                ballot.title(),
                                say(
                                        lang,
                                        ballots.result(tx, ballot.id())
                                                        .orElseThrow()
                                                        .carried()
                                                ? "meeting.carried"
                                                : "meeting.not_carried")))
                        .toList(),
                Markdown.toHtml(meeting.minutes()),
                keeper ? List.of(keeping(tx, meeting, typed)) : List.of());
    }

    private Keeping keeping(Tx tx, Meeting meeting, Typed typed) {
        var lang = tx.actor().lang();
        var at = "/meetings/" + meeting.id().text();
        var noted = meetings.presences(tx, meeting.id()).stream()
                .map(Presence::member)
                .collect(Collectors.toSet());
        var people = meetings.people(tx, meeting).stream()
                .filter(person -> !noted.contains(person.id()))
                .limit(MOST_OPTIONS)
                .map(person -> Option.of(person.id().text(), person.name(), ""))
                .toList();
        var hows = Arrays.stream(How.values())
                .filter(how -> how != How.OPEN_BALLOT)
                .map(how -> Option.of(how.name(), say(lang, "decide.how." + how.name()), How.HANDS.name()))
                .toList();
        boolean few = people.size() <= MOST_TICKED;
        var who = Field.select("member", people).label("meeting.who");
        var come = new Come(
                at + "/presence",
                few ? List.of(who) : List.of(),
                few ? List.of() : List.of(who.must()),
                List.of(time("came", ""), time("went", "")),
                say(lang, "meeting.come"));
        var decide = new WordsForm(
                at + "/decisions",
                List.of(),
                List.of(),
                Stream.of(
                                Field.text("motion", "").must(),
                                number(
                                                "present",
                                                meeting.present()
                                                        .map(n -> Integer.toString(n))
                                                        .orElse(""))
                                        .must(),
                                number("for", ""),
                                number("against", ""),
                                number("abstained", ""),
                                number("entitled", "").hinted())
                        .map(typed::field)
                        .toList(),
                List.of(),
                say(lang, "decide.record"));
        return new Keeping(
                come,
                decide,
                typed.field(Field.select("how", hows)),
                typed.errors(messages, lang, "motion"),
                typed.no().isPresent(),
                words(lang, at, meeting));
    }

    private WordsForm words(String lang, String at, Meeting meeting) {
        return new WordsForm(
                at,
                List.of(new Hidden("revision", Long.toString(meeting.revision()))),
                List.of(),
                List.of(
                        Field.text("held", meeting.heldOn().toString())
                                .id("held-on")
                                .type("date")
                                .must(),
                        time("begins", meeting.begins().orElse("")),
                        Field.text("place", meeting.place()),
                        number(
                                "attended",
                                meeting.present().map(n -> Integer.toString(n)).orElse(""))),
                List.of(
                        Field.area("agenda", meeting.agenda(), 6).hinted(),
                        Field.area("minutes", meeting.minutes(), 12)),
                say(lang, "common.save"));
    }

    private WordsForm convene(Tx tx, Unit unit, List<Body> own) {
        var lang = tx.actor().lang();
        var options = own.stream()
                .map(body -> Option.of(body.id().text(), body.name(), ""))
                .toList();
        return new WordsForm(
                "/units/" + unit.slug() + "/meetings",
                List.of(),
                List.of(Field.select("body_of", options)),
                List.of(
                        Field.text("held", unit.today(tx.now()).plusDays(7).toString())
                                .type("date")
                                .must(),
                        time("begins", ""),
                        Field.text("place", "")),
                List.of(Field.area("agenda", "", 6).hinted()),
                say(lang, "meeting.convene"));
    }

    private Entry entry(Tx tx, Meeting meeting) {
        var lang = tx.actor().lang();
        var body = bodies.get(tx, meeting.body());
        return new Entry(
                "/meetings/" + meeting.id().text(),
                say(lang, "meeting.title", body.name(), meeting.heldOn()),
                line(lang, units.get(tx, body.unit()), meeting));
    }

    private String line(String lang, Unit unit, Meeting meeting) {
        var where = meeting.place().isEmpty() ? unit.name() : meeting.place();
        return meeting.begins()
                .map(time -> say(lang, "meeting.at", time, where))
                .orElse(where);
    }

    private There there(String lang, Meeting meeting, Presence there, boolean keeper) {
        var times = Optional.of(there)
                .filter(one -> one.came().isPresent() || one.went().isPresent())
                .map(one -> say(
                        lang,
                        "meeting.times",
                        one.came().orElse("–"),
                        one.went().orElse("–")))
                .orElse("");
        var at = "/meetings/" + meeting.id().text() + "/presence/"
                + there.member().text() + "/remove";
        return new There(there.name(), times, keeper ? List.of(Act.word(at, say(lang, "common.remove"))) : List.of());
    }

    private static Field time(String name, String value) {
        return Field.text(name, value).type("time");
    }

    private static Field number(String name, String value) {
        return Field.text(name, value).type("number");
    }

    /** The points of an agenda; a number typed before one is the one that it bears here anyway. */
    private static List<String> points(String agenda) {
        var lines = agenda.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).replaceFirst("^" + (i + 1) + "[.)]\\s+", ""))
                .toList();
    }

    private String say(String lang, String key, Object... arguments) {
        return messages.say(lang, key, arguments);
    }
}
