package org.throughline.org;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;

interface MembershipDao {

    /** What holds in that unit on that day. */
    @SqlQuery("""
        SELECT s.member, m.name, s.unit, s.standing, s.home, s.good_until, s.from_on, s.to_on
          FROM membership s
          JOIN member m ON m.id = s.member
         WHERE s.member = :member
           AND s.unit = :unit
           AND s.standing <> 'ENDED'
           AND s.from_on <= :day
           AND (s.to_on IS NULL OR s.to_on > :day)
        """)
    Optional<SpellRow> on(MemberId member, UnitId unit, LocalDate day);

    /** What holds on that day or later. */
    @SqlQuery("""
        SELECT s.member, m.name, s.unit, s.standing, s.home, s.good_until, s.from_on, s.to_on
          FROM membership s
          JOIN member m ON m.id = s.member
         WHERE s.member = :member
           AND s.standing <> 'ENDED'
           AND (s.to_on IS NULL OR s.to_on > :day AND s.to_on > s.from_on)
         ORDER BY s.from_on, s.id
        """)
    List<SpellRow> since(MemberId member, LocalDate day);

    /** Every row that was ever so on some day. */
    @SqlQuery("""
        SELECT s.member, m.name, s.unit, s.standing, s.home, s.good_until, s.from_on, s.to_on
          FROM membership s
          JOIN member m ON m.id = s.member
         WHERE s.member = :member
           AND s.standing <> 'ENDED'
           AND (s.to_on IS NULL OR s.to_on > s.from_on)
         ORDER BY s.from_on, s.home DESC, s.id
        """)
    List<SpellRow> course(MemberId member);

    /** Lets nothing hold in that unit from that day on; what was set to begin later never begins. */
    @SqlUpdate("""
        UPDATE membership
           SET to_on = CASE WHEN from_on > :day THEN from_on ELSE :day END
         WHERE member = :member
           AND unit = :unit
           AND (to_on IS NULL OR to_on > :day)
        """)
    int cut(MemberId member, UnitId unit, LocalDate day);

    @SqlUpdate("""
        INSERT INTO membership (id, member, unit, standing, home, good_until, from_on, to_on)
        VALUES (:id, :member, :unit, :standing, :home, :goodUntil, :fromOn, :to)
        """)
    void insert(long id, @BindMethods Membership membership, Optional<LocalDate> to);
}
