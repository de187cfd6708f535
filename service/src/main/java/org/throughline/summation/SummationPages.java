package org.throughline.summation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.DecisionForms;
import org.throughline.ballot.RecordedDecision;
import org.throughline.ballot.ReportRoom;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.debate.StatementId;
import org.throughline.debate.Statements;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.parts.Hidden;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.task.TaskId;

/** Summations, for people: one's own, and what bodies decide on. */
@Path("/summations")
@Produces(MediaType.TEXT_HTML)
public final class SummationPages {
    private final Work work;
    private final Summations summations;
    private final SummationDecisions decisions;
    private final SummationScreens screens;
    private final Statements statements;
    private final ReportRoom<SummationId> room;
    private final SummationLists lists;

    public SummationPages(
            Work work,
            Summations summations,
            SummationDecisions decisions,
            SummationScreens screens,
            Statements statements,
            SummationLists lists) {
        this.work = work;
        this.summations = summations;
        this.decisions = decisions;
        this.screens = screens;
        this.statements = statements;
        this.room = new ReportRoom<>(work, screens.decisions(), new Put(), "said.summation.decided");
        this.lists = lists;
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page list(@Context Actor actor) {
        return work.read(actor, tx -> new Page("summation/list", lists.list(tx)));
    }

    @GET
    @Path("new")
    @Access(Access.To.SIGNED_IN)
    public Page begin(
            @Context Actor actor,
            @QueryParam("unit") UnitId unit,
            @QueryParam("plan") PlanId plan,
            @QueryParam("objective") ProvisionId objective,
            @QueryParam("task") TaskId task,
            @QueryParam("title") String title) {
        var named = title == null || title.isBlank() ? Optional.<String>empty() : Optional.of(title);
        return begin(
                actor,
                Optional.ofNullable(unit),
                Optional.ofNullable(plan),
                Optional.ofNullable(objective),
                Optional.ofNullable(task),
                named,
                Typed.nothing());
    }

    private Page begin(
            Actor actor,
            Optional<UnitId> unit,
            Optional<PlanId> plan,
            Optional<ProvisionId> objective,
            Optional<TaskId> task,
            Optional<String> title,
            Typed typed) {
        return work.read(actor, tx -> {
            var home = unit.or(actor::home).orElseThrow(Refusal::unknown);
            var about = new ArrayList<Hidden>();
            plan.ifPresent(id -> about.add(new Hidden("plan", id.text())));
            objective.ifPresent(id -> about.add(new Hidden("objective", id.text())));
            task.ifPresent(id -> about.add(new Hidden("task", id.text())));
            var name = title.orElseGet(() -> lists.say(tx, "summation.unnamed"));
            var wish = NewSummation.ofMember(home, name).readBy(lists.usual(tx, plan, objective, task));
            return new Page("summation/new", lists.begin(tx, wish, about, typed));
        });
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public Response begin(@Context Actor actor, @Context Form form) {
        var plan = form.id("plan", PlanId::new);
        var objective = form.id("objective", ProvisionId::new);
        var task = form.id("task", TaskId::new);
        try {
            var wish = new NewSummation(
                    form.choice("kind", SummationKind.class).orElse(SummationKind.MEMBER),
                    form.requiredId("unit", UnitId::new),
                    Optional.empty(),
                    plan,
                    objective,
                    task,
                    form.text("title"),
                    form.choice("visibility", Visibility.class).orElse(Visibility.ORGANISATION));
            var id = summations.begin(actor, wish);
            return Redirect.saying("/summations/" + id.text() + "/edit", "said.summation.begun");
        } catch (Refusal no) {
            return Typed.again(
                    form, no, typed -> begin(actor, Optional.empty(), plan, objective, task, Optional.empty(), typed));
        }
    }

    @GET
    @Path("{summation}")
    @Access(Access.To.ANYONE)
    public Page show(
            @Context Actor actor, @PathParam("summation") SummationId id, @QueryParam("reply") StatementId reply) {
        return show(actor, id, Optional.ofNullable(reply), Typed.nothing());
    }

    private Page show(Actor actor, SummationId id, Optional<StatementId> reply, Typed typed) {
        return work.read(
                actor, tx -> new Page("summation/show", screens.show(tx, summations.get(tx, id), reply, typed)));
    }

    /** Speaks on it; whoever may read it may. */
    @POST
    @Path("{summation}/statements")
    @Access(Access.To.SIGNED_IN)
    public Response speak(@Context Actor actor, @PathParam("summation") SummationId id, @Context Form form) {
        var parent = form.id("parent", StatementId::new);
        try {
            var place = work.<String>read(actor, tx -> summations.get(tx, id).subject());
            var said = statements.speak(actor, place, form.text("words"), parent);
            return Redirect.to("/summations/" + id.text() + "#s" + said.text());
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> show(actor, id, parent, typed));
        }
    }

    @GET
    @Path("{summation}/edit")
    @Access(Access.To.SIGNED_IN)
    public Page edit(@Context Actor actor, @PathParam("summation") SummationId id) {
        return edit(actor, id, Typed.nothing(), Typed.nothing());
    }

    /** @param learned what was typed into the form of a lesson or proposal */
    private Page edit(Actor actor, SummationId id, Typed typed, Typed learned) {
        return work.read(actor, tx -> {
            var summation = summations.get(tx, id);
            org.throughline.summation.Access.requireWriter(actor, summation, "");
            return new Page("summation/edit", screens.edit(tx, summation, typed, learned));
        });
    }

    @POST
    @Path("{summation}")
    @Access(Access.To.SIGNED_IN)
    public Response save(@Context Actor actor, @PathParam("summation") SummationId id, @Context Form form) {
        var parts = new Parts(
                form.text("aim"),
                form.text("did"),
                form.text("came"),
                form.text("conditions"),
                form.text("strengths"),
                form.text("shortcomings"),
                form.text("took_part"),
                form.text("differences"));
        try {
            long revision = form.requiredWhole("revision");
            if (form.text("then").equals("hand_in")) {
                var in = summations.submit(actor, id, form.text("title"), parts, revision);
                return Redirect.saying("/" + in.place(), "said.summation.submitted");
            }
            summations.save(actor, id, form.text("title"), parts, revision);
            return Redirect.saying("/summations/" + id.text() + "/edit", "said.summation.saved");
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> edit(actor, id, typed, Typed.nothing()));
        }
    }

    @POST
    @Path("{summation}/findings")
    @Access(Access.To.SIGNED_IN)
    public Response add(@Context Actor actor, @PathParam("summation") SummationId id, @Context Form form) {
        try {
            summations.add(actor, id, finding(form));
            return Redirect.saying("/summations/" + id.text() + "/edit#lessons", "said.finding.added");
        } catch (Refusal no) {
            return Typed.againWhileOpen(form, no, learned -> edit(actor, id, Typed.nothing(), learned));
        }
    }

    @POST
    @Path("{summation}/findings/{finding}/removal")
    @Access(Access.To.SIGNED_IN)
    public Response remove(
            @Context Actor actor, @PathParam("summation") SummationId id, @PathParam("finding") FindingId finding) {
        summations.remove(actor, finding);
        return Redirect.saying("/summations/" + id.text() + "/edit#lessons", "said.finding.removed");
    }

    @POST
    @Path("{summation}/submission")
    @Access(Access.To.SIGNED_IN)
    public Response submit(@Context Actor actor, @PathParam("summation") SummationId id) {
        return Redirect.saying("/" + summations.submit(actor, id).place(), "said.summation.submitted");
    }

    @GET
    @Path("{summation}/decision")
    @Access(Access.To.SIGNED_IN)
    public Page decision(@Context Actor actor, @PathParam("summation") SummationId id) {
        return room.meeting(actor, id);
    }

    @POST
    @Path("{summation}/decision")
    @Access(Access.To.SIGNED_IN)
    public Response decide(@Context Actor actor, @PathParam("summation") SummationId id, @Context Form form) {
        return room.decided(actor, id, form);
    }

    @GET
    @Path("{summation}/ballot")
    @Access(Access.To.SIGNED_IN)
    public Page ballot(@Context Actor actor, @PathParam("summation") SummationId id) {
        return room.ballot(actor, id);
    }

    @POST
    @Path("{summation}/ballot")
    @Access(Access.To.SIGNED_IN)
    public Response open(@Context Actor actor, @PathParam("summation") SummationId id, @Context Form form) {
        return room.opened(actor, id, form);
    }

    /** How one of these is put to its body. */
    private final class Put implements ReportRoom.Report<SummationId> {
        @Override
        public DecisionForms.Asked asked(Tx tx, SummationId id) {
            return screens.asked(tx, kept(tx, id));
        }

        @Override
        public BallotId record(Actor actor, SummationId id, BodyId body, RecordedDecision decision, String note) {
            return decisions.record(actor, id, body, decision, note);
        }

        @Override
        public BallotId open(Actor actor, SummationId id, BodyId body, Instant closesAt) {
            return decisions.open(actor, id, body, closesAt);
        }

        @Override
        public String place(Tx tx, SummationId id) {
            return summations.get(tx, id).place();
        }
    }

    /** A summation of a unit that the actor keeps. */
    private Summation kept(Tx tx, SummationId id) {
        var summation = summations.get(tx, id);
        if (!tx.actor().keeps(summation.unit())) {
            throw Refusal.denied("ballot.convene");
        }
        return summation;
    }

    /** A lesson has a kind and a reach; without a kind it is a proposal. */
    static NewFinding finding(Form form) {
        var kind = form.choice("kind", FindingKind.class);
        var sort = form.choice("what", FindingSort.class)
                .orElse(kind.isPresent() ? FindingSort.LESSON : FindingSort.PROPOSAL);
        return new NewFinding(
                sort,
                kind.orElse(FindingKind.CHANGE),
                form.choice("reach", Reach.class).orElse(Reach.ALL),
                form.text("words"),
                form.text("grounds"),
                List.copyOf(NewFinding.tags(form.text("tags"))),
                Optional.empty());
    }
}
