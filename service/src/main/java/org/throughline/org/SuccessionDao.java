package org.throughline.org;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;

interface SuccessionDao {

    @SqlQuery("SELECT old, next, from_on, decision FROM unit_successor ORDER BY from_on, old, next")
    List<Succession> all();

    @SqlUpdate("INSERT INTO unit_successor (old, next, from_on, decision) VALUES (:old, :next, :fromOn, :decision)")
    void succeed(@BindMethods Succession succession);

    @SqlUpdate("UPDATE unit SET to_on = :day WHERE id = :unit AND to_on IS NULL")
    int close(UnitId unit, LocalDate day);

    @SqlQuery("SELECT COUNT(*) > 0 FROM unit WHERE id = :unit AND to_on IS NOT NULL")
    boolean isClosed(UnitId unit);

    @SqlQuery("SELECT from_on FROM unit_parent WHERE unit = :unit AND to_on IS NULL")
    Optional<LocalDate> placedOn(UnitId unit);

    /** A place that was taken only that day is given up as if it had never been. */
    @SqlUpdate("DELETE FROM unit_parent WHERE unit = :unit AND to_on IS NULL AND from_on >= :day")
    int leaveAtOnce(UnitId unit, LocalDate day);

    @SqlUpdate("UPDATE unit_parent SET to_on = :day WHERE unit = :unit AND to_on IS NULL")
    int leave(UnitId unit, LocalDate day);

    /** Everyone who belongs to the unit on that day or is set to later. */
    @SqlQuery("""
        SELECT DISTINCT member
          FROM membership
         WHERE unit = :unit
           AND standing <> 'ENDED'
           AND (to_on IS NULL OR to_on > :day AND to_on > from_on)
         ORDER BY member
        """)
    List<MemberId> belonging(UnitId unit, LocalDate day);

    /** Everyone who belongs to the unit or one below it on that day or later, and holds an office or a seat anywhere. */
    @SqlQuery("""
        WITH RECURSIVE down (id) AS (
            SELECT id FROM unit WHERE id = :unit
             UNION
            SELECT p.unit FROM unit_parent p JOIN down ON p.parent = down.id WHERE p.to_on IS NULL)
        SELECT DISTINCT s.member
          FROM down
          JOIN membership s ON s.unit = down.id
         WHERE (s.to_on IS NULL OR s.to_on > :day)
           AND (EXISTS (SELECT 1 FROM role r WHERE r.member = s.member AND (r.to_on IS NULL OR r.to_on > :day))
                OR EXISTS (SELECT 1 FROM seat x WHERE x.member = s.member AND (x.to_on IS NULL OR x.to_on > :day)))
         ORDER BY s.member
        """)
    List<MemberId> serving(UnitId unit, LocalDate day);

    @SqlUpdate("""
        UPDATE role
           SET to_on = CASE WHEN from_on > :day THEN from_on ELSE :day END
         WHERE unit = :unit
           AND (to_on IS NULL OR to_on > :day)
        """)
    void endRoles(UnitId unit, LocalDate day);

    @SqlUpdate("""
        UPDATE seat
           SET to_on = CASE WHEN from_on > :day THEN from_on ELSE :day END
         WHERE body = :body
           AND (to_on IS NULL OR to_on > :day)
        """)
    void endSeats(BodyId body, LocalDate day);

    @SqlUpdate("UPDATE body SET to_on = CASE WHEN from_on > :day THEN from_on ELSE :day END WHERE id = :body")
    void endBody(BodyId body, LocalDate day);
}
