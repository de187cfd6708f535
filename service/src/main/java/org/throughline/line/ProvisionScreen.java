package org.throughline.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.http.Messages;
import org.throughline.kernel.Sentence;
import org.throughline.parts.Fact;
import org.throughline.parts.Link;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.OriginKind;
import org.throughline.plan.ProvisionKind;
import org.throughline.pledge.Uptake;
import org.throughline.text.Markdown;

/** A provision with what hangs on it, in the reader's language. */
final class ProvisionScreen {
    /** More units than this are opened on demand, so that an objective of many branches does not bury the next one. */
    private static final int MOST_STRANDS = 8;

    private final Messages messages;
    private final String lang;
    private final PlanLine line;
    private final SignalWords signals;

    ProvisionScreen(Messages messages, String lang, PlanLine line) {
        this.messages = messages;
        this.lang = lang;
        this.line = line;
        this.signals = new SignalWords(messages, lang);
    }

    PlanShow.Provision provision(PlanLine.Point p) {
        return new PlanShow.Provision(
                p.anchor(),
                p.printed(),
                p.number(),
                p.kind() == ProvisionKind.HEADING,
                p.kind() == ProvisionKind.PARAGRAPH,
                p.objective(),
                p.title(),
                p.body().isBlank() ? Optional.empty() : Optional.of(Markdown.toHtml(p.body())),
                facts(p),
                p.serves().map(named -> new Link(named.href(), named.label())),
                p.gauge().map(gauge -> signals.signals(gauge, p.indicators(), p.voices())),
                acts(p),
                strands(p),
                beside(p.beside()),
                notes(p));
    }

    List<PlanShow.Noted> beside(List<Beside.Note> notes) {
        return notes.stream()
                .map(note -> new PlanShow.Noted(say(note.labelKey()), Markdown.toHtml(note.markdown())))
                .toList();
    }

    private List<Fact> facts(PlanLine.Point p) {
        var facts = new ArrayList<Fact>();
        if (!p.answers().isEmpty()) {
            facts.add(new Fact(say("field.answers"), p.answers()));
        }
        if (p.startsOn().isPresent()) {
            facts.add(
                    new Fact(say("field.from"), messages.date(lang, p.startsOn().get())));
        }
        if (p.dueOn().isPresent()) {
            facts.add(new Fact(say("field.due"), messages.date(lang, p.dueOn().get())));
        }
        p.indicators().forEach(indicator -> facts.add(new Fact(indicator.measure(), aim(p, indicator))));
        p.initiative().ifPresent(reason -> facts.add(new Fact(say("line.initiative"), reason)));
        return facts;
    }

    private String aim(PlanLine.Point p, PlanLine.Measured indicator) {
        var known = p.gauge().stream()
                .flatMap(gauge -> gauge.results().stream())
                .filter(reading -> reading.indicator().equals(indicator.id())
                        && reading.result().known())
                .findFirst();
        var aim = indicator.kind() == IndicatorKind.MILESTONE
                ? say("line.aim.milestone")
                : say("line.aim", amount(indicator, indicator.baseline()), amount(indicator, indicator.target()));
        var text = known.map(reading -> say("line.aim.now", signals.reached(reading, ""), aim))
                .orElse(aim);
        return indicator.due().map(due -> say("line.aim.due", text, due)).orElse(text);
    }

    private static java.math.BigDecimal amount(PlanLine.Measured indicator, long stored) {
        return java.math.BigDecimal.valueOf(stored, indicator.decimals());
    }

    private List<Link> acts(PlanLine.Point p) {
        if (!p.objective()) {
            return List.of();
        }
        var acts = new ArrayList<Link>();
        if (p.gauge().isPresent()) {
            acts.add(new Link("/progress/" + p.id().text() + "/why", say("line.why_numbers")));
            acts.add(new Link("/pledges/" + p.id().text(), say("pledge.title")));
        }
        acts.add(new Link("/line/provision:" + p.id().text(), say("line.ask")));
        return acts;
    }

    private List<Link> notes(PlanLine.Point p) {
        var notes = new ArrayList<Link>();
        var debate = "/plans/" + line.slug() + "/debate/" + p.id().text();
        var here = "/line/provision:" + p.id().text();
        if (p.statements() > 0) {
            notes.add(new Link(debate, messages.count(lang, "line.statements", p.statements())));
        }
        if (p.amendments() > 0) {
            notes.add(new Link(debate, messages.count(lang, "line.amendments", p.amendments())));
        }
        p.grewFrom().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(origin -> notes.add(new Link(here, grew(origin.getKey(), origin.getValue()))));
        if (p.lessons() > 0) {
            notes.add(new Link(here, messages.count(lang, "line.lessons", p.lessons())));
        }
        return notes;
    }

    private String grew(OriginKind kind, int origins) {
        return messages.count(lang, "line.grew." + kind, origins);
    }

    private Optional<PlanShow.Carried> strands(PlanLine.Point p) {
        if (p.strands().isEmpty()) {
            return Optional.empty();
        }
        long taken = p.strands().stream()
                .filter(Strand::isTaken)
                .map(Strand::unit)
                .distinct()
                .count();
        long asked = p.strands().stream().map(Strand::unit).distinct().count();
        var title = say("line.taken_on", taken, Sentence.counted("org.units", asked));
        if (p.strands().size() <= MOST_STRANDS) {
            return Optional.of(new PlanShow.Carried(title, lines(p, p.strands()), Optional.empty(), List.of()));
        }
        var carrying = p.strands().stream().filter(Strand::isTaken).toList();
        int shown = Math.min(MOST_STRANDS, carrying.size());
        var rest = lines(p, carrying.subList(shown, carrying.size()));
        return Optional.of(new PlanShow.Carried(
                title,
                lines(p, carrying.subList(0, shown)),
                rest.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new PlanShow.Rest(messages.count(lang, "line.more_units", rest.size()), rest)),
                p.strands().stream()
                        .filter(strand -> !strand.isTaken())
                        .map(strand -> new Link(href(p, strand), untaken(strand)))
                        .toList()));
    }

    private String untaken(Strand strand) {
        return strand.state() == Uptake.State.NOT_ASKED
                ? strand.name()
                : say("line.in_state", strand.name(), stands("uptake.", strand));
    }

    private List<PlanShow.Line> lines(PlanLine.Point p, List<Strand> strands) {
        return strands.stream().map(strand -> strand(p, strand)).toList();
    }

    private PlanShow.Line strand(PlanLine.Point p, Strand strand) {
        var far = signals.far(strand.gauge());
        boolean silent = !strand.isTaken()
                || strand.gauge()
                        .map(gauge -> gauge.coverage().expected() > 0
                                && gauge.coverage().heard() == 0)
                        .orElse(false);
        // what is below a plan that is not open to the reader says nothing to them
        var deeper = strand.objective().isPresent() ? strand.deeper() : List.<Strand>of();
        return new PlanShow.Line(
                strand.name(),
                href(p, strand),
                far.far(),
                far.of(),
                what(strand),
                strand.gauge().map(gauge -> signals.cover(gauge.coverage())),
                strand.state().isAdopted() && strand.objective().isPresent()
                        ? Optional.of(signals.judged(strand.said()
                                .map(said -> said.judgement().name())
                                .orElse("NONE")))
                        : Optional.empty(),
                silent,
                deeper.isEmpty() ? "" : messages.count(lang, "line.deeper", deeper.size()),
                deeper.stream().map(this::deeper).toList());
    }

    private PlanShow.Deeper deeper(Strand strand) {
        var far = signals.far(strand.gauge());
        return new PlanShow.Deeper(strand.name(), href(strand), far.far(), far.of(), what(strand));
    }

    /** To what was said with a unit that has it in no plan, and else to where it stands. */
    private static String href(PlanLine.Point p, Strand strand) {
        return strand.isUntaken() && strand.state() != Uptake.State.NOT_ASKED
                ? "/pledges/" + p.id().text() + "#u" + strand.unit().text()
                : href(strand);
    }

    private static String href(Strand strand) {
        return strand.objective().map(Strand.Named::href).orElse("/units/" + strand.slug());
    }

    private String what(Strand strand) {
        if (strand.isUntaken()) {
            return stands("uptake.line.", strand);
        }
        var words = strand.objective().map(Strand.Named::label).orElseGet(() -> say("line.not_for_you"));
        return strand.inDraft() ? say("line.in_draft", words) : words;
    }

    private String stands(String key, Strand strand) {
        return strand.grounds()
                .map(grounds -> messages.say(lang, grounds.sentence(key + strand.state())))
                .orElseGet(() -> say(key + strand.state()));
    }

    private String say(String key, Object... arguments) {
        return messages.say(lang, key, arguments);
    }
}
