package org.throughline.pledge;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.parts.Field;
import org.throughline.parts.Option;
import org.throughline.parts.Step;
import org.throughline.plan.Measure;
import org.throughline.plan.Measures;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;

/** Where what a unit had taken on goes when its objective was split or merged, for those who draft for it. */
@Path("/pledges/{objective}/{unit}/move")
@Produces(MediaType.TEXT_HTML)
public final class MovePages {
    private static final String TAKEN = "taken";

    private final Work work;
    private final Units units;
    private final Plans plans;
    private final Moves moves;
    private final Measures measures;
    private final Messages messages;

    public MovePages(Work work, Units units, Plans plans, Moves moves, Measures measures, Messages messages) {
        this.work = work;
        this.units = units;
        this.plans = plans;
        this.moves = moves;
        this.measures = measures;
        this.messages = messages;
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page show(
            @Context Actor actor, @PathParam("objective") ProvisionId objective, @PathParam("unit") String slug) {
        return show(actor, objective, slug, Typed.nothing());
    }

    private Page show(Actor actor, ProvisionId objective, String slug, Typed typed) {
        return work.read(actor, tx -> new Page("pledge/move", screen(tx, objective, unit(tx, slug), typed)));
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public Response move(
            @Context Actor actor,
            @PathParam("objective") ProvisionId objective,
            @PathParam("unit") String slug,
            @Context Form form) {
        var unit = work.read(actor, tx -> unit(tx, slug).id());
        try {
            var amounts = new LinkedHashMap<ProvisionId, Long>();
            for (var part : work.read(
                    actor,
                    tx -> moves.open(tx, objective, unit)
                            .map(one -> moves.parts(tx, one))
                            .orElse(List.of()))) {
                amount(form, name(part)).filter(some -> some != 0).ifPresent(some -> amounts.put(part.id(), some));
                if (form.all(TAKEN).contains(part.id().text())) {
                    amounts.putIfAbsent(part.id(), 0L);
                }
            }
            moves.move(actor, objective, unit, amounts, form.text("reason"));
            return Redirect.saying("/pledges/" + objective.text() + "#u" + unit.text(), "said.pledge.moved");
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> show(actor, objective, slug, typed));
        }
    }

    private MoveScreen screen(Tx tx, ProvisionId objective, Unit unit, Typed typed) {
        var plan = plans.of(tx, objective);
        if (!plans.mayDraftFor(tx.actor(), tx, unit.id())) {
            throw Refusal.denied("pledge.whose_word", unit.name());
        }
        var move = moves.open(tx, objective, unit.id()).orElseThrow(Refusal::unknown);
        var before = moves.before(tx, move);
        var parts = moves.parts(tx, move);
        var lang = tx.actor().lang();
        return new MoveScreen(
                List.of(
                        new Step("/plans/" + plan.slug(), plan.title(), false),
                        new Step("/pledges/" + objective.text(), messages.say(lang, "pledge.title"), false),
                        new Step("", messages.say(lang, "pledge.move"), true)),
                messages.say(lang, "pledge.move"),
                move.num()
                        .map(num -> messages.say(
                                lang,
                                "pledge.move.line",
                                unit.name(),
                                shown(tx, before, num),
                                measure(tx, before).name(lang),
                                before.label(),
                                move.dueOn()))
                        .orElseGet(() ->
                                messages.say(lang, "pledge.move.line.bare", unit.name(), before.label(), move.dueOn())),
                "/pledges/" + objective.text() + "/" + unit.slug() + "/move",
                typed.errors(messages, lang, move.num().isPresent() ? name(parts.get(0)) : TAKEN),
                move.num()
                        .map(num -> amounts(parts, shown(tx, before, num), typed))
                        .orElse(List.of()),
                move.num().isPresent() ? Optional.empty() : Optional.of(typed.field(taken(parts))),
                typed.field(Field.text("reason", "")
                        .label(move.num().isPresent() ? "field.pledge_move_reason" : "field.pledge_leave_reason")),
                "/pledges/" + objective.text() + "#u" + unit.id().text());
    }

    private static List<MoveScreen.Part> amounts(List<Provision> parts, BigDecimal all, Typed typed) {
        // where there is one part only, all of it goes there unless somebody says otherwise
        var usual = parts.size() == 1 ? all.stripTrailingZeros().toPlainString() : "";
        return parts.stream()
                .map(part -> new MoveScreen.Part(
                        part.label(), typed.field(Field.text(name(part), usual).label("field.pledge_part"))))
                .toList();
    }

    private static Field taken(List<Provision> parts) {
        return Field.select(
                        TAKEN,
                        parts.stream()
                                .map(part -> new Option(part.id().text(), part.label(), parts.size() == 1, ""))
                                .toList())
                .label("field.pledge_taken");
    }

    private Measure measure(Tx tx, Provision before) {
        return measures.get(tx, Pledges.shared(before).orElseThrow().measure());
    }

    private BigDecimal shown(Tx tx, Provision before, long num) {
        return BigDecimal.valueOf(num, measure(tx, before).decimals());
    }

    private static Optional<Long> amount(Form form, String name) {
        return form.optional(name).map(text -> {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw Refusal.invalid("field.no_number", Sentence.of("field.pledge_part"), text);
            }
        });
    }

    private static String name(Provision part) {
        return "amount-" + part.id().text();
    }

    private Unit unit(Tx tx, String slug) {
        return units.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }
}
