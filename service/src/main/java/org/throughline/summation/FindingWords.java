package org.throughline.summation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.org.Members;
import org.throughline.org.Units;

/** Lessons, proposals and their answers in the reader's language. */
final class FindingWords {
    /** More names than these make no sentence. */
    private static final int MOST_NAMES = 20;

    private final Units units;
    private final Members members;
    private final Messages messages;

    FindingWords(Units units, Members members, Messages messages) {
        this.units = units;
        this.members = members;
        this.messages = messages;
    }

    /** Unit, author of a member's own, kind and reach: "Tidewater, Amara Okoye · keep · for all". */
    String from(Tx tx, Finding finding, Summation summation) {
        var lang = tx.actor().lang();
        var unit = units.get(tx, summation.unit()).name();
        var who = author(tx, summation)
                .map(name -> messages.say(lang, "finding.who", unit, name))
                .orElse(unit);
        return messages.say(lang, "finding.from", who, kind(lang, finding), reach(lang, finding.reach()));
    }

    /** Who wrote a member's own, for members. */
    Optional<String> author(Tx tx, Summation summation) {
        boolean named = summation.kind() == SummationKind.MEMBER
                && !tx.actor().memberOf().isEmpty();
        return named ? Optional.of(members.name(tx, summation.author())) : Optional.empty();
    }

    String kind(String lang, Finding finding) {
        return finding.what() == FindingSort.PROPOSAL
                ? messages.say(lang, "finding.what.PROPOSAL").toLowerCase(Locale.forLanguageTag(lang))
                : messages.say(lang, "finding.kind." + finding.kind()).toLowerCase(Locale.forLanguageTag(lang));
    }

    String reach(String lang, Reach reach) {
        return messages.say(lang, "finding.reach." + reach).toLowerCase(Locale.forLanguageTag(lang));
    }

    /** The answer in a line, with where it leads. */
    SummationShow.Answered answered(Tx tx, Disposition answer) {
        var lang = tx.actor().lang();
        var unit = units.get(tx, answer.unit()).name();
        boolean aside = answer.kind() == DispositionKind.SET_ASIDE;
        var text = messages.say(lang, "finding.answer." + answer.kind(), unit);
        var reason = answer.reason().isEmpty() ? "" : messages.say(lang, "finding.reason", answer.reason());
        return new SummationShow.Answered(text + reason, href(tx, answer), aside);
    }

    private static String href(Tx tx, Disposition answer) {
        var into = Finding.parse(answer.target()).flatMap(id -> Became.readable(tx, id));
        if (into.isPresent()) {
            var summation = Became.summation(tx, into.get());
            return "/" + summation.place() + "#f" + into.get().position();
        }
        return answer.target().startsWith("provision:") ? "/line/" + answer.target() : "";
    }

    /** Whom a synthesis heard and whom not. */
    String heard(Tx tx, Heard heard) {
        var lang = tx.actor().lang();
        if (heard.expected() == 0) {
            return messages.count(lang, "synthesis.heard.members", heard.members());
        }
        var all = messages.say(lang, "synthesis.heard", heard.units(), heard.expected(), heard.members());
        var silent = names(tx, heard);
        return silent.isEmpty() ? all : all + " " + messages.say(lang, "synthesis.not_heard", silent);
    }

    /** Those not heard, by name; of very many the first and how many more. */
    private String names(Tx tx, Heard heard) {
        var silent = heard.silent();
        var named = silent.stream()
                .limit(MOST_NAMES)
                .map(unit -> units.get(tx, unit).name())
                .collect(Collectors.joining(", "));
        return silent.size() <= MOST_NAMES
                ? named
                : messages.say(tx.actor().lang(), "synthesis.not_heard.more", named, silent.size() - MOST_NAMES);
    }

    /** The last answer that took effect, of each. */
    static Optional<Disposition> last(Tx tx, FindingId id) {
        var effective = tx.dao(FindingDao.class).effective(List.of(id.value()));
        return effective.isEmpty() ? Optional.empty() : Optional.of(effective.get(effective.size() - 1));
    }
}
