package org.throughline.org;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;

interface RequisitionDao {

    /** Keeps others from standing behind it until this unit of work ends. */
    @SqlUpdate("UPDATE requisition SET matter = matter WHERE id = :id")
    int hold(RequisitionId id);

    @SqlQuery("""
        SELECT r.id, r.body, r.mover, m.name, r.matter, r.made_at, r.reached_on, r.withdrawn_at
          FROM requisition r
          JOIN member m ON m.id = r.mover
         WHERE r.id = :id
        """)
    Optional<Requisition> find(RequisitionId id);

    @SqlQuery("""
        SELECT r.id, r.body, r.mover, m.name, r.matter, r.made_at, r.reached_on, r.withdrawn_at
          FROM requisition r
          JOIN member m ON m.id = r.mover
         WHERE r.body = :body
         ORDER BY r.id DESC
         LIMIT 50
        """)
    List<Requisition> of(BodyId body);

    @SqlUpdate("""
        INSERT INTO requisition (id, body, mover, matter, made_at) VALUES (:id, :body, :mover, :matter, :at)
        """)
    void insert(RequisitionId id, BodyId body, MemberId mover, String matter, Instant at);

    @SqlUpdate("UPDATE requisition SET reached_on = :on WHERE id = :id AND reached_on IS NULL")
    int reach(RequisitionId id, LocalDate on);

    @SqlUpdate("UPDATE requisition SET withdrawn_at = :at WHERE id = :id AND withdrawn_at IS NULL")
    int withdraw(RequisitionId id, Instant at);

    @SqlUpdate("""
        INSERT INTO requisition_backer (requisition, member, at) VALUES (:id, :member, :at) ON CONFLICT DO NOTHING
        """)
    int back(RequisitionId id, MemberId member, Instant at);

    @SqlUpdate("""
        INSERT INTO requisition_unit (requisition, unit, decision, entered_by, at)
        VALUES (:id, :unit, :decision, :by, :at)
            ON CONFLICT DO NOTHING
        """)
    int backFor(RequisitionId id, UnitId unit, String decision, MemberId by, Instant at);

    @SqlQuery("SELECT member FROM requisition_backer WHERE requisition = :id ORDER BY at, member")
    List<MemberId> backers(RequisitionId id);

    @SqlQuery("SELECT unit FROM requisition_unit WHERE requisition = :id ORDER BY at, unit")
    List<UnitId> units(RequisitionId id);

    /** The requisitions by which the member may have called the body, reached on that day or later. */
    @SqlQuery("""
        SELECT r.id, r.body, r.mover, m.name, r.matter, r.made_at, r.reached_on, r.withdrawn_at
          FROM requisition r
          JOIN member m ON m.id = r.mover
         WHERE r.body = :body
           AND r.mover = :mover
           AND r.reached_on IS NOT NULL
        """)
    List<Requisition> reached(BodyId body, MemberId mover);
}
