package org.throughline.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.org.Units;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Option;
import org.throughline.plan.Buffers;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;

/** Makes the page on which a review is written, with what the level below says beside each part. */
public final class ReviewDesk {
    /** So many objectives are named with their titles. */
    private static final int FEW = 3;

    private final Reviews reviews;
    private final Plans plans;
    private final Units units;
    private final Buffers buffers;
    private final ReviewScreens screens;
    private final Messages messages;

    public ReviewDesk(
            Reviews reviews, Plans plans, Units units, Buffers buffers, ReviewScreens screens, Messages messages) {
        this.reviews = reviews;
        this.plans = plans;
        this.units = units;
        this.buffers = buffers;
        this.screens = screens;
        this.messages = messages;
    }

    ReviewEdit edit(Tx tx, Review review, Typed typed) {
        var lang = tx.actor().lang();
        var plan = plans.get(tx, review.plan());
        var said = screens.verdicts(tx, review);
        var objectives = reviews.objectives(tx, review);
        var figures = screens.figures(tx, review, objectives, review.isFrozen());
        var judged = screens.judgements().of(tx, Reviews.ids(objectives));
        var reports = screens.beneath().reports(tx, plan, review);
        var voices = screens.beneath().of(tx, reports, Reviews.ids(objectives));
        var here = "/reviews/" + review.id().text();
        var unsent = Reviews.SECTIONS.stream()
                .filter(section ->
                        buffers.read(tx, Reviews.unsent(review.id(), section)).isPresent())
                .count();
        var nil =
                Act.word(here + "/nil", messages.say(lang, "review.nil")).asking(messages.say(lang, "review.nil.ask"));
        return new ReviewEdit(
                screens.path(tx, plan, review, false),
                messages.say(lang, "review.title.one", plan.title()),
                messages.say(
                        lang,
                        "review.kicker",
                        units.get(tx, review.unit()).name(),
                        review.period().from(),
                        review.period().last()),
                unsent == 0 ? "" : messages.say(lang, "review.saved"),
                here,
                typed.errors(messages, lang, "achieved"),
                review.revision(),
                objectives.stream()
                        .filter(objective -> figures.containsKey(objective.id()))
                        .map(objective -> new ReviewEdit.Objective(
                                objective.number(),
                                objective.title(),
                                screens.words().signals(tx, figures.get(objective.id()), judged.get(objective.id())),
                                screens.belowWords()
                                        .show(
                                                tx,
                                                voices.getOrDefault(objective.id(), List.of()),
                                                Optional.of(figures.get(objective.id())),
                                                true),
                                typed.field(judgement(lang, objective, Optional.ofNullable(said.get(objective.id())))),
                                typed.field(why(objective, Optional.ofNullable(said.get(objective.id()))))))
                        .toList(),
                sections(tx, review, reports, typed),
                review.state() == ReviewState.DRAFT && !review.period().runs(plans.today(tx, plan))
                        ? Optional.of(nil)
                        : Optional.empty(),
                gap(
                        lang,
                        objectives.stream()
                                .filter(objective -> !said.containsKey(objective.id()))
                                .toList()),
                here);
    }

    /** In one line what is not judged yet; by number where it is more than a few. */
    private List<ReviewEdit.Gap> gap(String lang, List<Provision> unjudged) {
        if (unjudged.isEmpty()) {
            return List.of();
        }
        boolean few = unjudged.size() <= FEW;
        var named = unjudged.stream()
                .map(objective -> few || objective.number().isEmpty() ? objective.label() : objective.number())
                .collect(Collectors.joining("; "));
        return List.of(new ReviewEdit.Gap(messages.say(lang, "review.gap", named), Optional.empty()));
    }

    private Field judgement(String lang, Provision objective, Optional<Verdict> said) {
        var chosen = said.map(v -> v.judgement().name()).orElse("");
        var options = Stream.concat(
                        Stream.of(Option.of("", messages.say(lang, "judgement.NONE"), chosen)),
                        Arrays.stream(Judgement.values())
                                .map(j -> Option.of(j.name(), messages.say(lang, "judgement." + j.name()), chosen)))
                .toList();
        return Field.select("judgement-" + objective.id().text(), options).label("field.judgement");
    }

    private static Field why(Provision objective, Optional<Verdict> said) {
        return Field.area(
                        "why-" + objective.id().text(),
                        said.map(Verdict::sentence).orElse(""),
                        2)
                .label("field.why");
    }

    private List<ReviewEdit.Part> sections(Tx tx, Review review, List<ExpectedReport> reports, Typed typed) {
        var texts = review.sections().all();
        var parts = new ArrayList<ReviewEdit.Part>();
        for (int i = 0; i < texts.size(); i++) {
            var section = Reviews.SECTIONS.get(i);
            var text = buffers.read(tx, Reviews.unsent(review.id(), section)).orElse(texts.get(i));
            var area = Field.area(section, text, 4)
                    .label("review." + section)
                    .buffered("/buffers/" + Reviews.unsent(review.id(), section));
            var heard = screens.belowWords().passages(reports, i);
            parts.add(new ReviewEdit.Part(typed.field(area), heard, !heard.isEmpty()));
        }
        return parts;
    }
}
