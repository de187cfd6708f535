package org.throughline.debate;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.MemberId;
import org.throughline.plan.PlanId;

interface StatementDao {

    @SqlUpdate("UPDATE statement SET lang = lang WHERE id = :id")
    int hold(StatementId id);

    @SqlUpdate("""
        INSERT INTO statement (id, subject, plan, provision, parent, member, entered_by, unit, lang, body, at, scope)
        VALUES (:id, :subject, :plan, :provision, :parent, :member, :enteredBy, :unit, :lang, :body, :at, :scope)
        """)
    void insert(@BindMethods Statement statement);

    @SqlUpdate("UPDATE statement SET folded_reason = :reason, folded_by = :by WHERE id = :id")
    int fold(StatementId id, Optional<String> reason, Optional<MemberId> by);

    @SqlQuery("SELECT " + COLUMNS + " FROM statement WHERE id = :id")
    Optional<Statement> find(StatementId id);

    @SqlQuery("SELECT " + COLUMNS + " FROM statement WHERE subject = :subject ORDER BY id")
    List<Statement> on(String subject);

    @SqlQuery("SELECT " + COLUMNS + " FROM statement WHERE plan = :plan ORDER BY id")
    List<Statement> ofPlan(PlanId plan);

    /** Answers to this member's statements by others, the newest first. */
    @SqlQuery("""
        SELECT r.id, r.subject, r.plan, r.provision, r.parent, r.member, r.entered_by, r.unit, r.lang, r.body, r.at, r.scope,
               r.folded_reason, r.folded_by
          FROM statement r
          JOIN statement s ON s.id = r.parent
         WHERE s.member = :member AND r.member <> :member
         ORDER BY r.id DESC
         LIMIT :limit
        """)
    List<Statement> repliesTo(MemberId member, int limit);

    String COLUMNS =
            "id, subject, plan, provision, parent, member, entered_by, unit, lang, body, at, scope, folded_reason,"
                    + " folded_by";
}
