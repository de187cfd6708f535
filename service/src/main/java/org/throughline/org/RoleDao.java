package org.throughline.org;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.UnitId;

interface RoleDao {

    @SqlQuery("""
        SELECT r.member, m.name, r.unit, r.office, r.from_on, r.until_on
          FROM role r
          JOIN member m ON m.id = r.member
         WHERE r.unit = :unit
           AND r.from_on <= :day
           AND (r.to_on IS NULL OR r.to_on > :day)
         ORDER BY r.from_on, r.id
        """)
    List<Role> in(UnitId unit, LocalDate day);

    @SqlQuery("""
        SELECT r.member, m.name, r.unit, r.office, r.from_on, r.until_on
          FROM role r
          JOIN member m ON m.id = r.member
         WHERE r.member = :member
           AND r.from_on <= :day
           AND (r.to_on IS NULL OR r.to_on > :day)
         ORDER BY r.from_on, r.id
        """)
    List<Role> of(MemberId member, LocalDate day);

    /** The offices someone holds on that day or is set to hold later. */
    @SqlQuery("""
        SELECT r.member, m.name, r.unit, r.office, r.from_on, r.until_on
          FROM role r
          JOIN member m ON m.id = r.member
         WHERE r.member = :member
           AND (r.to_on IS NULL OR r.to_on > :day AND r.to_on > r.from_on)
         ORDER BY r.from_on, r.id
        """)
    List<Role> since(MemberId member, LocalDate day);

    /** The offices, held on that day or later, of those who have their home in this very unit and no password. */
    @SqlQuery("""
        SELECT r.member, m.name, r.unit, r.office, r.from_on, r.until_on
          FROM membership s
          JOIN member m ON m.id = s.member
          JOIN role r ON r.member = s.member
         WHERE s.unit = :unit
           AND s.home
           AND m.password_hash IS NULL
           AND (s.to_on IS NULL OR s.to_on > :day)
           AND (r.to_on IS NULL OR r.to_on > :day AND r.to_on > r.from_on)
         ORDER BY r.id
        """)
    List<Role> outside(UnitId unit, LocalDate day);

    /** Everyone who held an office of the unit before that day and does so no longer, the last first. */
    @SqlQuery("""
        SELECT r.member, m.name, r.office, r.from_on, r.to_on
          FROM role r
          JOIN member m ON m.id = r.member
         WHERE r.unit = :unit
           AND r.to_on <= :day
           AND r.to_on > r.from_on
         ORDER BY r.to_on DESC, r.id DESC
         LIMIT :most
        """)
    List<FormerRole> former(UnitId unit, LocalDate day, int most);

    /** How many keep the unit in order on that day. */
    @SqlQuery("""
        SELECT COUNT(*)
          FROM role
         WHERE unit = :unit
           AND office IN ('CHAIR', 'DEPUTY', 'SECRETARY')
           AND from_on <= :day
           AND (to_on IS NULL OR to_on > :day)
        """)
    int keepers(UnitId unit, LocalDate day);

    /** The last day on which someone who kept the unit in order ceased to, up to that day. */
    @SqlQuery("""
        SELECT MAX(to_on)
          FROM role
         WHERE unit = :unit
           AND office IN ('CHAIR', 'DEPUTY', 'SECRETARY')
           AND to_on > from_on
           AND to_on <= :day
        """)
    Optional<LocalDate> keptUntil(UnitId unit, LocalDate day);

    /** Ends what is held of this office from that day on. */
    @SqlUpdate("""
        UPDATE role
           SET to_on = CASE WHEN from_on > :day THEN from_on ELSE :day END
         WHERE unit = :unit
           AND office = :office
           AND (to_on IS NULL OR to_on > :day)
        """)
    int endAll(UnitId unit, Office office, LocalDate day);

    @SqlUpdate("""
        UPDATE role
           SET to_on = CASE WHEN from_on > :day THEN from_on ELSE :day END
         WHERE unit = :unit
           AND office = :office
           AND member = :member
           AND (to_on IS NULL OR to_on > :day)
        """)
    int end(UnitId unit, MemberId member, Office office, LocalDate day);

    @SqlUpdate("""
        INSERT INTO role (id, member, unit, office, from_on, until_on, to_on)
        VALUES (:id, :member, :unit, :office, :from, :until, NULL)
        """)
    void insert(long id, MemberId member, UnitId unit, Office office, LocalDate from, Optional<LocalDate> until);
}
