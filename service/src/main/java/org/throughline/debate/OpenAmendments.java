package org.throughline.debate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.kernel.Refusal;
import org.throughline.plan.Motions;
import org.throughline.plan.VersionId;

/** Holds the decision on the whole back until its amendments are decided and in the text, by whatever way it is asked for. */
public final class OpenAmendments implements Motions {

    /** What stands in the way of deciding on the whole, if anything does. */
    Optional<Refusal> unfinished(List<Amendment> against) {
        for (var amendment : against) {
            if (amendment.isAtVote()) {
                return Optional.of(Refusal.because("decide.at_vote", amendment.number()));
            }
            if (amendment.waitsForText()) {
                return Optional.of(Refusal.because("decide.merge_first", amendment.number()));
            }
            if (amendment.state() == AmendmentState.ADMITTED) {
                return Optional.of(Refusal.because("decide.undecided", amendment.number()));
            }
        }
        return Optional.empty();
    }

    /** Those that never found their sponsors are noted as not reached; any other open one refuses. */
    @Override
    public void close(Tx tx, VersionId version) {
        var dao = tx.dao(AmendmentDao.class);
        var against = dao.against(version);
        unfinished(against).ifPresent(refusal -> {
            throw refusal;
        });
        for (var amendment : against) {
            if (amendment.state().isOpen()) {
                var after = amendment.notReached();
                dao.update(after);
                tx.journal(
                        "amendment.not_reached",
                        after.subject(),
                        Map.of("state", after.state().name()));
            }
        }
    }
}
