package org.throughline.election;

import java.util.stream.Collectors;
import org.throughline.http.Messages;

/** Says what is decided in an election, in a sentence. */
final class ElectionWords {
    private final Messages messages;

    ElectionWords(Messages messages) {
        this.messages = messages;
    }

    /** The question that is put about all who stand. */
    String of(Slate slate, String unit, String lang) {
        var first = slate.all().get(0);
        if (slate.places() == 0) {
            return of(first, unit, lang);
        }
        var names = slate.all().stream().map(Election::name).collect(Collectors.joining(", "));
        return messages.say(
                lang,
                slate.places() == 1 ? "election.title.one_of" : "election.title.some_of",
                names,
                post(first, lang),
                unit,
                slate.places());
    }

    /** What is decided about one of them. */
    String of(Election election, String unit, String lang) {
        return messages.say(
                lang,
                election.recall() ? "election.title.recall" : "election.title.elect",
                election.name(),
                post(election, lang),
                unit);
    }

    /** "Chair", or "a place in the congress". */
    String post(Election election, String lang) {
        return election.office()
                .map(office -> messages.say(lang, "office." + office))
                .orElseGet(() -> place(election.sitsIn().orElse(""), lang));
    }

    /** "A place in the congress". */
    String place(String body, String lang) {
        return messages.say(lang, "election.place_in", body);
    }
}
