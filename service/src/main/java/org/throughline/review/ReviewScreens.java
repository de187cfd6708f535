package org.throughline.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.ballot.DecisionForms;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Step;
import org.throughline.plan.Buffers;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.text.Markdown;

/** Makes the pages of reviews, in the reader's language. */
public final class ReviewScreens {
    private final Reviews reviews;
    private final ExpectedReports expected;
    private final Judgements judgements = new Judgements();
    private final Evidences evidences;
    private final Plans plans;
    private final Buffers buffers;
    private final EvidenceWords words;
    private final DecisionForms decisions;
    private final ReviewLists lists;
    private final Messages messages;

    public ReviewScreens(
            Reviews reviews,
            ExpectedReports expected,
            Evidences evidences,
            Plans plans,
            Buffers buffers,
            EvidenceWords words,
            DecisionForms decisions,
            Excuses excuses,
            Messages messages) {
        this.reviews = reviews;
        this.expected = expected;
        this.evidences = evidences;
        this.plans = plans;
        this.buffers = buffers;
        this.words = words;
        this.decisions = decisions;
        this.lists = new ReviewLists(expected, plans, excuses, messages);
        this.messages = messages;
    }

    ReviewShow show(Tx tx, Review review) {
        var lang = tx.actor().lang();
        var plan = plans.get(tx, review.plan());
        var report = expected.of(tx, review);
        boolean frozen = !review.isUnderWay();
        return new ReviewShow(
                path(tx, plan, review, true),
                messages.say(
                        lang,
                        "review.kicker",
                        report.unit().name(),
                        review.period().from(),
                        review.period().last()),
                messages.say(lang, "review.title.one", plan.title()),
                messages.say(lang, "review.due", report.expected().due()),
                messages.say(
                        lang,
                        "review.is." + (review.nil() ? "NIL" : review.state().name())),
                report.expected().late(),
                frozen
                        ? messages.say(lang, "review.frozen", reviews.day(tx, review))
                        : messages.say(lang, "review.not_frozen"),
                objectives(tx, review, frozen),
                parts(lang, review.sections()),
                below(tx, plan, review),
                List.of(),
                acts(tx, review),
                review.note().isEmpty() ? "" : messages.say(lang, "review.decision", review.note()));
    }

    private List<ReviewShow.Objective> objectives(Tx tx, Review review, boolean frozen) {
        var lang = tx.actor().lang();
        var objectives = reviews.objectives(tx, review);
        var said = verdicts(tx, review);
        var figures = figures(tx, review, objectives, frozen);
        var judged = judgements.of(tx, Reviews.ids(objectives));
        var corrected = evidences.corrected(tx, review.subject()).stream()
                .collect(Collectors.groupingBy(Correction::objective));
        var shown = new ArrayList<ReviewShow.Objective>();
        for (var objective : objectives) {
            var evidence = figures.get(objective.id());
            if (evidence == null) {
                continue;
            }
            var verdict = Optional.ofNullable(said.get(objective.id()));
            shown.add(new ReviewShow.Objective(
                    objective.number(),
                    objective.title(),
                    "/line/" + objective.subject(),
                    words.signals(tx, evidence, judged.get(objective.id())),
                    words.judged(lang, verdict.map(v -> v.judgement().name()).orElse("NONE")),
                    verdict.map(v -> messages.say(lang, "review.why", v.sentence()))
                            .orElse(""),
                    corrected.getOrDefault(objective.id(), List.of()).stream()
                            .map(correction -> words.corrected(tx, correction))
                            .toList(),
                    "/progress/" + objective.id().text() + "/why"));
        }
        return shown;
    }

    private Map<ProvisionId, Evidence> figures(Tx tx, Review review, List<Provision> objectives, boolean frozen) {
        if (!frozen) {
            var today = plans.today(tx, plans.get(tx, review.plan()));
            return evidences.preview(tx, review.version(), Reviews.ids(objectives), today);
        }
        return evidences.of(tx, review.subject()).values().stream()
                .map(one -> one.evidence().seenBy(tx.actor()::reads))
                .collect(Collectors.toMap(Evidence::objective, Function.identity()));
    }

    private Map<ProvisionId, Verdict> verdicts(Tx tx, Review review) {
        return reviews.verdicts(tx, review.id()).stream()
                .collect(Collectors.toMap(Verdict::objective, Function.identity()));
    }

    private List<ReviewShow.Part> parts(String lang, Sections sections) {
        var texts = sections.all();
        return Stream.iterate(0, i -> i < texts.size(), i -> i + 1)
                .filter(i -> !texts.get(i).isEmpty())
                .map(i -> new ReviewShow.Part(
                        messages.say(lang, "review." + Reviews.SECTIONS.get(i)), Markdown.toHtml(texts.get(i))))
                .toList();
    }

    private List<ReviewShow.Below> below(Tx tx, Plan plan, Review review) {
        var lang = tx.actor().lang();
        return expected.below(tx, plan, review.period()).stream()
                .map(report -> {
                    var filed = report.review().filter(r -> !r.isUnderWay());
                    var said = filed.map(r -> reviews.verdicts(tx, r.id())).orElse(List.of());
                    return new ReviewShow.Below(
                            filed.map(r -> "/reviews/" + r.id().text()).orElse(""),
                            report.unit().name(),
                            lists.state(lang, report),
                            report.expected().late(),
                            said.stream()
                                    .map(v -> words.judged(lang, v.judgement().name()))
                                    .toList(),
                            said.isEmpty()
                                    ? lists.left(tx, report)
                                    : said.get(0).sentence());
                })
                .toList();
    }

    private List<Link> acts(Tx tx, Review review) {
        var lang = tx.actor().lang();
        var here = "/reviews/" + review.id().text();
        var acts = new ArrayList<Link>();
        boolean keeps = tx.actor().keeps(review.unit());
        if (keeps && review.state().isOpen()) {
            acts.add(new Link(here + "/edit", messages.say(lang, "review.write_on")));
        }
        if (keeps
                && review.state() == ReviewState.SUBMITTED
                && !review.nil()
                && review.ballot().isEmpty()) {
            acts.add(new Link(here + "/decision", messages.say(lang, "decide.record")));
            acts.add(new Link(here + "/ballot", messages.say(lang, "review.ask_body")));
        }
        review.ballot()
                .ifPresent(
                        ballot -> acts.add(new Link("/ballots/" + ballot.text(), messages.say(lang, "review.ballot"))));
        return acts;
    }

    ReviewEdit edit(Tx tx, Review review, Typed typed) {
        var lang = tx.actor().lang();
        var plan = plans.get(tx, review.plan());
        var said = verdicts(tx, review);
        var objectives = reviews.objectives(tx, review);
        var figures = figures(tx, review, objectives, !review.isUnderWay());
        var judged = judgements.of(tx, Reviews.ids(objectives));
        var here = "/reviews/" + review.id().text();
        var unsent = Reviews.SECTIONS.stream()
                .filter(section ->
                        buffers.read(tx, Reviews.unsent(review.id(), section)).isPresent())
                .count();
        var nil =
                Act.word(here + "/nil", messages.say(lang, "review.nil")).asking(messages.say(lang, "review.nil.ask"));
        return new ReviewEdit(
                path(tx, plan, review, false),
                messages.say(lang, "review.title.one", plan.title()),
                messages.say(
                        lang,
                        "review.kicker",
                        expected.of(tx, review).unit().name(),
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
                                words.signals(tx, figures.get(objective.id()), judged.get(objective.id())),
                                typed.field(judgement(lang, objective, Optional.ofNullable(said.get(objective.id())))),
                                typed.field(why(objective, Optional.ofNullable(said.get(objective.id()))))))
                        .toList(),
                sections(tx, review).stream().map(typed::field).toList(),
                review.isUnderWay() ? Optional.of(nil) : Optional.empty(),
                objectives.stream()
                        .filter(objective -> !said.containsKey(objective.id()))
                        .map(objective -> new ReviewEdit.Gap(
                                messages.say(lang, "review.gap", objective.label()), Optional.empty()))
                        .toList(),
                here);
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

    private List<Field> sections(Tx tx, Review review) {
        var texts = review.sections().all();
        var fields = new ArrayList<Field>();
        for (int i = 0; i < texts.size(); i++) {
            var section = Reviews.SECTIONS.get(i);
            var text = buffers.read(tx, Reviews.unsent(review.id(), section)).orElse(texts.get(i));
            fields.add(Field.area(section, text, 4)
                    .label("review." + section)
                    .buffered("/buffers/" + Reviews.unsent(review.id(), section)));
        }
        return fields;
    }

    /** What the body is asked. */
    DecisionForms.Asked asked(Tx tx, Review review) {
        var plan = plans.get(tx, review.plan());
        return DecisionForms.Asked.of(
                review.unit(),
                path(tx, plan, review, false),
                messages.say(tx.actor().lang(), "review.question", plan.title()),
                "/reviews/" + review.id().text());
    }

    ReviewLists lists() {
        return lists;
    }

    DecisionForms decisions() {
        return decisions;
    }

    private List<Step> path(Tx tx, Plan plan, Review review, boolean here) {
        var lang = tx.actor().lang();
        var period = messages.say(
                lang, "review.period", review.period().from(), review.period().last());
        return List.of(
                new Step("/plans/" + plan.slug(), plan.title(), false),
                new Step("/plans/" + plan.slug() + "/reviews", messages.say(lang, "review.title"), false),
                new Step(here ? "" : "/reviews/" + review.id().text(), period, here));
    }
}
