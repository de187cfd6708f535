package org.throughline.plan;

import java.time.LocalDate;
import java.util.Collection;
import org.throughline.db.Tx;

/**
 * Whoever keeps something that depends on how objectives are linked and which texts count, and must keep it in step in the
 * same unit of work. The figures do: they are kept as sums along the links, and a link that moves takes its sums along. Told
 * through this interface, plans need not know that there are figures.
 */
public interface LinkWatch {
    /** Where nothing depends on links. */
    LinkWatch NOBODY = new LinkWatch() {
        @Override
        public void moved(Tx tx, ProvisionId objective, Collection<ProvisionId> targets) {}

        @Override
        public void stands(Tx tx, PlanId plan) {}

        @Override
        public Since anew(Tx tx, ProvisionId objective, Since before, LocalDate day) {
            return before.anew(day, 0, 0, 0);
        }
    };

    /**
     * What the objective serves, with which weight, or what its indicators feed has changed.
     *
     * @param targets what it served before and what it serves now
     */
    void moved(Tx tx, ProvisionId objective, Collection<ProvisionId> targets);

    /**
     * How the objective counts where only what it does from that day on is to count in what it serves: how far it is stays with the
     * old text.
     *
     * @param before how it counted until now
     */
    Since anew(Tx tx, ProvisionId objective, Since before, LocalDate day);

    /** Another text of the plan counts now: one came into force, or was superseded, annulled or ran out. */
    void stands(Tx tx, PlanId plan);
}
