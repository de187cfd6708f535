package org.throughline.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.ballot.Ballots;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Templates;
import org.throughline.org.Bodies;
import org.throughline.org.Units;
import org.throughline.parts.Fact;
import org.throughline.plan.Indicator;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.Links;
import org.throughline.plan.Measure;
import org.throughline.plan.MeasureId;
import org.throughline.plan.Measures;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.Serving;
import org.throughline.plan.Texts;
import org.throughline.plan.Version;
import org.throughline.text.Markdown;
import org.throughline.text.SafeHtml;

/** A version of a plan as one prints it and hands it round, in its own language: what it is, by whom decided, every provision. */
public final class PlanPaper {
    private final Plans plans;
    private final Texts texts;
    private final Links links;
    private final Measures measures;
    private final Units units;
    private final Bodies bodies;
    private final Ballots ballots;
    private final Messages messages;
    private final Templates templates;

    public PlanPaper(
            Plans plans,
            Texts texts,
            Links links,
            Measures measures,
            Units units,
            Bodies bodies,
            Ballots ballots,
            Messages messages) {
        this.plans = plans;
        this.texts = texts;
        this.links = links;
        this.measures = measures;
        this.units = units;
        this.bodies = bodies;
        this.ballots = ballots;
        this.messages = messages;
        this.templates = new Templates(messages);
    }

    /** What the template shows. */
    record Sheet(
            String lang,
            String kicker,
            String title,
            String period,
            String state,
            String decision,
            String rule,
            String foot,
            List<Point> provisions,
            String empty,
            String print,
            String check) {}

    /** One provision on paper. */
    record Point(
            String number,
            boolean heading,
            boolean deep,
            boolean objective,
            String title,
            Optional<SafeHtml> body,
            List<Fact> facts) {}

    /** All that stands on the paper; it is set by {@link #set} when the database is let go. */
    Sheet sheet(Tx tx, Plan plan, Version version, List<Provision> provisions) {
        var lang = version.lang();
        var unit = units.get(tx, plan.unit());
        var named = measures.all(tx).stream().collect(Collectors.toMap(Measure::id, Function.identity()));
        var state = say(lang, "paper.state", version.number(), say(lang, "version_state." + version.state()));
        return new Sheet(
                lang,
                say(lang, "plan.kicker", say(lang, "tier." + plan.tier()), unit.name()),
                plan.title(),
                plan.period()
                        .map(p -> say(lang, "plan.period", p.from(), p.last()))
                        .orElse(""),
                version.inForceFrom()
                        .map(from -> version.inForceTo()
                                .map(to -> say(lang, "paper.from_to", state, from, to))
                                .orElseGet(() -> say(lang, "paper.from", state, from)))
                        .orElse(state),
                decision(tx, lang, version),
                rule(tx, lang, version),
                say(lang, "paper.foot", plan.title(), unit.name(), state)
                        + version.fingerprint()
                                .map(print -> " · " + print.substring(0, 16))
                                .orElse(""),
                provisions.stream().map(p -> point(tx, lang, version, p, named)).toList(),
                provisions.isEmpty() ? say(lang, "line.no_words") : "",
                version.fingerprint()
                        .map(print -> say(lang, "paper.fingerprint", print))
                        .orElse(""),
                say(lang, "paper.check", "/plans/" + plan.slug() + "/versions/" + version.number() + "/check"));
    }

    /** The paper as PDF. */
    byte[] set(Sheet sheet) {
        return Pdf.of(
                templates.render("plan/paper", sheet.lang(), Map.of(), sheet).strip());
    }

    private String decision(Tx tx, String lang, Version version) {
        return version.ballot()
                .flatMap(id -> ballots.result(tx, id).map(result -> {
                    var tally = result.tally();
                    var body = bodies.get(tx, ballots.get(tx, id).body()).name();
                    var key = result.carried() ? "line.decision.carried" : "line.decision.lost";
                    return say(
                            lang,
                            "paper.decided",
                            say(lang, key, body, tally.inFavour(), tally.against(), tally.abstained()),
                            result.decidedOn());
                }))
                .orElse("");
    }

    /** The rule it was taken by, as it stood then. */
    private String rule(Tx tx, String lang, Version version) {
        return version.ballot()
                .map(id -> ballots.get(tx, id))
                .map(ballot -> say(
                        lang,
                        "paper.rule",
                        bodies.rules(tx, ballot.rules()).version(),
                        ballot.rule().sentences().stream()
                                .map(sentence -> messages.say(lang, sentence))
                                .collect(Collectors.joining(" "))))
                .orElse("");
    }

    private Point point(Tx tx, String lang, Version version, Provision p, Map<MeasureId, Measure> named) {
        return new Point(
                p.number(),
                p.kind() == ProvisionKind.HEADING,
                p.depth() > 0,
                p.isObjective(),
                p.title(),
                p.body().isBlank() ? Optional.empty() : Optional.of(Markdown.toHtml(p.body())),
                p.isObjective() ? facts(tx, lang, version, p, named) : List.of());
    }

    private List<Fact> facts(Tx tx, String lang, Version version, Provision p, Map<MeasureId, Measure> named) {
        var facts = new ArrayList<Fact>();
        if (!p.answers().isEmpty()) {
            facts.add(new Fact(say(lang, "field.answers"), p.answers()));
        }
        p.startsOn().ifPresent(day -> facts.add(new Fact(say(lang, "field.from"), messages.date(lang, day))));
        p.dueOn().ifPresent(day -> facts.add(new Fact(say(lang, "field.due"), messages.date(lang, day))));
        p.indicators().forEach(i -> facts.add(measured(lang, i, named.get(i.measure()))));
        serving(tx, version, p).ifPresent(serving -> served(tx, lang, serving).ifPresent(facts::add));
        return facts;
    }

    /** The link as it stood when the text came into force; of a text that is not adopted, today's. */
    private Optional<Serving> serving(Tx tx, Version version, Provision p) {
        return version.inForceFrom().isPresent()
                ? links.servedOn(tx, p.id(), version.inForceFrom().get())
                : links.servedBy(tx, p.id());
    }

    /** Named only where the reader may read the plan above. */
    private Optional<Fact> served(Tx tx, String lang, Serving serving) {
        if (serving.isInitiative()) {
            return Optional.of(new Fact(say(lang, "line.initiative"), serving.reason()));
        }
        var target = serving.target().orElseThrow();
        return plans.find(tx, target)
                .flatMap(above -> texts.current(tx, target)
                        .map(words -> new Fact(say(lang, "field.serves"), above.title() + ": " + words.label())));
    }

    private Fact measured(String lang, Indicator i, Measure measure) {
        var aim = i.kind() == IndicatorKind.MILESTONE
                ? say(lang, "line.aim.milestone")
                : say(lang, "line.aim", amount(measure, i.baseline()), amount(measure, i.target()));
        return new Fact(
                measure.name(lang),
                i.due().map(due -> say(lang, "line.aim.due", aim, due)).orElse(aim));
    }

    private static java.math.BigDecimal amount(Measure measure, long stored) {
        return java.math.BigDecimal.valueOf(stored, measure.decimals());
    }

    private String say(String lang, String key, Object... arguments) {
        return messages.say(lang, key, arguments);
    }
}
