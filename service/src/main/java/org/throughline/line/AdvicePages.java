package org.throughline.line;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanWays;
import org.throughline.plan.Plans;

/** How large a plan is, which objectives nobody works on, and which work serves none, for people. */
@Path("/plans")
@Produces(MediaType.TEXT_HTML)
public final class AdvicePages {
    private final Work work;
    private final Plans plans;
    private final Advices advices;
    private final Messages messages;

    public AdvicePages(Work work, Plans plans, Advices advices, Messages messages) {
        this.work = work;
        this.plans = plans;
        this.advices = advices;
        this.messages = messages;
    }

    @GET
    @Path("{plan}/advice")
    @Access(Access.To.ANYONE)
    public Page show(@Context Actor actor, @PathParam("plan") String slug) {
        return work.read(actor, tx -> {
            var plan = plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
            return new Page("line/advice", show(tx, plan, advices.of(tx, plan)));
        });
    }

    private AdviceShow show(Tx tx, Plan plan, Advice advice) {
        var lang = tx.actor().lang();
        long more = advice.looseInAll() - advice.loose().size();
        return new AdviceShow(
                List.of(
                        new Step("/plans", messages.say(lang, "navigation.plans"), false),
                        new Step("/plans/" + plan.slug(), plan.title(), false),
                        new Step("", messages.say(lang, "advice.title"), true)),
                messages.say(lang, "advice.title"),
                plan.title(),
                PlanWays.WORK.views(messages, lang, plan.slug()),
                messages.say(
                        lang,
                        "advice.size." + advice.grade(),
                        advice.elements(),
                        Sentence.counted(
                                "exchange.count.objectives", advice.size().objectives()),
                        Sentence.counted(
                                "exchange.count.indicators", advice.size().indicators())),
                many(lang, "advice.idle", advice.idle().size()),
                advice.idle().stream()
                        .map(one -> new Link(
                                "/plans/" + plan.slug() + "#p" + one.objective().text(), one.label()))
                        .toList(),
                many(lang, "advice.loose", advice.looseInAll()),
                advice.loose().stream()
                        .map(one -> new Link("/tasks/" + one.task(), one.title()))
                        .toList(),
                more > 0 ? messages.count(lang, "advice.more", more) : "");
    }

    private String many(String lang, String key, long number) {
        return number == 0 ? messages.say(lang, key + ".none") : messages.count(lang, key, number);
    }
}
