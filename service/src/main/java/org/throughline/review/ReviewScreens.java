package org.throughline.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.ballot.DecisionForms;
import org.throughline.db.Tx;
import org.throughline.debate.Discussions;
import org.throughline.debate.StatementId;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.org.Members;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
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
    private final Beneath beneath;
    private final BeneathWords belowWords;
    private final Quotes quotes;
    private final Members members;
    private final Discussions discussions;
    private final EvidenceWords words;
    private final DecisionForms decisions;
    private final ReviewLists lists;
    private final Messages messages;

    public ReviewScreens(
            Reviews reviews,
            ExpectedReports expected,
            Evidences evidences,
            Plans plans,
            Quotes quotes,
            Members members,
            Discussions discussions,
            EvidenceWords words,
            DecisionForms decisions,
            Excuses excuses,
            Messages messages) {
        this.reviews = reviews;
        this.expected = expected;
        this.evidences = evidences;
        this.plans = plans;
        this.beneath = new Beneath(expected, reviews, evidences);
        this.belowWords = new BeneathWords(words, messages);
        this.quotes = quotes;
        this.members = members;
        this.discussions = discussions;
        this.words = words;
        this.decisions = decisions;
        this.lists = new ReviewLists(expected, plans, excuses, messages);
        this.messages = messages;
    }

    ReviewShow show(Tx tx, Review review, Optional<StatementId> reply, Typed typed) {
        var lang = tx.actor().lang();
        var plan = plans.get(tx, review.plan());
        var report = expected.of(tx, review);
        boolean frozen = review.isFrozen();
        var reports = beneath.reports(tx, plan, review);
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
                reviewedBy(tx, review),
                objectives(tx, review, frozen, reports),
                parts(lang, review.sections()),
                below(tx, reports),
                quotes.quoting(tx, review).entrySet().stream()
                        .map(one -> new Link("/reviews/" + one.getKey().text(), one.getValue()))
                        .toList(),
                List.of(),
                acts(tx, review),
                review.note().isEmpty() ? "" : messages.say(lang, "review.decision", review.note()),
                frozen
                        ? Optional.of(discussions.of(tx, new Reviewed(plans).about(tx, review), reply, typed))
                        : Optional.empty());
    }

    /** Whose words it is in and who typed them in, where that was somebody else. */
    private String reviewedBy(Tx tx, Review review) {
        return review.enteredBy()
                .map(typist -> messages.say(
                        tx.actor().lang(),
                        "report_form.words",
                        members.name(tx, review.submittedBy().orElseThrow()),
                        members.name(tx, typist)))
                .orElse("");
    }

    private List<ReviewShow.Objective> objectives(Tx tx, Review review, boolean frozen, List<ExpectedReport> reports) {
        var lang = tx.actor().lang();
        var objectives = reviews.objectives(tx, review);
        var said = verdicts(tx, review);
        var figures = figures(tx, review, objectives, frozen);
        var judged = judgements.of(tx, Reviews.ids(objectives));
        var corrected = evidences.corrected(tx, review.subject()).stream()
                .collect(Collectors.groupingBy(Correction::objective));
        var voices = beneath.of(tx, reports, Reviews.ids(objectives));
        var shown = new ArrayList<ReviewShow.Objective>();
        for (var objective : objectives) {
            var evidence = figures.get(objective.id());
            if (evidence == null) {
                continue;
            }
            var verdict = Optional.ofNullable(said.get(objective.id()));
            var own = words.judged(lang, verdict.map(v -> v.judgement().name()).orElse("NONE"));
            var below = judged.get(objective.id());
            shown.add(new ReviewShow.Objective(
                    objective.number(),
                    objective.title(),
                    "/line/" + objective.subject(),
                    words.signals(tx, evidence, below, List.of(own)),
                    below.units() == 0 ? Optional.empty() : Optional.of(own),
                    verdict.map(v -> messages.say(lang, "review.why", v.sentence()))
                            .orElse(""),
                    belowWords.show(tx, voices.getOrDefault(objective.id(), List.of()), Optional.of(evidence), false),
                    corrected.getOrDefault(objective.id(), List.of()).stream()
                            .map(correction -> words.corrected(tx, correction))
                            .toList(),
                    "/progress/" + objective.id().text() + "/why"));
        }
        return shown;
    }

    Map<ProvisionId, Evidence> figures(Tx tx, Review review, List<Provision> objectives, boolean frozen) {
        if (!frozen) {
            var today = plans.today(tx, plans.get(tx, review.plan()));
            var now = evidences.preview(tx, review.version(), Reviews.ids(objectives), today);
            reviews.closing(tx, review, Reviews.ids(objectives))
                    .forEach((objective, kept) ->
                            now.put(objective, kept.evidence().seenBy(tx.actor()::reads)));
            return now;
        }
        return evidences.of(tx, review.subject()).values().stream()
                .map(one -> one.evidence().seenBy(tx.actor()::reads))
                .collect(Collectors.toMap(Evidence::objective, Function.identity()));
    }

    Map<ProvisionId, Verdict> verdicts(Tx tx, Review review) {
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

    private List<ReviewShow.Below> below(Tx tx, List<ExpectedReport> reports) {
        var lang = tx.actor().lang();
        return reports.stream()
                .map(report -> {
                    var filed = report.review().filter(r -> !r.isUnderWay());
                    var said = filed.map(r -> reviews.verdicts(tx, r.id())).orElse(List.of());
                    return new ReviewShow.Below(
                            filed.map(r -> "/reviews/" + r.id().text()).orElse(""),
                            report.unit().name(),
                            lists.state(tx, report),
                            report.expected().late(),
                            words.counted(lang, said.stream().map(Verdict::judgement)),
                            said.isEmpty() ? lists.left(tx, report) : "");
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

    Beneath beneath() {
        return beneath;
    }

    BeneathWords belowWords() {
        return belowWords;
    }

    Judgements judgements() {
        return judgements;
    }

    EvidenceWords words() {
        return words;
    }

    DecisionForms decisions() {
        return decisions;
    }

    List<Step> path(Tx tx, Plan plan, Review review, boolean here) {
        var lang = tx.actor().lang();
        var period = messages.say(
                lang, "review.period", review.period().from(), review.period().last());
        return List.of(
                new Step("/plans/" + plan.slug(), plan.title(), false),
                new Step("/plans/" + plan.slug() + "/reviews", messages.say(lang, "review.title"), false),
                new Step(here ? "" : "/reviews/" + review.id().text(), period, here));
    }
}
