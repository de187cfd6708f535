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
          JOIN unit u ON u.id = d.unit
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
         WHERE d.body = :body
           AND d.ended_at IS NULL
           AND (d.until_on IS NULL OR d.until_on > :day)
           AND (u.to_on IS NULL OR u.to_on > :day)
         ORDER BY d.from_on, d.id
        """)
    List<Delegation> of(BodyId body, LocalDate day);

    @SqlQuery(DELEGATIONS + """
         WHERE d.unit = :unit AND d.ended_at IS NULL AND b.to_on IS NULL AND (d.until_on IS NULL OR d.until_on > :day)
         ORDER BY d.from_on, d.id
        """)
    List<Delegation> by(UnitId unit, LocalDate day);

    /** How many sit in the body for that unit on the fullest day of [from, to); without {@code to}, of all from then on. */
    @SqlQuery("""
        WITH sits (from_on, to_on) AS (
            SELECT from_on, to_on
              FROM seat
             WHERE body = :body
               AND unit = :unit
               AND kind = 'FULL'
               AND (to_on IS NULL OR to_on > :from AND to_on > from_on)
               AND (:to IS NULL OR from_on < :to)),
        days (day) AS (
            SELECT DISTINCT CASE WHEN from_on < :from THEN :from ELSE from_on END FROM sits)
        SELECT COALESCE(MAX(many), 0)
          FROM (SELECT COUNT(*) AS many
                  FROM days
                  JOIN sits ON sits.from_on <= day AND (sits.to_on IS NULL OR sits.to_on > day)
                 GROUP BY day) counted
        """)
    int sitting(BodyId body, UnitId unit, LocalDate from, Optional<LocalDate> to);

    /** What the unit fills there already on some day of [from, to); without {@code to}, on any day from then on. */
    @SqlQuery(DELEGATIONS + """
         WHERE d.body = :body
           AND d.unit = :unit
           AND d.ended_at IS NULL
           AND (d.until_on IS NULL OR d.until_on > :from)
           AND (:to IS NULL OR d.from_on < :to)
         ORDER BY d.from_on, d.id
         LIMIT 1
        """)
    Optional<Delegation> beside(BodyId body, UnitId unit, LocalDate from, Optional<LocalDate> to);

    @SqlQuery("SELECT COUNT(*) > 0 FROM delegation WHERE id = :id AND ended_at IS NULL")
    boolean stands(DelegationId id);
}
