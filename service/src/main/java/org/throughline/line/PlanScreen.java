package org.throughline.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.http.Messages;
import org.throughline.parts.Link;
import org.throughline.parts.Thread;
import org.throughline.parts.ThreadStep;
import org.throughline.plan.PlanWays;
import org.throughline.plan.Tier;
import org.throughline.plan.VersionState;
import org.throughline.text.Markdown;

/** From a plan on its line to the page in the reader's language. Pure: the same line gives the same page. */
final class PlanScreen {
    private final Messages messages;
    private final String lang;
    private final PlanLine line;

    PlanScreen(Messages messages, String lang, PlanLine line) {
        this.messages = messages;
        this.lang = lang;
        this.line = line;
    }

    PlanShow show() {
        var provisions = new ProvisionScreen(messages, lang, line);
        return new PlanShow(
                kicker(messages, lang, line),
                line.title(),
                version(),
                thread(),
                PlanWays.READ.views(messages, lang, line.slug()),
                acts(),
                List.of(),
                line.assessment()
                        .map(a -> new PlanShow.Part(
                                say("line.assessment"),
                                say("line.assessment.written", a.writtenOn()),
                                Markdown.toHtml(a.body()))),
                line.provisions().stream().map(provisions::provision).toList(),
                provisions.beside(line.beside()),
                line.provisions().isEmpty() ? say("line.no_words") : "",
                line.next().map(this::next));
    }

    /** The kind of plan, whose, and for when. */
    static String kicker(Messages messages, String lang, PlanLine line) {
        var tier = messages.say(lang, "tier." + line.tier());
        return line.period()
                .map(period -> messages.say(
                        lang, "line.kicker.period", tier, line.unit().name(), period.from(), period.last()))
                .orElseGet(() ->
                        messages.say(lang, "line.kicker", tier, line.unit().name()));
    }

    private PlanShow.VersionLine version() {
        var version = line.version();
        var links = new ArrayList<Link>();
        version.decision()
                .map(decision -> new Link("/ballots/" + decision.ballot().text(), decision(decision)))
                .ifPresent(links::add);
        if (!version.current()) {
            links.add(new Link("/plans/" + line.slug(), say("line.version.to_current")));
        }
        line.next().ifPresent(next -> links.add(new Link(nextHref(next), nextText("line.version.next", next))));
        return new PlanShow.VersionLine(
                say("version_state." + version.state()),
                version.state() == VersionState.IN_FORCE,
                version.state().isOpen(),
                since(version),
                links,
                version.fingerprint().map(PlanScreen::print).orElse(""),
                version.fingerprint()
                        .map(print -> "/plans/" + line.slug() + "/versions/" + version.number() + "/check")
                        .orElse(""),
                List.of(new Link("/plans/" + line.slug() + "/export", say("line.export"))));
    }

    private String since(PlanLine.Shown version) {
        long number = version.number();
        if (version.state() == VersionState.IN_DISCUSSION) {
            return version.discussionUntil()
                    .map(until -> say("line.version.until", number, until))
                    .orElseGet(() -> say("line.version", number));
        }
        if (version.inForceTo().isPresent() && version.inForceFrom().isPresent()) {
            return say(
                    "line.version.from_to",
                    number,
                    version.inForceFrom().get(),
                    version.inForceTo().get());
        }
        return version.inForceFrom()
                .map(from -> say("line.version.since", number, from))
                .orElseGet(() -> say("line.version", number));
    }

    private String decision(PlanLine.Decision decision) {
        if (!decision.closed()) {
            return say("line.decision.open", decision.body());
        }
        var said = say(
                decision.carried() ? "line.decision.carried" : "line.decision.lost",
                decision.body(),
                decision.inFavour(),
                decision.against(),
                decision.abstained());
        return decision.contested() ? say("line.decision.contested", said) : said;
    }

    /** The first and last bytes, in fours. */
    private static String print(String fingerprint) {
        return fours(fingerprint.substring(0, 16)) + " … " + fours(fingerprint.substring(fingerprint.length() - 8));
    }

    private static String fours(String text) {
        return text.replaceAll("(.{4})(?!$)", "$1 ");
    }

    private Optional<Thread> thread() {
        var across = line.across();
        var steps = new ArrayList<ThreadStep>();
        grew(across).ifPresent(steps::add);
        across.above()
                .forEach(above -> steps.add(new ThreadStep(
                        say("tier.short." + above.tier()), "/plans/" + above.slug(), above.title(), "", false)));
        steps.add(new ThreadStep(
                say("tier.short." + line.tier()),
                "",
                line.title(),
                messages.count(lang, "line.objectives", across.objectives()),
                true));
        for (var tier : across.below()) {
            steps.add(new ThreadStep(
                    say("tier.short." + tier.tier()),
                    "/plans/" + line.slug() + "/progress",
                    plans(tier),
                    messages.count(lang, "line.in_force", tier.inForce()),
                    false));
        }
        if (across.tasks() > 0) {
            steps.add(new ThreadStep(
                    say("line.work"),
                    "/plans/" + line.slug() + "/work",
                    messages.count(lang, "line.tasks", across.tasks()),
                    done(across),
                    false));
        }
        return steps.size() < 2
                ? Optional.empty()
                : Optional.of(new Thread(say("line.throughline"), true, List.copyOf(steps)));
    }

    private Optional<ThreadStep> grew(PlanLine.Across across) {
        if (across.proposals() == 0 && across.follows().isEmpty()) {
            return Optional.empty();
        }
        var former = across.follows().map(PlanLine.Neighbour::title).orElse("");
        var href = "/line/plan:" + line.id().text();
        return Optional.of(
                across.proposals() == 0
                        ? new ThreadStep(say("line.grew_from"), href, former, "", false)
                        : new ThreadStep(
                                say("line.grew_from"),
                                href,
                                messages.count(lang, "line.findings", across.proposals()),
                                former.isEmpty() ? "" : say("line.of", former),
                                false));
    }

    private String plans(PlanLine.Tiered tier) {
        var kind =
                tier.tier() == Tier.OPERATIONAL ? "operational" : tier.tier() == Tier.TACTICAL ? "tactical" : "other";
        return messages.count(lang, "line.plans." + kind, tier.plans());
    }

    private String done(PlanLine.Across across) {
        return across.dropped() == 0
                ? say("line.done", across.done())
                : say("line.done_dropped", across.done(), across.dropped());
    }

    private List<Link> acts() {
        var acts = new ArrayList<Link>();
        if (line.mayDraft() && line.version().state() == VersionState.DRAFT) {
            acts.add(new Link("/plans/" + line.slug() + "/edit", say("line.write_draft")));
        }
        line.realign()
                .ifPresent(left -> acts.add(new Link(
                        "/plans/" + line.slug() + "/realignment",
                        messages.count(lang, "realign.act", left.undecided(), left.due()))));
        if (line.version().state().guides()) {
            acts.add(new Link("/plans/" + line.slug() + "/reviews", say("review.title")));
        }
        if (line.mayDraft() && line.version().current()) {
            acts.add(new Link("/plans/" + line.slug() + "/keep", say("plan.keep")));
        }
        acts.add(new Link("/line/plan:" + line.id().text(), say("line.ask")));
        return acts;
    }

    private PlanShow.Next next(PlanLine.Next next) {
        return new PlanShow.Next(
                nextHref(next),
                nextText("line.goes_on", next),
                say("line.goes_on.more", next.amendments(), next.statements()));
    }

    private String nextHref(PlanLine.Next next) {
        return "/plans/" + line.slug() + "/versions/" + next.number();
    }

    private String nextText(String key, PlanLine.Next next) {
        var text = say(key, (long) next.number(), say("version_state." + next.state()));
        return next.until().map(until -> text + say("line.until", until)).orElse(text);
    }

    private String say(String key, Object... arguments) {
        return messages.say(lang, key, arguments);
    }
}
