package org.throughline.cycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.debate.Amendment;
import org.throughline.debate.AmendmentId;
import org.throughline.debate.AmendmentState;
import org.throughline.debate.Amendments;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Units;
import org.throughline.plan.Drafts;
import org.throughline.plan.End;
import org.throughline.plan.Ends;
import org.throughline.plan.NewPlan;
import org.throughline.plan.NewProvision;
import org.throughline.plan.NextVersions;
import org.throughline.plan.OriginKind;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.Texts;
import org.throughline.plan.VersionId;
import org.throughline.plan.Wording;
import org.throughline.summation.Finding;
import org.throughline.summation.FindingId;
import org.throughline.summation.FindingSort;
import org.throughline.summation.Takings;

/** Begins the plan of the next period from the one it follows, what was proposed and learned, and the answers that are owed. */
public final class NextPlans {
    private static final Set<AmendmentState> OWED = Set.of(AmendmentState.NOT_REACHED, AmendmentState.REFERRED);

    private final Work work;
    private final Plans plans;
    private final Texts texts;
    private final Units units;
    private final Drafts drafts;
    private final NextVersions next;
    private final Ends ends;
    private final Takings takings;
    private final Amendments amendments;
    private final Messages messages;

    public NextPlans(
            Work work,
            Plans plans,
            Texts texts,
            Units units,
            Drafts drafts,
            NextVersions next,
            Ends ends,
            Takings takings,
            Amendments amendments,
            Messages messages) {
        this.work = work;
        this.plans = plans;
        this.texts = texts;
        this.units = units;
        this.drafts = drafts;
        this.next = next;
        this.ends = ends;
        this.takings = takings;
        this.amendments = amendments;
        this.messages = messages;
    }

    /**
     * What the next draft can grow from.
     *
     * @param goesOn objectives that are continued: all that were not closed or dropped by decision
     * @param staysBehind those that were
     * @param findings proposals and lessons that came all the way up here and wait for an answer
     * @param amendments those of the former plan that somebody still owes an answer
     */
    public record Offer(
            List<Provision> goesOn, List<Provision> staysBehind, List<Finding> findings, List<Amendment> amendments) {}

    /** What the plan after this one can grow from, for those who draft it. */
    public Offer offer(Tx tx, Plan former) {
        plans.requireDrafter(tx, former);
        var ended = ends.of(tx, former.id());
        var objectives =
                texts.objectives(tx, plans.currentVersion(tx, former.id()).id());
        var behind = objectives.stream()
                .filter(o -> Optional.ofNullable(ended.get(o.id()))
                        .filter(end -> end.decided() && end.kind() != End.Kind.CARRIED_OVER)
                        .isPresent())
                .toList();
        return new Offer(
                objectives.stream().filter(o -> !behind.contains(o)).toList(),
                behind,
                takings.waiting(tx, former.unit()),
                amendments.ofPlan(tx, former.id()).stream()
                        .filter(amendment -> OWED.contains(amendment.state()))
                        .toList());
    }

    /**
     * Begins the draft: what goes on, each naming what it continues, and each finding and amendment that was chosen in a
     * paragraph of its own that names where it came from. A finding is answered by that.
     *
     * @throws Refusal unknown for what is not among the offered, {@code plan.keepers_only}, and those of {@link NewPlan}
     */
    public PlanId begin(Actor actor, PlanId id, NewPlan wish, List<FindingId> findings, List<AmendmentId> wanted) {
        return work.write(actor, tx -> {
            var former = plans.readable(tx, id);
            var offer = offer(tx, former);
            var plan = next.draftFollowing(tx, id, wish);
            var draft = plans.open(tx, plan.id()).orElseThrow().id();
            var lang = units.get(tx, plan.unit()).lang();
            var chosen =
                    findings.stream().distinct().map(one -> found(offer, one)).toList();
            for (var sort : FindingSort.values()) {
                var some = chosen.stream().filter(one -> one.what() == sort).toList();
                if (!some.isEmpty()) {
                    var under = heading(tx, draft, messages.say(lang, "next.heading." + sort));
                    some.forEach(one -> takings.takeUp(tx, one.id(), draft, paragraph(under, one.words())));
                }
            }
            owed(tx, draft, lang, offer, wanted);
            tx.journal("plan.grow", plan.subject(), Map.of("findings", chosen.size(), "amendments", wanted.size()));
            tx.place("plans/" + plan.slug() + "/edit");
            return plan.id();
        });
    }

    private void owed(Tx tx, VersionId draft, String lang, Offer offer, List<AmendmentId> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        var under = heading(tx, draft, messages.say(lang, "next.heading.AMENDMENT"));
        for (var id : wanted.stream().distinct().toList()) {
            var amendment = offer.amendments().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(Refusal::unknown);
            var provision = drafts.add(tx, draft, paragraph(under, amendment.body()));
            drafts.origin(tx, provision, amendment.subject(), OriginKind.AMENDMENT);
        }
    }

    private static Finding found(Offer offer, FindingId id) {
        return offer.findings().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::unknown);
    }

    private Optional<ProvisionId> heading(Tx tx, VersionId draft, String title) {
        return Optional.of(
                drafts.add(tx, draft, NewProvision.atEnd(Optional.empty(), ProvisionKind.HEADING, "", title, "")));
    }

    private static NewProvision paragraph(Optional<ProvisionId> under, String words) {
        return new NewProvision(under, -1, Wording.of(ProvisionKind.PARAGRAPH, "", "", words));
    }
}
