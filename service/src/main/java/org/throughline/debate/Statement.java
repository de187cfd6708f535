package org.throughline.debate;

import java.time.Instant;
import java.util.Optional;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;

/**
 * A member's words on something. Nobody deletes another's; a secretary may fold one, for a reason that everyone reads.
 *
 * @param subject on what, as {@code provision:0c3w9v1m4k2p8}
 * @param plan the plan that it is about, where there is one
 * @param parent the statement that it answers
 * @param enteredBy who entered it for the member
 * @param unit the member's home
 * @param lang the language it was written in
 * @param body Markdown
 */
public record Statement(
        StatementId id,
        String subject,
        Optional<PlanId> plan,
        Optional<ProvisionId> provision,
        Optional<StatementId> parent,
        MemberId member,
        Optional<MemberId> enteredBy,
        Optional<UnitId> unit,
        String lang,
        String body,
        Instant at,
        String scope,
        Optional<String> foldedReason,
        Optional<MemberId> foldedBy) {

    public String asSubject() {
        return "statement:" + id.text();
    }

    public boolean isFolded() {
        return foldedReason.isPresent();
    }
}
