package org.throughline.org;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;

interface DelegationDao {
    String DELEGATIONS = """
        SELECT d.id, d.body, b.name AS body_name, d.unit, d.places, d.weight, d.from_on, d.until_on
          FROM delegation d
          JOIN body b ON b.id = d.body
        """;

    @SqlUpdate("""
        INSERT INTO delegation (id, body, unit, places, weight, from_on, until_on, made_by, made_at)
        VALUES (:id, :body, :unit, :places, :weight, :fromOn, :untilOn, :by, :at)
        """)
    void insert(@BindMethods Delegation delegation, MemberId by, Instant at);

    @SqlUpdate("UPDATE delegation SET ended_at = :at WHERE id = :id AND ended_at IS NULL")
    int end(DelegationId id, Instant at);

    @SqlQuery(DELEGATIONS + " WHERE d.id = :id")
    Optional<Delegation> find(DelegationId id);

    @SqlQuery(DELEGATIONS + """
         WHERE d.body = :body AND d.ended_at IS NULL AND (d.until_on IS NULL OR d.until_on > :day)
         ORDER BY d.from_on, d.id
        """)
    List<Delegation> of(BodyId body, LocalDate day);

    @SqlQuery(DELEGATIONS + """
         WHERE d.unit = :unit AND d.ended_at IS NULL AND b.to_on IS NULL AND (d.until_on IS NULL OR d.until_on > :day)
         ORDER BY d.from_on, d.id
        """)
    List<Delegation> by(UnitId unit, LocalDate day);

    /** How many sit, or are set to sit, in the body for that unit on that day. */
    @SqlQuery("""
        SELECT COUNT(*)
          FROM seat
         WHERE body = :body
           AND unit = :unit
           AND kind = 'FULL'
           AND from_on <= :day
           AND (to_on IS NULL OR to_on > :day)
        """)
    int sitting(BodyId body, UnitId unit, LocalDate day);

    @SqlQuery("SELECT COUNT(*) > 0 FROM delegation WHERE id = :id AND ended_at IS NULL")
    boolean stands(DelegationId id);
}
