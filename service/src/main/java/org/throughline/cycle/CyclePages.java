package org.throughline.cycle;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.DecisionForms;
import org.throughline.ballot.RecordedDecision;
import org.throughline.ballot.ReportRoom;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.debate.AmendmentId;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Id;
import org.throughline.kernel.Period;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.kernel.Visibility;
import org.throughline.plan.End;
import org.throughline.plan.Ends;
import org.throughline.plan.NewPlan;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.Texts;
import org.throughline.plan.Tier;
import org.throughline.summation.FindingId;

/** The end of a period and the draft that follows, for people. */
@Path("/plans")
@Produces(MediaType.TEXT_HTML)
public final class CyclePages {
    private final Work work;
    private final Plans plans;
    private final Texts texts;
    private final Ends ends;
    private final PeriodEnds periodEnds;
    private final NextPlans next;
    private final EndScreens screens;
    private final ReportRoom<String> room;

    public CyclePages(
            Work work, Plans plans, Texts texts, Ends ends, PeriodEnds periodEnds, NextPlans next, EndScreens screens) {
        this.work = work;
        this.plans = plans;
        this.texts = texts;
        this.ends = ends;
        this.periodEnds = periodEnds;
        this.next = next;
        this.screens = screens;
        this.room = new ReportRoom<>(work, screens.decisions(), new Put(), "said.plan.decided");
    }

    @GET
    @Path("{plan}/end")
    @Access(Access.To.ANYONE)
    public Page end(@Context Actor actor, @PathParam("plan") String slug) {
        return work.read(actor, tx -> new Page("cycle/end", screens.end(tx, plan(tx, slug), Typed.nothing())));
    }

    /** Proposes what becomes of each objective that something was said of. */
    @POST
    @Path("{plan}/end")
    @Access(Access.To.SIGNED_IN)
    public Response propose(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        try {
            ends.propose(actor, id(actor, slug), work.read(actor, tx -> proposed(tx, plan(tx, slug), form)));
            return Redirect.saying("/plans/" + slug + "/end", "said.plan.saved");
        } catch (Refusal no) {
            return Typed.again(
                    form,
                    no,
                    typed -> drafting(actor, slug, (tx, plan) -> new Page("cycle/end", screens.end(tx, plan, typed))));
        }
    }

    private List<End> proposed(Tx tx, Plan plan, Form form) {
        var found = new ArrayList<End>();
        for (var objective : objectives(tx, plan)) {
            var id = objective.id().text();
            var kind = choice(form, "kind-" + id, End.Kind.values(), "field.end_kind");
            if (kind.isPresent()) {
                found.add(End.proposed(
                        objective.id(),
                        plan.id(),
                        kind.get(),
                        choice(form, "tasks-" + id, End.Tasks.values(), "field.end_tasks")
                                .orElse(End.Tasks.FINISH),
                        form.text("reason-" + id),
                        tx.actor().member()));
            }
        }
        return found;
    }

    private static <E extends Enum<E>> Optional<E> choice(Form form, String name, E[] values, String label) {
        return form.optional(name)
                .map(text -> Stream.of(values)
                        .filter(value -> value.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("field.no_choice", Sentence.of(label), text)));
    }

    private List<Provision> objectives(Tx tx, Plan plan) {
        return texts.objectives(tx, plans.currentVersion(tx, plan.id()).id());
    }

    @GET
    @Path("{plan}/end/decision")
    @Access(Access.To.SIGNED_IN)
    public Page decision(@Context Actor actor, @PathParam("plan") String slug) {
        return room.meeting(actor, slug);
    }

    @POST
    @Path("{plan}/end/decision")
    @Access(Access.To.SIGNED_IN)
    public Response decide(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        return room.decided(actor, slug, form);
    }

    @GET
    @Path("{plan}/end/ballot")
    @Access(Access.To.SIGNED_IN)
    public Page ballot(@Context Actor actor, @PathParam("plan") String slug) {
        return room.ballot(actor, slug);
    }

    @POST
    @Path("{plan}/end/ballot")
    @Access(Access.To.SIGNED_IN)
    public Response open(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        return room.opened(actor, slug, form);
    }

    /** How the end of a plan's period is put to its unit's body. */
    private final class Put implements ReportRoom.Report<String> {
        @Override
        public DecisionForms.Asked asked(Tx tx, String slug) {
            var plan = plan(tx, slug);
            plans.requireDrafter(tx, plan);
            return screens.decision(tx, plan);
        }

        @Override
        public BallotId record(Actor actor, String slug, BodyId body, RecordedDecision decision, String note) {
            return periodEnds.decide(actor, id(actor, slug), body, decision);
        }

        @Override
        public BallotId open(Actor actor, String slug, BodyId body, Instant closesAt) {
            return periodEnds.open(actor, id(actor, slug), body, closesAt);
        }

        @Override
        public String place(Tx tx, String slug) {
            return PeriodEnds.place(plan(tx, slug));
        }
    }

    @GET
    @Path("{plan}/next")
    @Access(Access.To.SIGNED_IN)
    public Page next(@Context Actor actor, @PathParam("plan") String slug) {
        return next(actor, slug, Typed.nothing());
    }

    private Page next(Actor actor, String slug, Typed typed) {
        return drafting(actor, slug, (tx, plan) -> new Page("cycle/next", screens.next(tx, plan, typed)));
    }

    /** Begins the draft. */
    @POST
    @Path("{plan}/next")
    @Access(Access.To.SIGNED_IN)
    public Response begin(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        try {
            var former = work.read(actor, tx -> plan(tx, slug));
            var findings = Stream.concat(
                            ids(form, "next_proposals", FindingId::new).stream(),
                            ids(form, "next_lessons", FindingId::new).stream())
                    .toList();
            var id = next.begin(
                    actor,
                    former.id(),
                    new NewPlan(
                            former.unit(),
                            form.requiredChoice("tier", Tier.class),
                            form.required("name", 300),
                            period(form),
                            form.choice("visibility", Visibility.class).orElse(former.visibility()),
                            Optional.of(former.id())),
                    findings,
                    ids(form, "next_amendments", AmendmentId::new));
            var begun = work.read(actor, tx -> plans.get(tx, id).slug());
            return Redirect.saying("/plans/" + begun + "/edit", "said.plan.drafted");
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> next(actor, slug, typed));
        }
    }

    /** The first day, and the last, as people say it. */
    private static Optional<Period> period(Form form) {
        var from = form.day("from");
        var until = form.day("until");
        if (from.isPresent() != until.isPresent()) {
            throw Refusal.invalid("plan.period_missing");
        }
        return from.map(first -> new Period(first, until.orElseThrow().plusDays(1)));
    }

    private static <T> List<T> ids(Form form, String name, LongFunction<T> make) {
        return form.all(name).stream()
                .map(text -> {
                    try {
                        return make.apply(Id.parse(text));
                    } catch (IllegalArgumentException e) {
                        throw Refusal.invalid("field.no_choice", Sentence.of("field." + name), text);
                    }
                })
                .toList();
    }

    private Page drafting(Actor actor, String slug, BiFunction<Tx, Plan, Page> page) {
        return work.read(actor, tx -> {
            var plan = plan(tx, slug);
            plans.requireDrafter(tx, plan);
            return page.apply(tx, plan);
        });
    }

    private PlanId id(Actor actor, String slug) {
        return work.read(actor, tx -> plan(tx, slug).id());
    }

    private Plan plan(Tx tx, String slug) {
        return plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }
}
