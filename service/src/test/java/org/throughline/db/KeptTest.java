package org.throughline.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.journal.Journal;

/** What is kept is what the database would say, whoever changed it. */
class KeptTest {
    /** Addresses that led to units before. */
    interface Slugs {
        @Kept
        @SqlQuery("SELECT slug FROM unit_slug WHERE slug <> :but ORDER BY slug")
        List<String> all(String but);

        @SqlUpdate("INSERT INTO unit_slug (slug, unit) VALUES (:slug, 1)")
        void add(String slug);
    }

    /** What can only be held or is one row alone. */
    interface Wrong {
        @Kept
        @SqlQuery("SELECT slug FROM unit_slug WHERE slug = :slug")
        Optional<String> one(String slug);
    }

    @BothDatabases
    void aDeedOfAnyProgramIsSeenAtOnce(TestDatabase db) {
        free(db);
        assertThat(read(db.work())).isEmpty();

        db.work().writing(TestDatabase.SYSTEM, tx -> {
            tx.dao(Slugs.class).add("a");
            tx.journal("test.add", "test:1", Map.of());
        });
        assertThat(read(db.work())).containsExactly("a");

        try (var other = Database.open(db.settings())) {
            var elsewhere = new Work(other, new Journal(), db.clock(), db.ids());
            assertThat(read(elsewhere)).containsExactly("a");
            elsewhere.writing(TestDatabase.SYSTEM, tx -> {
                tx.dao(Slugs.class).add("b");
                tx.journal("test.add", "test:2", Map.of());
            });

            assertThat(read(db.work())).containsExactly("a", "b");
            db.work()
                    .writing(
                            TestDatabase.SYSTEM,
                            tx -> tx.handle().execute("UPDATE roster_stamp SET stamp = stamp + 1"));
            assertThat(read(elsewhere)).containsExactly("a", "b");
        }
    }

    @BothDatabases
    void whatThisProgramWroteWithoutADeedIsSeenAtOnceAndWhatAnotherWroteSoWithinAMinute(TestDatabase db) {
        free(db);
        assertThat(read(db.work())).isEmpty();

        db.work().writing(TestDatabase.SYSTEM, tx -> tx.dao(Slugs.class).add("a"));
        assertThat(read(db.work())).containsExactly("a");

        pastTheProgram(db, "DELETE FROM unit_slug");
        assertThat(read(db.work())).as("kept, so that this test could fail").containsExactly("a");
        db.clock().moveTo(TestDatabase.START.plus(Duration.ofMinutes(1)));
        assertThat(read(db.work())).isEmpty();
    }

    @BothDatabases
    void whoWritesSeesTheirOwnAndNobodyElseSeesWhatIsTakenBack(TestDatabase db) {
        free(db);
        assertThat(read(db.work())).isEmpty();

        assertThatThrownBy(() -> db.work().writing(TestDatabase.SYSTEM, tx -> {
                    tx.dao(Slugs.class).add("a");
                    assertThat(tx.dao(Slugs.class).all("")).containsExactly("a");
                    throw new IllegalStateException("later step fails");
                }))
                .hasMessage("later step fails");

        assertThat(read(db.work())).isEmpty();
    }

    @BothDatabases
    void anotherQuestionHasAnotherAnswerWhichNobodyCanChange(TestDatabase db) {
        free(db);
        db.work().writing(TestDatabase.SYSTEM, tx -> tx.dao(Slugs.class).add("a"));

        assertThat(read(db.work())).containsExactly("a");
        assertThat(db.work()
                        .<List<String>>read(
                                TestDatabase.SYSTEM, tx -> tx.dao(Slugs.class).all("a")))
                .isEmpty();
        assertThatThrownBy(() -> read(db.work()).add("b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> db.work()
                        .read(TestDatabase.SYSTEM, tx -> tx.dao(Wrong.class).one("a")))
                .hasMessageContaining("only what gives a list");
    }

    private static List<String> read(Work work) {
        return work.read(TestDatabase.SYSTEM, tx -> tx.dao(Slugs.class).all(""));
    }

    /** There is no unit here. */
    private static void free(TestDatabase db) {
        pastTheProgram(db, "DROP TABLE unit_slug");
        pastTheProgram(db, "CREATE TABLE unit_slug (slug TEXT PRIMARY KEY, unit BIGINT NOT NULL)");
    }

    private static void pastTheProgram(TestDatabase db, String sql) {
        var settings = db.settings();
        try (var connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
