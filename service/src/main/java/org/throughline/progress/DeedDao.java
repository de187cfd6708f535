package org.throughline.progress;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.plan.ProvisionId;

/** Deeds that a second objective shows. */
interface DeedDao {
    String DEEDS = """
        SELECT u.id AS "update", r.happened_on, r.words, r.num, r.den, r.decimals, u.objective, u.scope
          FROM task_update u
          JOIN reading r ON r.task_update = u.id AND r.corrected_by IS NULL
        """;

    /** What a unit reported last elsewhere than at this objective. */
    @SqlQuery(DEEDS + """
         WHERE u.unit = :unit AND (u.objective IS NULL OR u.objective <> :objective)
           AND NOT EXISTS (SELECT 1 FROM also_under a WHERE a.objective = :objective AND a.task_update = u.id)
         ORDER BY u.id DESC
         LIMIT :most
        """)
    List<Deed> elsewhere(UnitId unit, ProvisionId objective, int most);

    /** What this objective shows besides, the latest first. */
    @SqlQuery(DEEDS + """
          JOIN also_under a ON a.task_update = u.id
         WHERE a.objective = :objective
         ORDER BY r.happened_on DESC, r.id DESC
         LIMIT :most
        """)
    List<Deed> besides(ProvisionId objective, int most);

    /** Who may read a report of this unit, if it was not made at this objective itself. */
    @SqlQuery("""
        SELECT scope FROM task_update
         WHERE id = :update AND unit = :unit AND (objective IS NULL OR objective <> :objective)
        """)
    Optional<String> scopeOf(long update, UnitId unit, ProvisionId objective);

    @SqlUpdate("""
        INSERT INTO also_under (task_update, objective, member, at) VALUES (:update, :objective, :member, :at)
            ON CONFLICT (objective, task_update) DO NOTHING
        """)
    int insert(long update, ProvisionId objective, MemberId member, Instant at);

    @SqlBatch("""
        INSERT INTO also_under (task_update, objective, member, at) VALUES (:update, :objective, :member, :at)
            ON CONFLICT (objective, task_update) DO NOTHING
        """)
    void insertAll(@BindMethods Collection<Also> all, MemberId member, Instant at);

    /** A report that another objective shows. */
    record Also(long update, ProvisionId objective) {}

    /** Whose plan an objective stands in. */
    @SqlQuery("""
        SELECT w.unit
          FROM provision o
          JOIN plan_owner w ON w.plan = o.plan AND w.to_on IS NULL
         WHERE o.id = :objective
        """)
    Optional<UnitId> unitOf(ProvisionId objective);

    /** What the old report was shown under, the one in its place is. */
    @SqlUpdate("""
        INSERT INTO also_under (task_update, objective, member, at)
        SELECT :update, objective, member, at FROM also_under WHERE task_update = :old
        """)
    void follow(long old, long update);
}
