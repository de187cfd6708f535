package org.throughline.summation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.throughline.ballot.DecisionForms;
import org.throughline.db.Tx;
import org.throughline.debate.Discussions;
import org.throughline.debate.StatementId;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.kernel.UnitId;
import org.throughline.org.Members;
import org.throughline.org.Units;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Step;
import org.throughline.plan.Buffers;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.review.Distribution;
import org.throughline.review.Evidence;
import org.throughline.review.EvidenceWords;
import org.throughline.review.Evidences;
import org.throughline.text.Markdown;

/** Makes the pages of summations, in the reader's language. */
public final class SummationScreens {
    private final Summations summations;
    private final Evidences evidences;
    private final Plans plans;
    private final Units units;
    private final Buffers buffers;
    private final EvidenceWords figures;
    private final FindingWords words;
    private final DecisionForms decisions;
    private final Discussions discussions;
    private final Messages messages;

    public SummationScreens(
            Summations summations,
            Evidences evidences,
            Plans plans,
            Units units,
            Members members,
            Buffers buffers,
            EvidenceWords figures,
            DecisionForms decisions,
            Discussions discussions,
            Messages messages) {
        this.summations = summations;
        this.evidences = evidences;
        this.plans = plans;
        this.units = units;
        this.buffers = buffers;
        this.figures = figures;
        this.words = new FindingWords(units, members, messages);
        this.decisions = decisions;
        this.discussions = discussions;
        this.messages = messages;
    }

    DecisionForms decisions() {
        return decisions;
    }

    /** Whose it is: the unit's, or a member's own with their name for whoever may know it. */
    String whose(Tx tx, Summation summation) {
        var kind = say(tx, "summation.kind." + summation.kind());
        return words.author(tx, summation)
                .map(name -> say(tx, "finding.who", kind, name))
                .orElse(kind);
    }

    String state(Tx tx, Summation summation) {
        boolean done = summation.kind() == SummationKind.MEMBER && summation.isIn();
        return say(tx, "summation.is." + (done ? "IN" : summation.state().name()));
    }

    SummationShow show(Tx tx, Summation summation, Optional<StatementId> reply, Typed typed) {
        var lang = tx.actor().lang();
        var unit = units.get(tx, summation.unit());
        var told = summations.findings(tx, summation.id()).stream()
                .map(finding -> told(tx, finding, summation))
                .toList();
        var sorts = summations.findings(tx, summation.id());
        return new SummationShow(
                path(tx, summation, true),
                messages.say(lang, "summation.kicker", say(tx, "summation.kind." + summation.kind()), unit.name()),
                summation.title(),
                summation
                        .submittedAt()
                        .map(at -> messages.say(lang, "summation.in_on", unit.today(at)))
                        .orElse(""),
                state(tx, summation),
                figures(tx, summation),
                parts(tx, summation),
                pick(told, sorts, FindingSort.LESSON),
                pick(told, sorts, FindingSort.PROPOSAL),
                acts(tx, summation),
                summation.note().isEmpty() ? "" : messages.say(lang, "review.decision", summation.note()),
                summation.isIn()
                        ? Optional.of(discussions.of(tx, SummedUp.about(summation), reply, typed))
                        : Optional.empty());
    }

    private static List<SummationShow.Told> pick(
            List<SummationShow.Told> told, List<Finding> findings, FindingSort sort) {
        return IntStream.range(0, told.size())
                .filter(i -> findings.get(i).what() == sort)
                .mapToObj(told::get)
                .toList();
    }

    private SummationShow.Told told(Tx tx, Finding finding, Summation summation) {
        var last = FindingWords.last(tx, finding.id());
        boolean aside = last.filter(d -> d.kind() == DispositionKind.SET_ASIDE).isPresent();
        var raise = Act.word("/lessons/" + finding.id().text() + "/raising", say(tx, "finding.raise"));
        return new SummationShow.Told(
                "f" + finding.position(),
                finding.words(),
                words.from(tx, finding, summation),
                last.map(answer -> words.answered(tx, answer)),
                "/line/" + finding.subject(),
                aside && tx.actor().speaks() ? Optional.of(raise) : Optional.empty());
    }

    List<SummationShow.Part> parts(Tx tx, Summation summation) {
        var texts = summation.parts().all();
        return IntStream.range(0, texts.size())
                .filter(i -> !texts.get(i).isEmpty())
                .mapToObj(i -> new SummationShow.Part(
                        say(tx, "summation." + Summations.PARTS.get(i)), Markdown.toHtml(texts.get(i))))
                .toList();
    }

    List<Link> acts(Tx tx, Summation summation) {
        var acts = new ArrayList<Link>();
        var here = "/summations/" + summation.id().text();
        if (summation.state().isOpen() && Access.writes(tx.actor(), summation)) {
            acts.add(new Link(here + "/edit", say(tx, "summation.write_on")));
        }
        boolean asks = summation.isDecidedOn()
                && summation.state() == SummationState.SUBMITTED
                && summation.ballot().isEmpty()
                && tx.actor().keeps(summation.unit());
        if (asks) {
            acts.add(new Link(here + "/decision", say(tx, "decide.record")));
            acts.add(new Link(here + "/ballot", say(tx, "review.ask_body")));
        }
        summation
                .ballot()
                .ifPresent(ballot -> acts.add(new Link("/ballots/" + ballot.text(), say(tx, "review.ballot"))));
        return acts;
    }

    /** The figures of what it is about: frozen once it is in, until then as they stand. */
    private List<SummationShow.Figures> figures(Tx tx, Summation summation) {
        if (summation.isIn()) {
            return summations.figures().of(tx, summation).stream()
                    .map(kept -> figures(tx, kept.objective(), kept.evidence()))
                    .toList();
        }
        var plan = summation
                .plan()
                .map(id -> plans.get(tx, id))
                .filter(found -> tx.actor().reads(found.scope()));
        var version = plan.flatMap(found -> plans.current(tx, found.id()));
        if (version.isEmpty()) {
            return List.of();
        }
        var about = summations.figures().about(tx, summation, version.get());
        var now = evidences.preview(
                tx, version.get(), about.stream().map(Provision::id).toList(), plans.today(tx, plan.get()));
        var frozen = evidences.of(tx, summation.subject());
        return about.stream()
                .flatMap(objective -> Optional.ofNullable(frozen.get(objective.id()))
                        .map(kept -> kept.evidence().seenBy(tx.actor()::reads))
                        .or(() -> Optional.ofNullable(now.get(objective.id())))
                        .map(evidence -> figures(tx, objective, evidence))
                        .stream())
                .toList();
    }

    private SummationShow.Figures figures(Tx tx, Provision objective, Evidence evidence) {
        return new SummationShow.Figures(objective.label(), figures.signals(tx, evidence, Distribution.NOTHING));
    }

    SummationEdit edit(Tx tx, Summation summation, Typed typed, Typed learned) {
        var lang = tx.actor().lang();
        var here = "/summations/" + summation.id().text();
        var findings = summations.findings(tx, summation.id());
        boolean whole = !summation.isSynthesis();
        return new SummationEdit(
                path(tx, summation, false),
                summation.title(),
                messages.say(
                        lang,
                        "summation.kicker",
                        say(tx, "summation.kind." + summation.kind()),
                        units.get(tx, summation.unit()).name()),
                "",
                figures(tx, summation),
                here,
                typed.errors(messages, lang, "title"),
                summation.revision(),
                typed.field(Field.text("title", summation.title()).must()),
                fields(tx, summation).stream().map(typed::field).toList(),
                whole,
                kept(tx, findings, FindingSort.LESSON, here),
                whole
                        ? Optional.of(lessonForm(tx, here, isLesson(learned) ? learned : Typed.nothing()))
                        : Optional.empty(),
                kept(tx, findings, FindingSort.PROPOSAL, here),
                whole
                        ? Optional.of(proposalForm(tx, here, isLesson(learned) ? Typed.nothing() : learned))
                        : Optional.empty());
    }

    private List<Field> fields(Tx tx, Summation summation) {
        var texts = summation.parts().all();
        return IntStream.range(0, texts.size())
                .mapToObj(i -> {
                    var part = Summations.PARTS.get(i);
                    var subject = summation.subject() + ":" + part;
                    var text = buffers.read(tx, subject).orElse(texts.get(i));
                    return Field.area(part, text, 4).label("summation." + part).buffered("/buffers/" + subject);
                })
                .toList();
    }

    private List<SummationEdit.Kept> kept(Tx tx, List<Finding> findings, FindingSort sort, String here) {
        return findings.stream()
                .filter(finding -> finding.what() == sort)
                .map(finding -> new SummationEdit.Kept(
                        finding.words(),
                        words.kind(tx.actor().lang(), finding),
                        Act.word(here + "/findings/" + finding.id().text() + "/removal", say(tx, "common.remove"))))
                .toList();
    }

    /** The form of a lesson asks for its kind, that of a proposal does not. */
    private static boolean isLesson(Typed learned) {
        return learned.form().names().contains("kind");
    }

    private SummationEdit.LessonForm lessonForm(Tx tx, String here, Typed typed) {
        return new SummationEdit.LessonForm(
                here + "/findings",
                typed.errors(messages, tx.actor().lang(), "words"),
                typed.field(Field.area("words", "", 2).label("finding.words").must()),
                typed.field(Field.select("kind", kinds(tx))),
                typed.field(Field.select("reach", reaches(tx))),
                typed.field(Field.area("grounds", "", 2)),
                typed.field(Field.text("tags", "").label("finding.tags")));
    }

    private SummationEdit.ProposalForm proposalForm(Tx tx, String here, Typed typed) {
        return new SummationEdit.ProposalForm(
                here + "/findings",
                typed.errors(messages, tx.actor().lang(), "proposal"),
                typed.field(Field.area("words", "", 2)
                        .id("proposal")
                        .label("finding.proposal")
                        .must()),
                typed.field(Field.area("grounds", "", 2).id("proposal-grounds")));
    }

    List<Option> kinds(Tx tx) {
        return Arrays.stream(FindingKind.values())
                .map(kind -> Option.of(kind.name(), say(tx, "finding.kind." + kind), FindingKind.KEEP.name()))
                .toList();
    }

    List<Option> reaches(Tx tx) {
        return Arrays.stream(Reach.values())
                .map(reach -> Option.of(reach.name(), say(tx, "finding.reach." + reach), Reach.ALL.name()))
                .toList();
    }

    /** What the body is asked. */
    DecisionForms.Asked asked(Tx tx, Summation summation) {
        return DecisionForms.Asked.of(
                summation.unit(),
                path(tx, summation, false),
                say(tx, "summation.question", summation.title()),
                "/summations/" + summation.id().text());
    }

    List<Step> path(Tx tx, Summation summation, boolean here) {
        var steps = new ArrayList<Step>();
        steps.add(new Step("/summations", say(tx, "summation.title"), false));
        steps.add(new Step("/units/" + units.get(tx, summation.unit()).slug(), unitName(tx, summation.unit()), false));
        steps.add(new Step(here ? "" : "/" + summation.place(), summation.title(), here));
        return steps;
    }

    private String unitName(Tx tx, UnitId unit) {
        return units.get(tx, unit).name();
    }

    String say(Tx tx, String key, Object... arguments) {
        return messages.say(tx.actor().lang(), key, arguments);
    }
}
