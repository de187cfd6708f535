package org.throughline.debate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.MemberId;
import org.throughline.parts.Run;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;

/** The debate as programs see it. */
public final class DebateView {
    private DebateView() {}

    /** An amendment with its difference, word by word. */
    public record OfAmendment(
            AmendmentId id,
            int number,
            PlanId plan,
            VersionId version,
            VersionId movedAgainst,
            ProvisionId provision,
            AmendmentState state,
            CarryOver.Kind carriedOver,
            String base,
            String body,
            String gist,
            String reason,
            MemberId mover,
            List<MemberId> sponsors,
            Optional<BallotId> ballot,
            Optional<VersionId> mergedIn,
            String answer,
            Instant movedAt,
            List<Run> difference) {

        static OfAmendment of(Amendment a, List<MemberId> sponsors) {
            return new OfAmendment(
                    a.id(),
                    a.number(),
                    a.plan(),
                    a.version(),
                    a.movedAgainst(),
                    a.provision(),
                    a.state(),
                    a.carriedOver(),
                    a.baseBody(),
                    a.body(),
                    a.gist(),
                    a.reason(),
                    a.mover(),
                    sponsors,
                    a.ballot(),
                    a.mergedIn(),
                    a.answer(),
                    a.movedAt(),
                    Differences.runs(a.baseBody(), a.body()));
        }
    }

    /** A statement. */
    public record OfStatement(
            StatementId id,
            String subject,
            Optional<StatementId> parent,
            MemberId member,
            Optional<MemberId> enteredBy,
            String lang,
            String body,
            Instant at,
            Optional<String> folded) {

        static OfStatement of(Statement s) {
            return new OfStatement(
                    s.id(),
                    s.subject(),
                    s.parent(),
                    s.member(),
                    s.enteredBy(),
                    s.lang(),
                    s.body(),
                    s.at(),
                    s.foldedReason());
        }
    }

    /** Two amendments that reach for the same words. */
    public record Meets(ProvisionId provision, int a, int b, String kind, String words, String wordsA, String wordsB) {
        static Meets of(Meetings.Meeting m) {
            return new Meets(
                    m.a().provision(),
                    m.a().number(),
                    m.b().number(),
                    m.collision().kind().name(),
                    m.collision().baseWords(),
                    m.collision().wordsA(),
                    m.collision().wordsB());
        }
    }

    /** The text as it would stand with the carried ones: the words of what changes, and what cannot be merged. */
    public record Stands(Map<String, String> bodies, List<Meets> meets, boolean whole) {}
}
