package org.throughline.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.UnitId;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;

/** Where pledges on objectives that were split or merged go, as rows. */
interface MoveDao {
    String MOVES = "SELECT objective, unit, version, former, num, due_on FROM pledge_move WHERE closed_on IS NULL";

    @SqlUpdate("""
        INSERT INTO pledge_move (objective, unit, version, former, num, opened_on, due_on, by_default)
        VALUES (:objective, :unit, :version, :former, :num, :on, :dueOn, FALSE)
        """)
    void insert(@BindMethods Move move, LocalDate on);

    @SqlQuery(MOVES + " AND objective = :objective ORDER BY unit")
    List<Move> open(ProvisionId objective);

    @SqlQuery(MOVES + " AND objective = :objective AND unit = :unit")
    Optional<Move> open(ProvisionId objective, UnitId unit);

    @SqlQuery(MOVES + " AND unit = :unit AND version = :version ORDER BY objective")
    List<Move> ofUnit(UnitId unit, VersionId version);

    @SqlQuery(MOVES + " AND objective IN (SELECT id FROM provision WHERE plan = :plan) ORDER BY objective, unit")
    List<Move> ofPlan(PlanId plan);

    /** Who still has to say it because this version came into force, by name. */
    @SqlQuery("""
        SELECT u.name AS unit, u.slug, COUNT(*) AS many, MIN(m.due_on) AS due
          FROM pledge_move m
          JOIN unit u ON u.id = m.unit
         WHERE m.version = :version AND m.closed_on IS NULL
         GROUP BY u.id, u.name, u.slug
         ORDER BY u.name, u.id
        """)
    List<Moves.Waiting> waiting(VersionId version);

    @SqlQuery(MOVES + " AND due_on < :day ORDER BY due_on, objective, unit")
    List<Move> past(LocalDate day);

    /** Closes it, and so holds it; 0 where it was closed before. */
    @SqlUpdate("""
        UPDATE pledge_move SET closed_on = :on, by_default = :byDefault
         WHERE objective = :objective AND unit = :unit AND version = :version AND closed_on IS NULL
        """)
    int close(ProvisionId objective, UnitId unit, VersionId version, LocalDate on, boolean byDefault);
}
