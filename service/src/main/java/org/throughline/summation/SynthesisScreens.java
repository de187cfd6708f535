package org.throughline.summation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.org.Members;
import org.throughline.org.Units;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Option;

/** Makes the page of a synthesis: sources left, text right. */
public final class SynthesisScreens {
    private final Summations summations;
    private final Syntheses syntheses;
    private final Units units;
    private final SummationScreens screens;
    private final FindingWords words;
    private final Messages messages;

    public SynthesisScreens(
            Summations summations,
            Syntheses syntheses,
            Units units,
            Members members,
            SummationScreens screens,
            Messages messages) {
        this.summations = summations;
        this.syntheses = syntheses;
        this.units = units;
        this.screens = screens;
        this.words = new FindingWords(units, members, messages);
        this.messages = messages;
    }

    /**
     * What is open on the page: the answer to a source, or a finding; {@code new} opens an empty finding.
     *
     * @param typed what was typed into it
     */
    record Open(String source, String finding, Typed typed) {}

    /** One page as it is being made. */
    private record Draft(
            Tx tx, Summation synthesis, List<Source> sources, List<Finding> own, Open open, boolean writes) {
        String here() {
            return "/syntheses/" + synthesis.id().text();
        }
    }

    SynthesisShow show(Tx tx, Summation synthesis, Open open) {
        var sources = syntheses.sources(tx, synthesis);
        var own = summations.findings(tx, synthesis.id());
        boolean writes = synthesis.state().isOpen() && Access.writes(tx.actor(), synthesis);
        var draft = new Draft(tx, synthesis, sources, own, open, writes);
        long waiting =
                sources.stream().filter(source -> source.answer().isEmpty()).count();
        var lang = tx.actor().lang();
        return new SynthesisShow(
                screens.path(tx, synthesis, true),
                synthesis.title(),
                words.heard(tx, syntheses.heard(tx, synthesis)),
                sources.isEmpty()
                        ? say(tx, "synthesis.no_sources")
                        : messages.say(lang, "synthesis.waiting", waiting, sources.size()),
                rows(draft),
                findings(draft, FindingSort.LESSON),
                findings(draft, FindingSort.PROPOSAL),
                screens.parts(tx, synthesis),
                say(tx, "summation.is." + synthesis.state()),
                writes && open.finding().equals("new") ? Optional.of(form(draft, Optional.empty())) : Optional.empty(),
                writes && waiting == 0
                        ? Optional.of(Act.button(
                                "/summations/" + synthesis.id().text() + "/submission", say(tx, "synthesis.submit")))
                        : Optional.empty(),
                writes && waiting > 0 ? say(tx, "synthesis.cannot") : "",
                acts(draft));
    }

    private List<Link> acts(Draft draft) {
        var acts = new ArrayList<Link>();
        if (draft.writes) {
            acts.add(new Link(draft.here() + "?finding=new#new", say(draft.tx, "synthesis.add_finding")));
        }
        acts.addAll(screens.acts(draft.tx, draft.synthesis));
        return acts;
    }

    private List<SynthesisShow.Row> rows(Draft draft) {
        var rows = new ArrayList<SynthesisShow.Row>();
        var views = syntheses.views(draft.tx, draft.sources);
        for (int i = 0; i < draft.sources.size(); i++) {
            var source = draft.sources.get(i);
            var id = source.finding().id().text();
            boolean opened = draft.writes && draft.open.source().equals(id);
            rows.add(new SynthesisShow.Row(
                    "l" + (i + 1),
                    i + 1,
                    source.finding().words(),
                    words.from(draft.tx, source.finding(), source.from())
                            + again(draft, i)
                            + (source.risen() ? say(draft.tx, "synthesis.risen") : ""),
                    views.getOrDefault(source.finding().id(), List.of()).stream()
                            .map(view -> say(
                                    draft.tx,
                                    "synthesis.view",
                                    units.get(draft.tx, view.unit()).name(),
                                    view.reason()))
                            .toList(),
                    "/" + source.from().place() + "#f" + source.finding().position(),
                    source.answer().map(answer -> answered(draft, answer)),
                    draft.writes && !opened ? draft.here() + "?source=" + id + "#l" + (i + 1) : "",
                    opened ? Optional.of(answerForm(draft, source)) : Optional.empty()));
        }
        // what waits stands first, in the order of its numbers
        rows.sort(Comparator.comparing(
                row -> row.answer().isPresent() && row.form().isEmpty()));
        return rows;
    }

    /** That it says the same as one above it. */
    private String again(Draft draft, int index) {
        for (int i = 0; i < index; i++) {
            if (draft.sources.get(i).kin().equals(draft.sources.get(index).kin())) {
                return say(draft.tx, "synthesis.again", i + 1);
            }
        }
        return "";
    }

    /** Answers of this synthesis name its own findings by their number. */
    private SummationShow.Answered answered(Draft draft, Disposition answer) {
        var reason = answer.reason().isEmpty() ? "" : say(draft.tx, "finding.reason", answer.reason());
        var numbers = numbers(draft);
        var number = Optional.ofNullable(numbers.get(answer.target()));
        if (number.isPresent()) {
            var text = say(draft.tx, "synthesis.into." + answer.kind(), number.get());
            var anchor =
                    number.get().startsWith("(") ? "#l" + number.get().replaceAll("[()]", "") : "#f" + number.get();
            return new SummationShow.Answered(text + reason, anchor, false);
        }
        return words.answered(draft.tx, answer);
    }

    /** Findings of the synthesis by number, sources by number in brackets. */
    private static Map<String, String> numbers(Draft draft) {
        var numbers = new HashMap<String, String>();
        for (int i = 0; i < draft.sources.size(); i++) {
            numbers.put(draft.sources.get(i).finding().subject(), "(" + (i + 1) + ")");
        }
        draft.own.forEach(finding -> numbers.put(finding.subject(), Integer.toString(finding.position())));
        return numbers;
    }

    private SynthesisShow.AnswerForm answerForm(Draft draft, Source source) {
        var tx = draft.tx;
        var typed = draft.open.typed();
        var now = source.answer();
        var kinds = Arrays.stream(DispositionKind.values())
                .map(kind -> Option.of(
                        kind.name(),
                        say(tx, "synthesis.disposition." + kind),
                        now.map(answer -> answer.kind().name()).orElse("")))
                .toList();
        var chosen = now.map(Disposition::target).orElse("");
        var targets = Stream.concat(
                        Stream.of(Option.of("", say(tx, "synthesis.no_target"), chosen)),
                        Stream.concat(
                                draft.own.stream()
                                        .map(f -> Option.of(f.subject(), f.position() + " " + f.words(), chosen)),
                                other(draft, source)
                                        .map(o -> Option.of(
                                                o.finding().subject(),
                                                numbers(draft).get(o.finding().subject()) + " "
                                                        + o.finding().words(),
                                                chosen))))
                .toList();
        var also = other(draft, source)
                .filter(o -> o.answer().isEmpty())
                .map(o -> Option.of(
                        o.finding().id().text(),
                        numbers(draft).get(o.finding().subject()) + " "
                                + o.finding().words(),
                        // what says the same gets the same answer, unless whoever answers takes it out
                        o.kin().equals(source.kin()) && now.isEmpty()
                                ? o.finding().id().text()
                                : ""))
                .toList();
        return new SynthesisShow.AnswerForm(
                draft.here() + "/answers/" + source.finding().id().text(),
                typed.errors(messages, tx.actor().lang(), "disposition"),
                typed.field(Field.select("disposition", kinds)),
                Optional.of(typed.field(Field.select("target", targets).label("synthesis.target"))),
                typed.field(Field.area("why", now.map(Disposition::reason).orElse(""), 2)),
                also.isEmpty()
                        ? Optional.empty()
                        : Optional.of(typed.field(Field.select("also", also).label("synthesis.also"))),
                draft.here());
    }

    private static Stream<Source> other(Draft draft, Source source) {
        return draft.sources.stream()
                .filter(other -> !other.finding().id().equals(source.finding().id()));
    }

    private List<SynthesisShow.Own> findings(Draft draft, FindingSort sort) {
        return draft.own.stream()
                .filter(finding -> finding.what() == sort)
                .map(finding -> {
                    var id = finding.id().text();
                    boolean opened = draft.writes && draft.open.finding().equals(id);
                    return new SynthesisShow.Own(
                            "f" + finding.position(),
                            finding.position(),
                            finding.words(),
                            from(draft, finding),
                            draft.writes && !opened ? draft.here() + "?finding=" + id + "#f" + finding.position() : "",
                            opened ? Optional.of(form(draft, Optional.of(finding))) : Optional.empty());
                })
                .toList();
    }

    private static List<Link> from(Draft draft, Finding finding) {
        var links = new ArrayList<Link>();
        for (int i = 0; i < draft.sources.size(); i++) {
            boolean into = draft.sources
                    .get(i)
                    .answer()
                    .filter(answer -> answer.target().equals(finding.subject()))
                    .isPresent();
            if (into) {
                links.add(new Link("#l" + (i + 1), Integer.toString(i + 1)));
            }
        }
        return links;
    }

    private SynthesisShow.FindingForm form(Draft draft, Optional<Finding> finding) {
        var tx = draft.tx;
        var sorts = Arrays.stream(FindingSort.values())
                .map(sort -> Option.of(sort.name(), say(tx, "finding.what." + sort), FindingSort.LESSON.name()))
                .toList();
        var typed = draft.open.typed();
        var action = draft.here() + "/findings"
                + finding.map(f -> "/" + f.id().text()).orElse("");
        return new SynthesisShow.FindingForm(
                action,
                typed.errors(messages, tx.actor().lang(), "new"),
                finding.map(f -> Integer.toString(f.position())).orElse(""),
                typed.field(Field.area("words", finding.map(Finding::words).orElse(""), 3)
                        .id("new")
                        .label("finding.words")
                        .must()),
                finding.isPresent()
                        ? Optional.empty()
                        : Optional.of(typed.field(Field.select("what", sorts).label("finding.what"))),
                typed.field(Field.select("kind", kinds(tx, finding))),
                finding.map(f -> from(draft, f)).orElse(List.of()),
                draft.here());
    }

    private List<Option> kinds(Tx tx, Optional<Finding> finding) {
        var chosen = finding.map(Finding::kind).orElse(FindingKind.KEEP).name();
        return Arrays.stream(FindingKind.values())
                .map(kind -> Option.of(kind.name(), say(tx, "finding.kind." + kind), chosen))
                .toList();
    }

    private String say(Tx tx, String key, Object... arguments) {
        return messages.say(tx.actor().lang(), key, arguments);
    }
}
