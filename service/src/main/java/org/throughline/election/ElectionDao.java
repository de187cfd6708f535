package org.throughline.election;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.Office;
import org.throughline.kernel.UnitId;
import org.throughline.org.DelegationId;

interface ElectionDao {
    String ELECTIONS = """
        SELECT e.id, e.unit, e.member, m.name, e.office, e.delegation, b.name AS sits_in, e.recall, e.until_on, e.proposed_by, e.made_at, e.state, e.ballot
          FROM election e
          JOIN member m ON m.id = e.member
          LEFT JOIN delegation d ON d.id = e.delegation
          LEFT JOIN body b ON b.id = d.body
        """;

    /** Keeps other decisions on it waiting until this unit of work ends. */
    @SqlUpdate("UPDATE election SET state = state WHERE id = :id")
    int hold(ElectionId id);

    /** The same, of one that is still proposed and not at vote: 0 if it is no longer. */
    @SqlUpdate("UPDATE election SET state = state WHERE id = :id AND state = 'PROPOSED' AND ballot IS NULL")
    int holdWaiting(ElectionId id);

    @SqlQuery(ELECTIONS + " WHERE e.id = :id")
    Optional<Election> find(ElectionId id);

    @SqlQuery(ELECTIONS + " WHERE e.unit = :unit ORDER BY e.id DESC LIMIT 200")
    List<Election> of(UnitId unit);

    @SqlUpdate("""
        INSERT INTO election (id, unit, member, office, delegation, recall, until_on, proposed_by, made_at, state)
        VALUES (:id, :unit, :member, :office, :delegation, :recall, :untilOn, :proposedBy, :madeAt, :state)
        """)
    void insert(@BindMethods Election election);

    @SqlUpdate("UPDATE election SET state = :state, ballot = :ballot WHERE id = :id")
    void put(ElectionId id, ElectionState state, Optional<BallotId> ballot);

    /** The other proposals for an office that one holds at a time and that are not at vote come to nothing. */
    @SqlUpdate("""
        UPDATE election
           SET state = 'FALLEN'
         WHERE unit = :unit
           AND office = :office
           AND NOT recall
           AND state = 'PROPOSED'
           AND ballot IS NULL
           AND id <> :id
        """)
    int fallBeside(ElectionId id, UnitId unit, Office office);

    /** As {@link #fallBeside}, once every place of a delegation is taken. */
    @SqlUpdate("""
        UPDATE election
           SET state = 'FALLEN'
         WHERE delegation = :delegation
           AND NOT recall
           AND state = 'PROPOSED'
           AND ballot IS NULL
           AND id <> :id
        """)
    int fallBeside(ElectionId id, DelegationId delegation);

    /** Who is proposed in the unit and not put to the vote, the first first. */
    @SqlQuery(ELECTIONS + " WHERE e.unit = :unit AND e.state = 'PROPOSED' AND e.ballot IS NULL ORDER BY e.id")
    List<Election> waiting(UnitId unit);

    @SqlQuery("SELECT id FROM election WHERE state = 'PROPOSED' AND ballot IS NOT NULL ORDER BY id")
    List<ElectionId> atVote();
}
