package org.throughline.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.UnitId;
import org.throughline.org.RequisitionId;

/** What others ask of a member in the life of the organisation: to call a body together, to stand for an office. Only reads. */
interface AskedDao {

    /**
     * A requisition.
     *
     * @param meeting whether all members of the unit vote in the body, rather than who sits there
     */
    record CallRow(
            RequisitionId id,
            BodyId body,
            String name,
            boolean meeting,
            String unit,
            String mover,
            String matter,
            Instant madeAt,
            Optional<LocalDate> reachedOn) {}

    /** Open ones of lately, behind which neither the member nor a unit that they keep stands yet. */
    @SqlQuery("""
        SELECT r.id, r.body, b.name, CASE WHEN b.kind = 'MEMBERS_MEETING' THEN 1 ELSE 0 END AS meeting, u.name AS unit,
               m.name AS mover, r.matter, r.made_at, r.reached_on
          FROM requisition r
          JOIN body b ON b.id = r.body
          JOIN unit u ON u.id = b.unit
          JOIN member m ON m.id = r.mover
         WHERE r.reached_on IS NULL AND r.withdrawn_at IS NULL AND r.made_at >= :since AND b.to_on IS NULL
           AND (NOT EXISTS (SELECT 1 FROM requisition_backer k WHERE k.requisition = r.id AND k.member = :member)
                AND (b.kind = 'MEMBERS_MEETING' AND b.unit IN (<votesIn>) OR b.id IN (<seats>))
                OR b.unit IN (SELECT p.parent
                                FROM unit_parent p
                               WHERE p.to_on IS NULL AND p.unit IN (<kept>)
                                 AND NOT EXISTS (SELECT 1
                                                   FROM requisition_unit q
                                                  WHERE q.requisition = r.id AND q.unit = p.unit)))
         ORDER BY r.id
         LIMIT :limit
        """)
    List<CallRow> calls(
            MemberId member,
            @BindList(value = "votesIn", onEmpty = EmptyHandling.NULL_STRING) Collection<UnitId> votesIn,
            @BindList(value = "seats", onEmpty = EmptyHandling.NULL_STRING) Collection<BodyId> seats,
            @BindList(value = "kept", onEmpty = EmptyHandling.NULL_STRING) Collection<UnitId> kept,
            Instant since,
            int limit);

    /** The member's own behind which enough stand since that day or later, while the body has not been called. */
    @SqlQuery("""
        SELECT r.id, r.body, b.name, CASE WHEN b.kind = 'MEMBERS_MEETING' THEN 1 ELSE 0 END AS meeting, u.name AS unit,
               m.name AS mover, r.matter, r.made_at, r.reached_on
          FROM requisition r
          JOIN body b ON b.id = r.body
          JOIN unit u ON u.id = b.unit
          JOIN member m ON m.id = r.mover
         WHERE r.mover = :member AND r.reached_on > :day AND r.withdrawn_at IS NULL AND b.to_on IS NULL
           AND NOT EXISTS (SELECT 1 FROM meeting t WHERE t.body = r.body AND t.held_on >= r.reached_on)
         ORDER BY r.id
        """)
    List<CallRow> reached(MemberId member, LocalDate day);

    /** Someone proposed. */
    record StandRow(
            long id,
            Optional<Office> office,
            Optional<String> sitsIn,
            String unit,
            String proposer,
            boolean recall,
            Instant madeAt) {}

    /** For what others proposed the member, and what they are to leave, while it is not at vote. */
    @SqlQuery("""
        SELECT e.id, e.office, b.name AS sits_in, u.name AS unit, m.name AS proposer, e.recall, e.made_at
          FROM election e
          JOIN unit u ON u.id = e.unit
          JOIN member m ON m.id = e.proposed_by
          LEFT JOIN delegation d ON d.id = e.delegation
          LEFT JOIN body b ON b.id = d.body
         WHERE e.member = :member AND e.proposed_by <> :member AND e.state = 'PROPOSED' AND e.ballot IS NULL
         ORDER BY e.id
         LIMIT :limit
        """)
    List<StandRow> standing(MemberId member, int limit);
}
