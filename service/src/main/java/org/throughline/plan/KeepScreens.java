package org.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.Visibility;
import org.throughline.parts.Act;

/** Makes the page that tells what may be done next with a plan, by the state it is in. */
public final class KeepScreens {
    private final Plans plans;
    private final Messages messages;

    public KeepScreens(Plans plans, Messages messages) {
        this.plans = plans;
        this.messages = messages;
    }

    KeepScreen keep(Tx tx, Plan plan) {
        var words = new PlanWords(messages, tx.actor().lang());
        var open = plans.open(tx, plan.id());
        var current = plans.currentVersion(tx, plan.id());
        var ways = new ArrayList<KeepScreen.Way>();
        var to = new To(words, "/plans/" + plan.slug());
        open.ifPresent(version -> making(to, version, ways));
        if (open.isEmpty()) {
            ways.add(to.deed("next", "/versions"));
        }
        if (current.state().guides()) {
            if (plan.state() == PlanState.OPEN && plan.tier().hasPeriod()) {
                ways.add(to.page("end", "/end"));
            }
            ways.add(to.page("follow", "/next"));
        }
        if (plan.tier().hasPeriod()) {
            ways.add(to.page("assess", "/assessment"));
        }
        if (!plans.above(tx, plan).isEmpty()) {
            ways.add(to.page("serves", "/serves"));
        }
        if (open.isPresent() && plans.versions(tx, plan.id()).size() > 1
                || plan.follows().isPresent()) {
            ways.add(to.page("mapping", "/mapping"));
        }
        if (!plans.above(tx, plan).isEmpty() && current.state().guides()) {
            ways.add(to.page("realignment", "/realignment"));
        }
        ways.add(to.page(plan.visibility() == Visibility.NAMED ? "name" : "readers", "/readers"));
        if (!plans.above(tx, plan).isEmpty()) {
            ways.add(plan.figuresRise() ? to.deed("stay", "/rising/end") : to.deed("rise", "/rising"));
        }
        return new KeepScreen(
                words.path(plan, words.say("plan.keep")),
                words.say("plan.keep"),
                words.say(
                        "plan.keep.line",
                        plan.title(),
                        open.orElse(current).number(),
                        words.state(open.orElse(current).state())),
                PlanWays.READ.views(messages, tx.actor().lang(), plan.slug()),
                List.copyOf(ways));
    }

    private static void making(To to, Version version, List<KeepScreen.Way> ways) {
        if (version.isDraft()) {
            ways.add(to.page("write", "/edit"));
            ways.add(to.page("paste", "/paste"));
            ways.add(to.page("circulate", "/circulate"));
            ways.add(to.page("adopt", "/adopt"));
            ways.add(to.deed("withdraw", "/withdrawal"));
        } else {
            ways.add(to.page("decide", "/decide"));
        }
    }

    /** The ways of one plan, each named by {@code plan.keep.NAME}. */
    private record To(PlanWords words, String base) {
        KeepScreen.Way page(String name, String below) {
            return way(name, words.say("plan.keep." + name), base + below);
        }

        KeepScreen.Way way(String name, String title, String href) {
            return new KeepScreen.Way(
                    Optional.of(href), title, words.say("plan.keep." + name + ".text"), Optional.empty());
        }

        KeepScreen.Way deed(String name, String below) {
            var title = words.say("plan.keep." + name);
            return new KeepScreen.Way(
                    Optional.empty(),
                    "",
                    words.say("plan.keep." + name + ".text"),
                    Optional.of(Act.word(base + below, title).asking(words.say("plan.keep." + name + ".ask"))));
        }
    }
}
