package org.throughline.align;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.MemberId;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;
import org.throughline.task.TaskId;

/** Alignments and what they ask as rows. */
interface AlignmentDao {
    String ALIGNMENTS = "SELECT id, plan, version, former, carried, opened_on, due_on, closed_on, how FROM alignment";
    String ITEMS = """
        SELECT alignment, objective, target, former, choice, goes_to, reason, by_default, member, given_on
          FROM realign_item
        """;

    @SqlQuery(ALIGNMENTS + " WHERE id = :id")
    Optional<Alignment> find(AlignmentId id);

    /** Holds it until the unit of work ends; 0 when there is none. */
    @SqlUpdate("UPDATE alignment SET carried = carried WHERE id = :id")
    int hold(AlignmentId id);

    @SqlQuery(ALIGNMENTS + " WHERE plan = :plan ORDER BY id DESC")
    List<Alignment> ofPlan(PlanId plan);

    @SqlQuery(ALIGNMENTS + " WHERE version = :version ORDER BY id")
    List<Alignment> ofVersion(VersionId version);

    /** How far each plan that follows a version is, with the unit whose it is; by unit. */
    @SqlQuery("""
        SELECT u.name AS unit, p.title AS plan, p.slug, p.scope, a.due_on, a.closed_on, a.how,
               COUNT(i.objective) AS asked, COUNT(i.choice) AS given
          FROM alignment a
          JOIN plan p ON p.id = a.plan
          JOIN plan_owner o ON o.plan = p.id AND o.to_on IS NULL
          JOIN unit u ON u.id = o.unit
          LEFT JOIN realign_item i ON i.alignment = a.id
         WHERE a.version = :version
         GROUP BY a.id, u.id, u.name, p.title, p.slug, p.scope, a.due_on, a.closed_on, a.how
         ORDER BY u.id, a.id
        """)
    List<Standing> standings(VersionId version);

    @SqlQuery(ALIGNMENTS + " WHERE closed_on IS NULL AND due_on < :day ORDER BY due_on, id")
    List<Alignment> past(LocalDate day);

    /** Those not done yet that follow earlier texts of this plan, or of the plan it follows. */
    @SqlQuery(ALIGNMENTS + """
         WHERE closed_on IS NULL AND plan = :plan
           AND version IN (SELECT v.id FROM version v
                            WHERE v.plan = :upper OR v.plan = (SELECT p.follows FROM plan p WHERE p.id = :upper))
         ORDER BY id
        """)
    List<Alignment> waiting(PlanId plan, PlanId upper);

    @SqlUpdate("""
        INSERT INTO alignment (id, plan, version, former, carried, opened_on, due_on, closed_on, how)
        VALUES (:id, :plan, :version, :former, :carried, :openedOn, :dueOn, :closedOn, :how)
        """)
    void insert(@BindMethods Alignment alignment);

    @SqlUpdate("UPDATE alignment SET closed_on = :on, how = :how WHERE id = :id AND closed_on IS NULL")
    int close(AlignmentId id, LocalDate on, Alignment.How how);

    /** One thing to decide, with what was decided. */
    record Item(
            AlignmentId alignment,
            ProvisionId objective,
            ProvisionId target,
            VersionId former,
            Optional<Choice> choice,
            Optional<ProvisionId> goesTo,
            String reason,
            boolean byDefault,
            MemberId member,
            Optional<LocalDate> givenOn) {

        static Item asked(AlignmentId alignment, ProvisionId objective, ProvisionId target, VersionId former) {
            return new Item(
                    alignment,
                    objective,
                    target,
                    former,
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    false,
                    new MemberId(0),
                    Optional.empty());
        }
    }

    @SqlQuery(ITEMS + " WHERE alignment = :alignment ORDER BY objective")
    List<Item> items(AlignmentId alignment);

    @SqlUpdate("""
        INSERT INTO realign_item (alignment, objective, target, former, choice, goes_to, reason, by_default, member, given_on)
        VALUES (:alignment, :objective, :target, :former, :choice, :goesTo, :reason, :byDefault, :member, :givenOn)
        """)
    void insert(@BindMethods Item item);

    /** Enters what was decided; 0 where something was before. */
    @SqlUpdate("""
        UPDATE realign_item
           SET choice = :choice, goes_to = :into, reason = :reason, by_default = :byDefault, member = :member, given_on = :on
         WHERE alignment = :alignment AND objective = :objective AND choice IS NULL
        """)
    int answer(
            AlignmentId alignment,
            ProvisionId objective,
            Choice choice,
            Optional<ProvisionId> into,
            String reason,
            boolean byDefault,
            MemberId member,
            LocalDate on);

    /** That an objective of a plan in use serves or supports a provision of a text. */
    record Hung(PlanId plan, ProvisionId objective, ProvisionId target) {}

    String IN_USE = """
           AND pl.state = 'OPEN'
           AND EXISTS (SELECT 1 FROM provision_text t JOIN version v ON v.id = t.version
                        WHERE t.provision = s.objective
                          AND v.state IN ('DRAFT', 'IN_DISCUSSION', 'AT_DECISION', 'ADOPTED', 'IN_FORCE', 'RUN_OUT',
                                          'ADOPTED_PROVISIONALLY'))
         ORDER BY p.plan, s.objective, s.target
        """;

    @SqlQuery("""
        SELECT p.plan, s.objective, s.target
          FROM serves s
          JOIN provision p ON p.id = s.objective
          JOIN plan pl ON pl.id = p.plan
         WHERE s.to_on IS NULL AND s.target IN (SELECT provision FROM provision_text WHERE version = :text)
        """ + IN_USE)
    List<Hung> serving(VersionId text);

    @SqlQuery("""
        SELECT DISTINCT p.plan, s.objective, s.target
          FROM supports s
          JOIN provision p ON p.id = s.objective
          JOIN plan pl ON pl.id = p.plan
         WHERE s.to_on IS NULL AND s.target IN (SELECT provision FROM provision_text WHERE version = :text)
        """ + IN_USE)
    List<Hung> supporting(VersionId text);

    @SqlQuery("SELECT target FROM serves WHERE objective = :objective AND to_on IS NULL")
    Optional<ProvisionId> served(ProvisionId objective);

    String OPEN = """
          FROM task_place tp
          JOIN task t ON t.id = tp.task
         WHERE tp.to_on IS NULL AND t.state IN ('OPEN', 'IN_PROGRESS', 'BLOCKED')
        """;

    /** The provisions of a text on which open tasks hang. */
    @SqlQuery("SELECT DISTINCT tp.objective" + OPEN + """
           AND tp.objective IN (SELECT provision FROM provision_text WHERE version = :text)
         ORDER BY tp.objective
        """)
    List<ProvisionId> worked(VersionId text);

    @SqlQuery("SELECT t.id" + OPEN + " AND tp.objective = :objective ORDER BY t.id")
    List<TaskId> openTasks(ProvisionId objective);
}
