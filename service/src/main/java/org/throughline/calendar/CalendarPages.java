package org.throughline.calendar;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.throughline.http.Access;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.kernel.Actor;
import org.throughline.parts.Link;

/** What has a day, as an agenda: from today on, a day after the other. */
@Path("/calendar")
@Produces(MediaType.TEXT_HTML)
public final class CalendarPages {
    private final Calendars calendars;
    private final Messages messages;

    public CalendarPages(Calendars calendars, Messages messages) {
        this.calendars = calendars;
        this.messages = messages;
    }

    /** The model of {@code calendar/show}. */
    record View(String title, String line, List<Link> acts, List<Day> days, String empty) {}

    /** A day with what is on it. */
    record Day(String id, String title, List<Item> items) {}

    /** One thing: at what time on the left, what on the right. */
    record Item(String left, String title, String href, String note) {}

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page show(@Context Actor actor, @QueryParam("of") @DefaultValue("ME") Reach reach) {
        var lang = actor.lang();
        var today = calendars.today(actor);
        var days = new LinkedHashMap<LocalDate, List<Item>>();
        calendars.of(actor, reach).stream()
                .filter(entry -> !entry.day().isBefore(today))
                .forEach(entry -> days.computeIfAbsent(entry.day(), day -> new ArrayList<>())
                        .add(item(lang, entry)));
        var other = reach == Reach.ME ? Reach.UNITS : Reach.ME;
        return new Page(
                "calendar/show",
                new View(
                        say(lang, "calendar.name." + reach),
                        say(lang, "calendar.line." + reach),
                        List.of(
                                new Link("/calendar?of=" + other, say(lang, "calendar.name." + other)),
                                new Link("/account/calendar", say(lang, "calendar.feeds.title"))),
                        days.entrySet().stream()
                                .map(day -> new Day("d" + day.getKey(), title(lang, day.getKey()), day.getValue()))
                                .toList(),
                        days.isEmpty() ? say(lang, "calendar.empty") : ""));
    }

    private String title(String lang, LocalDate day) {
        var weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.forLanguageTag(lang));
        return say(lang, "calendar.day", weekday, day);
    }

    private Item item(String lang, Entry entry) {
        return new Item(
                say(lang, "calendar." + entry.kind()),
                entry.title().isEmpty() ? say(lang, "calendar.unnamed") : entry.title(),
                "/" + entry.place(),
                entry.unit());
    }

    private String say(String lang, String key, Object... arguments) {
        return messages.say(lang, key, arguments);
    }
}
