package org.throughline.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.ballot.BallotId;

/** Ends of objectives as rows. */
interface EndDao {

    @SqlQuery("""
        SELECT objective, plan, kind, tasks, reason, member, ballot, decided_on FROM objective_end
         WHERE plan = :plan
         ORDER BY objective
        """)
    List<End> of(PlanId plan);

    /** Proposes one, in place of what was proposed; what was decided stays. */
    @SqlUpdate("""
        INSERT INTO objective_end (objective, plan, kind, tasks, reason, member)
        VALUES (:objective, :plan, :kind, :tasks, :reason, :member)
            ON CONFLICT (objective) DO UPDATE
           SET kind = excluded.kind, tasks = excluded.tasks, reason = excluded.reason, member = excluded.member
         WHERE objective_end.ballot IS NULL
        """)
    void propose(@BindMethods End end);

    /** The ballot on the end of a plan's period that goes on. */
    @SqlQuery("SELECT id FROM ballot WHERE subject = :subject AND question = 'END_PERIOD' AND state = 'OPEN'")
    Optional<BallotId> atVote(String subject);

    @SqlUpdate("UPDATE objective_end SET ballot = :ballot, decided_on = :on WHERE plan = :plan AND ballot IS NULL")
    void decide(PlanId plan, BallotId ballot, LocalDate on);
}
