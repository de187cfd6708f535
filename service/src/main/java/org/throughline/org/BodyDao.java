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

interface BodyDao {

    @SqlQuery("SELECT from_on FROM body WHERE id = :id")
    Optional<LocalDate> since(BodyId id);

    @SqlQuery("SELECT id, unit, name, kind FROM body WHERE id = :id")
    Optional<Body> find(BodyId id);

    @SqlQuery("SELECT id, unit, name, kind FROM body WHERE unit = :unit AND to_on IS NULL ORDER BY id")
    List<Body> of(UnitId unit);

    @SqlUpdate("INSERT INTO body (id, unit, name, kind, from_on, to_on) VALUES (:id, :unit, :name, :kind, :from, NULL)")
    void insert(@BindMethods Body body, LocalDate from);

    /** Keeps other changes of the body waiting until this unit of work ends. */
    @SqlUpdate("UPDATE body SET name = name WHERE id = :id")
    int hold(BodyId id);

    @SqlQuery("""
        SELECT id, body, version, quorum_num, quorum_den, majority, base, discussion_days, ballot_days, amendment_sponsors,
               from_on, call_num, call_den, call_units_num, call_units_den
          FROM body_rules
         WHERE body = :body
         ORDER BY version DESC
         LIMIT 1
        """)
    Optional<StandingRules> rules(BodyId body);

    @SqlQuery("""
        SELECT id, body, version, quorum_num, quorum_den, majority, base, discussion_days, ballot_days, amendment_sponsors,
               from_on, call_num, call_den, call_units_num, call_units_den
          FROM body_rules
         WHERE id = :id
        """)
    Optional<StandingRules> rules(RulesId id);

    @SqlQuery("SELECT from_on FROM body_rules WHERE id = :id")
    Optional<LocalDate> rulesFrom(RulesId id);

    @SqlUpdate("""
        INSERT INTO body_rules (id, body, version, quorum_num, quorum_den, majority, base, discussion_days, ballot_days,
                                amendment_sponsors, from_on, call_num, call_den, call_units_num, call_units_den)
        VALUES (:id, :body, :version, :quorumNum, :quorumDen, :majority, :base, :discussionDays, :ballotDays,
                :amendmentSponsors, :fromOn, :callNum, :callDen, :callUnitsNum, :callUnitsDen)
        """)
    void insertRules(@BindMethods StandingRules rules);

    @SqlQuery("""
        SELECT id, body, version, quorum_num, quorum_den, majority, base, discussion_days, ballot_days, amendment_sponsors,
               from_on, call_num, call_den, call_units_num, call_units_den
          FROM body_rules
         WHERE body = :body
         ORDER BY version DESC
        """)
    List<StandingRules> versions(BodyId body);

    @SqlUpdate("""
        INSERT INTO seat (id, body, member, unit, kind, weight, alternate_for, from_on, to_on)
        VALUES (:id, :body, :member, :unit, :kind, :weight, :standsFor, :fromOn, :toOn)
        """)
    void seat(long id, @BindMethods Seat seat, Optional<Long> standsFor);

    /** The full seat that the member holds on that day. */
    @SqlQuery("""
        SELECT MAX(id)
          FROM seat
         WHERE body = :body
           AND member = :member
           AND kind = 'FULL'
           AND from_on <= :day
           AND (to_on IS NULL OR to_on > :day)
        """)
    Optional<Long> fullSeat(BodyId body, MemberId member, LocalDate day);

    /** Whether they have a seat, of whatever kind, on some day of [from, to); without {@code to}, on any day from then on. */
    @SqlQuery("""
        SELECT COUNT(*) > 0
          FROM seat
         WHERE body = :body
           AND member = :member
           AND (to_on IS NULL OR to_on > :from AND to_on > from_on)
           AND (:to IS NULL OR from_on < :to)
        """)
    boolean isTaken(BodyId body, MemberId member, LocalDate from, Optional<LocalDate> to);

    /** Whoever stood in for the last full seat of that unit to fall empty stands in for its successor. */
    @SqlUpdate("""
        UPDATE seat
           SET alternate_for = :next
         WHERE alternate_for = (SELECT MAX(f.id)
                                  FROM seat f
                                  JOIN seat a ON a.alternate_for = f.id
                                 WHERE f.body = :body
                                   AND f.kind = 'FULL'
                                   AND f.unit = :unit
                                   AND f.to_on <= :day)
        """)
    int inherit(long next, BodyId body, UnitId unit, LocalDate day);

    /** Ends a seat on that day; one that was to begin later never begins. */
    @SqlUpdate("""
        UPDATE seat
           SET to_on = CASE WHEN from_on > :day THEN from_on ELSE :day END
         WHERE body = :body
           AND member = :member
           AND (to_on IS NULL OR to_on > :day)
        """)
    int leave(BodyId body, MemberId member, LocalDate day);

    /** As the shorter one, of the seat alone that began, or is to begin, on that day: no two seats of theirs in a body do. */
    @SqlUpdate("""
        UPDATE seat
           SET to_on = CASE WHEN from_on > :day THEN from_on ELSE :day END
         WHERE body = :body
           AND member = :member
           AND from_on = :fromOn
           AND (to_on IS NULL OR to_on > :day AND to_on > from_on)
        """)
    int leave(@BindMethods Seat seat, LocalDate day);

    /** As the shorter one, of the seat for that unit alone. */
    @SqlUpdate("""
        UPDATE seat
           SET to_on = CASE WHEN from_on > :day THEN from_on ELSE :day END
         WHERE body = :body
           AND member = :member
           AND unit = :unit
           AND (to_on IS NULL OR to_on > :day)
        """)
    int leave(BodyId body, MemberId member, UnitId unit, LocalDate day);

    @SqlQuery("""
        SELECT s.body, s.member, m.name, s.unit, s.kind, s.weight, f.member AS alternate_for, s.from_on, s.to_on
          FROM seat s
          JOIN member m ON m.id = s.member
          LEFT JOIN seat f ON f.id = s.alternate_for
         WHERE s.body = :body
           AND s.member = :member
           AND (s.to_on IS NULL OR s.to_on > :day AND s.to_on > s.from_on)
         ORDER BY s.from_on, s.id
        """)
    List<Seat> seatsOf(BodyId body, MemberId member, LocalDate day);

    /** The bodies someone sits in on that day or is set to sit in later. */
    @SqlQuery("""
        SELECT DISTINCT b.id, b.unit, b.name, b.kind
          FROM seat s
          JOIN body b ON b.id = s.body
         WHERE s.member = :member
           AND (s.to_on IS NULL OR s.to_on > :day AND s.to_on > s.from_on)
         ORDER BY b.id
        """)
    List<Body> sittingSince(MemberId member, LocalDate day);

    @SqlQuery("""
        SELECT s.body, s.member, m.name, s.unit, s.kind, s.weight, f.member AS alternate_for, s.from_on, s.to_on
          FROM seat s
          JOIN member m ON m.id = s.member
          LEFT JOIN seat f ON f.id = s.alternate_for
         WHERE s.body = :body
           AND s.from_on <= :day
           AND (s.to_on IS NULL OR s.to_on > :day)
         ORDER BY m.name, s.id
        """)
    List<Seat> seats(BodyId body, LocalDate day);

    /** The bodies someone sits in on that day, with the unit of each. */
    @SqlQuery("""
        SELECT b.id, b.unit, b.name, b.kind
          FROM seat s
          JOIN body b ON b.id = s.body
         WHERE s.member = :member
           AND s.from_on <= :day
           AND (s.to_on IS NULL OR s.to_on > :day)
         ORDER BY b.id
        """)
    List<Body> sittingIn(MemberId member, LocalDate day);

    /** The bodies in which someone only observes on that day. */
    @SqlQuery("""
        SELECT body
          FROM seat
         WHERE member = :member
           AND kind = 'OBSERVER'
           AND from_on <= :day
           AND (to_on IS NULL OR to_on > :day)
        """)
    List<BodyId> observing(MemberId member, LocalDate day);

    /** Everyone with a vote in the members' meeting of a unit: full home members of it and of all below, in good standing. */
    @SqlQuery("""
        WITH RECURSIVE down (id) AS (
            SELECT id FROM unit WHERE id = :unit
             UNION
            SELECT p.unit FROM unit_parent p JOIN down ON p.parent = down.id WHERE p.to_on IS NULL)
        SELECT s.member, s.unit, 1 AS weight
          FROM down
          JOIN membership s ON s.unit = down.id
         WHERE s.home
           AND s.standing = 'FULL'
           AND s.from_on <= :day
           AND (s.to_on IS NULL OR s.to_on > :day)
           AND (s.good_until IS NULL OR s.good_until >= :day)
         ORDER BY s.member
        """)
    List<Elector> meeting(UnitId unit, LocalDate day);

    /**
     * Those with a full seat, and alternates whose seat is empty or rests; a membership that is not full, or not in good
     * standing, gives no vote.
     */
    @SqlQuery("""
        WITH good (member) AS (
            SELECT h.member
              FROM membership h
             WHERE h.home
               AND h.standing = 'FULL'
               AND h.from_on <= :day
               AND (h.to_on IS NULL OR h.to_on > :day)
               AND (h.good_until IS NULL OR h.good_until >= :day)),
        sits (id, member, unit, weight, kind, alternate_for) AS (
            SELECT s.id, s.member, s.unit, s.weight, s.kind, s.alternate_for
              FROM seat s
              JOIN good ON good.member = s.member
             WHERE s.body = :body
               AND s.from_on <= :day
               AND (s.to_on IS NULL OR s.to_on > :day))
        SELECT member, unit, weight
          FROM sits s
         WHERE kind = 'FULL'
            OR (kind = 'ALTERNATE'
                AND alternate_for IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM sits f WHERE f.id = s.alternate_for)
                AND s.id = (SELECT MIN(a.id) FROM sits a WHERE a.alternate_for = s.alternate_for))
         ORDER BY member
        """)
    List<Elector> sitting(BodyId body, LocalDate day);
}
