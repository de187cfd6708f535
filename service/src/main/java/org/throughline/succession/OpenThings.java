package org.throughline.succession;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.throughline.kernel.UnitId;

/** What is open in a unit, to be chosen from when it ends; by title and id. */
interface OpenThings {

    /** Something open. */
    record Thing(long id, String title) {}

    @SqlQuery("""
        SELECT id, title
          FROM task
         WHERE unit = :unit
           AND state IN ('OPEN', 'IN_PROGRESS', 'BLOCKED')
         ORDER BY COALESCE(due_on, '9999-12-31'), id
         LIMIT :most
        """)
    List<Thing> tasks(UnitId unit, int most);

    @SqlQuery("""
        SELECT f.id, f.words AS title
          FROM finding_due d
          JOIN finding f ON f.id = d.finding
         WHERE d.unit = :unit
           AND d.answered_on IS NULL
         ORDER BY d.due_on, f.id
         LIMIT :most
        """)
    List<Thing> answers(UnitId unit, int most);

    /** Objectives above of which something was taken on, or is spoken of. */
    @SqlQuery("""
        SELECT p.objective AS id,
               COALESCE((SELECT t.title
                           FROM provision_text t
                           JOIN version v ON v.id = t.version
                          WHERE t.provision = p.objective
                          ORDER BY v.number DESC
                          LIMIT 1), '') AS title
          FROM pledge p
         WHERE p.unit = :unit
           AND p.said <> 'DECLINED'
           AND COALESCE(p.num, 1) <> 0
           AND p.number = (SELECT MAX(q.number) FROM pledge q WHERE q.objective = p.objective AND q.unit = p.unit)
         ORDER BY p.objective
         LIMIT :most
        """)
    List<Thing> pledges(UnitId unit, int most);

    @SqlQuery("""
        SELECT id, title
          FROM summation
         WHERE unit = :unit
           AND state <> 'ACCEPTED'
           AND kind <> 'MEMBER'
         ORDER BY id
         LIMIT :most
        """)
    List<Thing> summations(UnitId unit, int most);
}
