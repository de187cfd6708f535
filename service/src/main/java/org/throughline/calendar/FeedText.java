package org.throughline.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.throughline.http.Messages;

/** A calendar as text that calendar programs read (iCalendar, RFC 5545). Pure. */
@SuppressWarnings("JavaUtilDate") // what the library takes
final class FeedText {
    private static final int REFRESH_HOURS = 4;

    private final Messages messages;
    private final String lang;
    private final String site;

    FeedText(Messages messages, String lang, String site) {
        this.messages = messages;
        this.lang = lang;
        this.site = site;
    }

    /** The calendar as of now. What ends on a day takes that day and leaves the reader free; a meeting takes its hours. */
    String of(Reach reach, List<Entry> entries, Instant now) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Throughline//Throughline//EN");
        calendar.setName(messages.say(lang, "calendar.name." + reach));
        calendar.addExperimentalProperty("X-WR-CALNAME", messages.say(lang, "calendar.name." + reach));
        calendar.setRefreshInterval(Duration.builder().hours(REFRESH_HOURS).build());
        entries.forEach(entry -> calendar.addEvent(event(entry, now)));
        if (entries.isEmpty()) {
            calendar.addComponent(utc());
        }
        return Biweekly.write(calendar).go();
    }

    /** By the book a calendar has one component at least; a time zone is one that shows nothing. */
    private static VTimezone utc() {
        var standard = new StandardTime();
        standard.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
        standard.setTimezoneOffsetFrom(new UtcOffset(true, 0, 0));
        standard.setTimezoneOffsetTo(new UtcOffset(true, 0, 0));
        var zone = new VTimezone("UTC");
        zone.addStandardTime(standard);
        return zone;
    }

    private VEvent event(Entry entry, Instant now) {
        var event = new VEvent();
        event.setUid(entry.id() + "@" + URI.create(site).getHost());
        event.setDateTimeStamp(Date.from(now));
        event.setSummary(title(messages, lang, entry));
        event.setDescription(entry.unit());
        event.setUrl(site + "/" + entry.place());
        if (entry.at().isPresent()) {
            event.setDateStart(Date.from(entry.at().get()), true);
            event.setDateEnd(Date.from(entry.until().or(entry::at).get()), true);
        } else {
            event.setDateStart(new ICalDate(parts(entry.day()), false));
        }
        event.setTransparency(entry.kind() == EntryKind.MEETING ? Transparency.opaque() : Transparency.transparent());
        return event;
    }

    /** What happens, in words: as {@code Task due: Stall at the market}. */
    static String title(Messages messages, String lang, Entry entry) {
        var what = messages.say(lang, "calendar." + entry.kind());
        return entry.title().isEmpty() ? what : messages.say(lang, "calendar.title", what, entry.title());
    }

    private static DateTimeComponents parts(LocalDate day) {
        return new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
