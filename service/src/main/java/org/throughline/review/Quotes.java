package org.throughline.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;
import org.throughline.org.Units;

/**
 * Quotes from the reviews of the level below. A quote stands among the writer's own words, as a block with a link to where it
 * is from; the review that is quoted says by whom.
 */
public final class Quotes {
    private static final String WISH = "quote ";

    private final Reviews reviews;
    private final Units units;
    private final Messages messages;

    public Quotes(Reviews reviews, Units units, Messages messages) {
        this.reviews = reviews;
        this.units = units;
        this.messages = messages;
    }

    /** What a button sends to quote a section, or what is said of an objective. */
    static String wish(ReviewId from, String what) {
        return WISH + from.text() + " " + what;
    }

    static boolean isWish(String then) {
        return then.startsWith(WISH);
    }

    /** What was written, with the quote at the end of its section. */
    record Quoted(Written written, String section) {}

    /**
     * Puts what is wished among what was written: a section into the same section, a sentence on an objective into the first.
     *
     * @throws Refusal {@code review.no_quote} where there is nothing to quote, or not for this reader
     */
    Quoted into(Tx tx, Written written, String wish) {
        var parts = wish.substring(WISH.length()).split(" ", 2);
        var from = review(tx, parts[0]);
        var what = parts.length < 2 ? "" : parts[1];
        int section = Math.max(0, Reviews.SECTIONS.indexOf(what));
        var words = Reviews.SECTIONS.contains(what)
                ? from.sections().all().get(section)
                : reviews.verdicts(tx, from.id()).stream()
                        .filter(verdict -> verdict.objective().text().equals(what))
                        .map(Verdict::sentence)
                        .findFirst()
                        .orElse("");
        if (words.isEmpty()) {
            throw Refusal.invalid("review.no_quote");
        }
        var texts = new ArrayList<>(written.sections().all());
        texts.set(section, (texts.get(section) + "\n\n" + block(tx, from, words)).strip());
        return new Quoted(
                new Written(
                        written.verdicts(),
                        new Sections(
                                texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4), texts.get(5))),
                Reviews.SECTIONS.get(section));
    }

    private Review review(Tx tx, String id) {
        try {
            var review = reviews.get(tx, new ReviewId(Id.parse(id)));
            if (!review.isUnderWay()) {
                return review;
            }
        } catch (IllegalArgumentException e) {
            // as one that is not there
        }
        throw Refusal.invalid("review.no_quote");
    }

    private String block(Tx tx, Review from, String words) {
        var name = messages.say(
                        tx.actor().lang(),
                        "review.kicker",
                        units.get(tx, from.unit()).name(),
                        from.period().from(),
                        from.period().last())
                .replaceAll("[\\[\\]]", "");
        return words.lines().map(line -> "> " + line).collect(Collectors.joining("\n")) + "\n>\n> [" + name
                + "](/reviews/" + from.id().text() + ")";
    }

    /** The reviews above that quote this one, as far as the actor may read them, with what they are called. */
    Map<ReviewId, String> quoting(Tx tx, Review review) {
        List<ReviewRow> found = tx.dao(ReviewDao.class)
                .quoting(review.plan(), "%](/reviews/" + review.id().text() + ")%");
        return found.stream()
                .map(ReviewRow::review)
                .filter(one -> !one.isUnderWay() && Reviews.readable(tx.actor(), one))
                .collect(Collectors.toMap(
                        Review::id, one -> units.get(tx, one.unit()).name()));
    }
}
