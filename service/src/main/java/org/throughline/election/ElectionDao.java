package org.throughline.election;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.Office;
import org.throughline.kernel.UnitId;

interface ElectionDao {
    String ELECTIONS = """
        SELECT e.id, e.unit, e.member, m.name, e.office, e.recall, e.until_on, e.proposed_by, e.made_at, e.state, e.ballot
          FROM election e
          JOIN member m ON m.id = e.member
        """;

    /** Keeps other decisions on it waiting until this unit of work ends. */
    @SqlUpdate("UPDATE election SET state = state WHERE id = :id")
    int hold(ElectionId id);

    @SqlQuery(ELECTIONS + " WHERE e.id = :id")
    Optional<Election> find(ElectionId id);

    @SqlQuery(ELECTIONS + " WHERE e.unit = :unit ORDER BY e.id DESC LIMIT 200")
    List<Election> of(UnitId unit);

    @SqlUpdate("""
        INSERT INTO election (id, unit, member, office, recall, until_on, proposed_by, made_at, state)
        VALUES (:id, :unit, :member, :office, :recall, :untilOn, :proposedBy, :madeAt, :state)
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

    @SqlQuery("SELECT id FROM election WHERE state = 'PROPOSED' AND ballot IS NOT NULL ORDER BY id")
    List<ElectionId> atVote();
}
