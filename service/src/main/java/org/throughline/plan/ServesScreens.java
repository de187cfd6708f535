package org.throughline.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Option;

/** Makes the page of what a plan's objectives serve. */
public final class ServesScreens {
    static final String NONE = "none";

    private final Plans plans;
    private final Texts texts;
    private final Links links;
    private final Measures measures;
    private final Messages messages;

    public ServesScreens(Plans plans, Texts texts, Links links, Measures measures, Messages messages) {
        this.plans = plans;
        this.texts = texts;
        this.links = links;
        this.measures = measures;
        this.messages = messages;
    }

    /** An objective above, as it stands in its plan today. */
    private record Above(Plan plan, Provision objective) {
        String label() {
            return plan.title() + ": " + objective.label();
        }

        Link link() {
            return new Link("/plans/" + plan.slug() + "#" + objective.anchor(), objective.label());
        }
    }

    /** One reading of the page: what stands above is asked for once. */
    private record Reading(Tx tx, PlanWords words, Plan plan, Map<ProvisionId, Above> above) {
        String base() {
            return "/plans/" + plan.slug() + "/serves";
        }
    }

    /** @param at the objective whose forms are open, for those who draft the plan */
    ServesScreen serves(Tx tx, Plan plan, Optional<ProvisionId> at, Typed typed) {
        var words = new PlanWords(messages, tx.actor().lang());
        var reading = new Reading(tx, words, plan, above(tx, plan));
        boolean may = !reading.above().isEmpty() && plans.mayDraft(tx.actor(), tx, plan);
        var version = plans.open(tx, plan.id()).orElseGet(() -> plans.currentVersion(tx, plan.id()));
        var objectives = texts.objectives(tx, version.id()).stream()
                .map(o -> objective(reading, o, may, may && at.equals(Optional.of(o.id())), typed))
                .toList();
        return new ServesScreen(
                words.path(plan, words.say("plan.keep.serves")),
                words.say("plan.serves.title", plan.title()),
                words.say("plan.serves.line"),
                PlanWays.READ.views(messages, tx.actor().lang(), plan.slug()),
                objectives,
                objectives.isEmpty()
                        ? words.say("plan.serves.no_objective")
                        : reading.above().isEmpty() ? words.say("plan.serves.nothing_above") : "");
    }

    private Map<ProvisionId, Above> above(Tx tx, Plan plan) {
        var above = new LinkedHashMap<ProvisionId, Above>();
        for (var upper : plans.above(tx, plan)) {
            texts.objectives(tx, plans.currentVersion(tx, upper.id()).id())
                    .forEach(o -> above.put(o.id(), new Above(upper, o)));
        }
        return above;
    }

    private ServesScreen.Objective objective(Reading r, Provision o, boolean may, boolean open, Typed typed) {
        var change = r.words().say("plan.serves.change");
        return new ServesScreen.Objective(
                o.anchor(),
                o.number(),
                o.title(),
                now(r, o),
                links.served(r.tx(), o.id()).stream()
                        .flatMap(served -> before(r, served).stream())
                        .toList(),
                may && !open
                        ? Optional.of(new Link(r.base() + "?at=" + o.id().text() + "#" + o.anchor(), change))
                        : Optional.empty(),
                open ? Optional.of(forms(r, o, typed)) : Optional.empty());
    }

    private List<ServesScreen.Said> now(Reading r, Provision o) {
        var said = new ArrayList<ServesScreen.Said>();
        var now = links.servedBy(r.tx(), o.id());
        if (now.isEmpty()) {
            said.add(new ServesScreen.Said(r.words().say("plan.serves.unsaid"), Optional.empty()));
        }
        now.filter(Serving::isInitiative)
                .ifPresent(i -> said.add(new ServesScreen.Said(
                        r.words().say("plan.serves.is_initiative", i.fromOn(), i.reason()), Optional.empty())));
        now.flatMap(serving -> serving.target()
                        .flatMap(target -> named(r, target))
                        .map(above -> new ServesScreen.Said(
                                r.words().say("plan.serves.since", serving.fromOn(), serving.weight()),
                                Optional.of(above.link()))))
                .ifPresent(said::add);
        links.supported(r.tx(), o.id()).stream()
                .flatMap(target -> named(r, target).stream())
                .map(above ->
                        new ServesScreen.Said(r.words().say("plan.serves.also_supports"), Optional.of(above.link())))
                .forEach(said::add);
        for (var indicator : o.indicators()) {
            links.feeds(r.tx(), indicator.id())
                    .flatMap(target -> target(r, target))
                    .map(above -> new ServesScreen.Said(
                            r.words().say("plan.serves.feeds", measure(r, indicator)), Optional.of(above.link())))
                    .ifPresent(said::add);
        }
        return said;
    }

    private Optional<String> before(Reading r, Served served) {
        if (served.target().isEmpty()) {
            return Optional.of(
                    r.words().say("plan.serves.was_initiative", served.fromOn(), served.toOn(), served.reason()));
        }
        return named(r, served.target().get())
                .map(above -> r.words().say("plan.serves.was", served.fromOn(), served.toOn(), above.label()));
    }

    private ServesScreen.Forms forms(Reading r, Provision o, Typed typed) {
        var here = r.base() + "/" + o.id().text();
        var now = links.servedBy(r.tx(), o.id());
        var supported = links.supported(r.tx(), o.id());
        var weight = now.filter(s -> !s.isInitiative()).map(Serving::weight).orElse(1L);
        return new ServesScreen.Forms(
                here,
                r.words().errors(typed, "serves"),
                typed.field(Field.select("serves", targets(r, now)).hinted()),
                typed.field(Field.text("weight", Long.toString(weight))
                        .label("field.weight_above")
                        .hinted()),
                typed.field(Field.text("reason", now.map(Serving::reason).orElse(""))
                        .label("field.initiative")
                        .hinted()),
                r.base() + "#" + o.anchor(),
                supported.stream()
                        .flatMap(target -> named(r, target).stream())
                        .map(above -> Act.word(
                                here + "/supports/" + above.objective().id().text() + "/removal",
                                r.words().say("plan.serves.support_end", above.label())))
                        .toList(),
                support(r, here, now, supported, typed),
                o.indicators().stream().flatMap(i -> feed(r, now, i).stream()).toList());
    }

    private static List<Option> targets(Reading r, Optional<Serving> now) {
        var chosen = now.flatMap(Serving::target);
        var options = new ArrayList<Option>();
        r.above()
                .forEach((id, above) ->
                        options.add(new Option(id.text(), above.label(), chosen.equals(Optional.of(id)), "")));
        options.add(new Option(DraftScreens.INITIATIVE, r.words().say("plan.serves.initiative"), chosen.isEmpty(), ""));
        return options;
    }

    private static Optional<ServesScreen.Choice> support(
            Reading r, String here, Optional<Serving> now, List<ProvisionId> supported, Typed typed) {
        var options = r.above().entrySet().stream()
                .filter(e -> !supported.contains(e.getKey())
                        && !now.flatMap(Serving::target).equals(Optional.of(e.getKey())))
                .map(e -> new Option(e.getKey().text(), e.getValue().label(), false, ""))
                .toList();
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(new ServesScreen.Choice(
                        here + "/supports",
                        r.words().say("plan.serves.support"),
                        List.of(),
                        typed.field(Field.select("supports", options).hinted()),
                        r.words().say("plan.serves.support_it")));
    }

    /** What an indicator may feed: those of the same measure and kind in the objective that its own serves. */
    private Optional<ServesScreen.Choice> feed(Reading r, Optional<Serving> now, Indicator i) {
        var alike = now.flatMap(Serving::target).map(r.above()::get).stream()
                .flatMap(above -> above.objective().indicators().stream())
                .filter(other -> other.measure().equals(i.measure()) && other.kind() == i.kind())
                .toList();
        if (alike.isEmpty()) {
            return Optional.empty();
        }
        var fed = links.feeds(r.tx(), i.id());
        var options = new ArrayList<Option>();
        options.add(new Option(NONE, r.words().say("plan.serves.feeds_none"), fed.isEmpty(), ""));
        alike.forEach(other ->
                options.add(new Option(other.id().text(), aim(r, other), fed.equals(Optional.of(other.id())), "")));
        return Optional.of(new ServesScreen.Choice(
                r.base() + "/" + i.provision().text() + "/feeds/" + i.id().text(),
                r.words().say("plan.serves.feed", measure(r, i)),
                List.of(),
                Field.select("feeds", options).id("feeds-" + i.id().text()),
                r.words().say("common.save")));
    }

    private String aim(Reading r, Indicator i) {
        var measure = measures.get(r.tx(), i.measure());
        return r.words()
                .say(
                        "plan.serves.aim",
                        measure.name(r.tx().actor().lang()),
                        r.words().amount(i.baseline(), measure.decimals()),
                        r.words().amount(i.target(), measure.decimals()));
    }

    private String measure(Reading r, Indicator i) {
        return measures.get(r.tx(), i.measure()).name(r.tx().actor().lang());
    }

    /** The objective, if its plan may be read, wherever it stands now. */
    private Optional<Above> named(Reading r, ProvisionId id) {
        var above = r.above().get(id);
        return above != null
                ? Optional.of(above)
                : plans.find(r.tx(), id)
                        .flatMap(plan -> texts.current(r.tx(), id).map(o -> new Above(plan, o)));
    }

    private static Optional<Above> target(Reading r, IndicatorId id) {
        return r.above().values().stream()
                .filter(above -> above.objective().indicators().stream().anyMatch(i -> i.id().equals(id)))
                .findFirst();
    }
}
