package org.throughline.line;

import java.util.List;
import java.util.Optional;
import org.throughline.http.Messages;
import org.throughline.parts.Step;
import org.throughline.parts.Thread;
import org.throughline.parts.ThreadStep;

/** A genealogy in the reader's language. Pure. */
final class LineScreen {
    private final Messages messages;
    private final String lang;

    LineScreen(Messages messages, String lang) {
        this.messages = messages;
        this.lang = lang;
    }

    LineShow show(Genealogy genealogy) {
        return new LineShow(
                List.of(new Step(genealogy.href(), messages.say(lang, "plan.read_it"), false)),
                messages.say(lang, "line.kind." + genealogy.kind()),
                genealogy.title(),
                messages.say(lang, "line.line"),
                thread(genealogy.path()),
                genealogy.from().stream().map(this::told).toList(),
                genealogy.became().stream().map(this::told).toList(),
                "");
    }

    /** The path up as a throughline; nothing for what hangs on nothing. */
    private Optional<Thread> thread(List<Knot> path) {
        return path.size() < 2
                ? Optional.empty()
                : Optional.of(new Thread(
                        messages.say(lang, "line.throughline"),
                        false,
                        path.stream()
                                .map(knot -> new ThreadStep(
                                        messages.say(lang, knot.level()), knot.href(), knot.text(), "", knot.here()))
                                .toList()));
    }

    private LineShow.Told told(Event event) {
        return new LineShow.Told(
                event.on().map(day -> messages.date(lang, day)).orElse(""),
                messages.say(lang, "line.event." + event.kind()),
                messages.say(lang, event.said()),
                event.place(),
                event.answer(),
                event.aside());
    }
}
