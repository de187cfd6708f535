package org.throughline.debate;

import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;

/** Knows, of everything that belongs to a plan, who may read what is said on it and where that is shown. */
public final class Subjects {
    private final Plans plans;
    private final List<Elsewhere> elsewhere;

    public Subjects(Plans plans) {
        this(plans, List.of());
    }

    /** With what features above this one have that can be spoken on. */
    public Subjects(Plans plans, List<Elsewhere> elsewhere) {
        this.plans = plans;
        this.elsewhere = List.copyOf(elsewhere);
    }

    /**
     * What this text names.
     *
     * @throws Refusal unknown when it names nothing that is there, or nothing that the actor may read
     */
    public About about(Tx tx, String subject) {
        int colon = subject.indexOf(':');
        if (colon < 0) {
            throw Refusal.unknown();
        }
        long id = parsed(subject.substring(colon + 1));
        var about = switch (subject.substring(0, colon)) {
            case "plan" -> ofPlan(plans.get(tx, new PlanId(id)), subject, Optional.empty());
            case "version" ->
                ofPlan(plans.get(tx, plans.version(tx, new VersionId(id)).plan()), subject, Optional.empty());
            case "provision" -> ofProvision(tx, new ProvisionId(id), subject);
            case "amendment" -> ofAmendment(tx, new AmendmentId(id));
            default ->
                elsewhere.stream()
                        .flatMap(one -> one.about(tx, subject).stream())
                        .findFirst()
                        .orElseThrow(Refusal::unknown);
        };
        if (!tx.actor().reads(about.scope())) {
            throw Refusal.unknown();
        }
        return about;
    }

    private About ofProvision(Tx tx, ProvisionId id, String subject) {
        return ofPlan(plans.of(tx, id), subject, Optional.of(id));
    }

    private About ofAmendment(Tx tx, AmendmentId id) {
        var amendment = tx.dao(AmendmentDao.class).find(id).orElseThrow(Refusal::unknown);
        var plan = plans.get(tx, amendment.plan());
        return new About(
                amendment.subject(),
                amendment.scope(),
                plan.unit(),
                Optional.of(plan.id()),
                Optional.of(amendment.provision()),
                plan.title(),
                place(plan, amendment));
    }

    private static About ofPlan(Plan plan, String subject, Optional<ProvisionId> provision) {
        var debate = "plans/" + plan.slug() + "/debate";
        return new About(
                subject,
                plan.scope(),
                plan.unit(),
                Optional.of(plan.id()),
                provision,
                plan.title(),
                provision.map(p -> debate + "/" + p.text()).orElse(debate));
    }

    /** Where an amendment is shown. */
    static String place(Plan plan, Amendment amendment) {
        return "plans/" + plan.slug() + "/amendments/" + amendment.number();
    }

    private static long parsed(String text) {
        try {
            return Id.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }
}
