package org.throughline.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;

interface JoiningDao {

    @SqlUpdate("INSERT INTO open_door (unit) VALUES (:unit) ON CONFLICT DO NOTHING")
    void open(UnitId unit);

    @SqlUpdate("DELETE FROM open_door WHERE unit = :unit")
    void close(UnitId unit);

    @SqlQuery("SELECT unit FROM open_door ORDER BY unit")
    List<UnitId> doors();

    @SqlUpdate("""
        INSERT INTO application (id, unit, member, name, email, lang, words, code_hash, made_at, state, answer)
        VALUES (:id, :unit, :member, :name, :email, :lang, :words, :hash, :madeAt, :state, :answer)
        """)
    void apply(@BindMethods Application application, String hash);

    @SqlQuery("""
        SELECT id, unit, member, name, email, lang, words, made_at, state, answer
          FROM application
         WHERE id = :id
        """)
    Optional<Application> application(ApplicationId id);

    @SqlQuery("""
        SELECT id, unit, member, name, email, lang, words, made_at, state, answer
          FROM application
         WHERE code_hash = :hash
        """)
    Optional<Application> application(String hash);

    @SqlQuery("""
        SELECT id, unit, member, name, email, lang, words, made_at, state, answer
          FROM application
         WHERE unit = :unit
           AND state = 'OPEN'
         ORDER BY id
        """)
    List<Application> applications(UnitId unit);

    @SqlQuery("SELECT code_hash FROM application WHERE id = :id")
    String codeOf(ApplicationId id);

    /** Answers it once: 0 when somebody did before. */
    @SqlUpdate("""
        UPDATE application
           SET state = :state, answer = :answer, answered_by = :by, answered_at = :at
         WHERE id = :id
           AND state = 'OPEN'
        """)
    int answer(ApplicationId id, ApplicationState state, String answer, MemberId by, Instant at);

    @SqlUpdate("""
        INSERT INTO invitation (id, unit, member, name, email, standing, code_hash, made_by, made_at, ends_at, state)
        VALUES (:id, :unit, :member, :name, :email, :standing, :hash, :madeBy, :madeAt, :endsAt, :state)
        """)
    void invite(@BindMethods Invitation invitation, String hash);

    @SqlQuery("""
        SELECT id, unit, member, name, email, standing, made_by, made_at, ends_at, state
          FROM invitation
         WHERE code_hash = :hash
        """)
    Optional<Invitation> invitation(String hash);

    @SqlQuery("""
        SELECT id, unit, member, name, email, standing, made_by, made_at, ends_at, state
          FROM invitation
         WHERE id = :id
        """)
    Optional<Invitation> invitation(InvitationId id);

    @SqlQuery("""
        SELECT id, unit, member, name, email, standing, made_by, made_at, ends_at, state
          FROM invitation
         WHERE unit = :unit
           AND state = 'OPEN'
           AND ends_at > :now
         ORDER BY id DESC
        """)
    List<Invitation> invitations(UnitId unit, Instant now);

    /** Uses or withdraws it once: 0 when that was done before. */
    @SqlUpdate("UPDATE invitation SET state = :state WHERE id = :id AND state = 'OPEN'")
    int end(InvitationId id, InvitationState state);

    /** Withdraws every way in that a member was given before. */
    @SqlUpdate("UPDATE invitation SET state = 'WITHDRAWN' WHERE member = :member AND state = 'OPEN'")
    int withdrawOf(MemberId member);
}
