package org.throughline.org;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.UnitId;

interface ComingChangeDao {

    @SqlUpdate("""
        INSERT INTO unit_change (id, unit, kind, takes_on, wish, decision, decided_by, made_at, state, problem)
        VALUES (:id, :unit, :kind, :takesOn, :wish, :decision, :decidedBy, :madeAt, :state, :problem)
        """)
    void insert(@BindMethods ComingChange change);

    @SqlQuery("""
        SELECT id, unit, kind, takes_on, wish, decision, decided_by, made_at, state, problem
          FROM unit_change
         WHERE id = :id
        """)
    Optional<ComingChange> find(ComingChangeId id);

    /** What is to come, or could not be done on its day. */
    @SqlQuery("""
        SELECT id, unit, kind, takes_on, wish, decision, decided_by, made_at, state, problem
          FROM unit_change
         WHERE unit = :unit
           AND state IN ('PLANNED', 'FAILED')
         ORDER BY takes_on, id
        """)
    List<ComingChange> of(UnitId unit);

    @SqlQuery("SELECT id FROM unit_change WHERE state = 'PLANNED' AND takes_on <= :day ORDER BY takes_on, id")
    List<ComingChangeId> due(LocalDate day);

    /** 0 where something became of it already. */
    @SqlUpdate("""
        UPDATE unit_change
           SET state = :state, problem = :problem
         WHERE id = :id
           AND state IN ('PLANNED', 'FAILED')
        """)
    int become(ComingChangeId id, ComingChange.State state, String problem);
}
