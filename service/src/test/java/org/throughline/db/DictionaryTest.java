package org.throughline.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.MemberId;

/** What DAOs say is read once and done as it is said. */
class DictionaryTest {
    enum Colour {
        RED,
        GREEN
    }

    record Thing(long id, Optional<LocalDate> day, Colour colour, boolean big) {}

    interface ThingDao {
        @SqlUpdate("CREATE TABLE thing (id BIGINT PRIMARY KEY, day TEXT, colour TEXT NOT NULL, big BOOLEAN NOT NULL)")
        void make();

        @SqlUpdate("INSERT INTO thing (id, day, colour, big) VALUES (:id, :day, :colour, :big)")
        int insert(@BindMethods Thing thing);

        @SqlBatch("INSERT INTO thing (id, colour, big) VALUES (:id, :colour, TRUE)")
        void insertAll(List<MemberId> id, Colour colour);

        @SqlQuery("SELECT id, day, colour, big FROM thing WHERE ':not' <> '<ids>' AND id IN (<ids>) ORDER BY id -- :no")
        List<Thing> all(@BindList(onEmpty = BindList.EmptyHandling.NULL_STRING) List<Long> ids);

        @SqlQuery("SELECT MAX(day) FROM thing WHERE colour = :colour")
        Optional<LocalDate> latest(Colour colour);

        @SqlQuery("SELECT COUNT(*) > 0 FROM thing WHERE (CAST(:day AS TEXT) IS NULL OR day = CAST(:day AS TEXT))")
        boolean any(Optional<LocalDate> day);
    }

    interface Wrong {
        @SqlQuery("SELECT 1 WHERE 1 = :nothing")
        int one(int other);
    }

    @BothDatabases
    void valuesGoInAndComeOutAsTheyAre(TestDatabase db) {
        var plain = new Thing(1, Optional.empty(), Colour.RED, false);
        var dated = new Thing(2, Optional.of(LocalDate.of(2027, 3, 1)), Colour.GREEN, true);

        db.work().writing(TestDatabase.SYSTEM, tx -> {
            var dao = tx.dao(ThingDao.class);
            dao.make();
            assertThat(dao.any(Optional.empty())).isFalse();
            assertThat(dao.insert(plain)).isEqualTo(1);
            dao.insert(dated);
            dao.insertAll(List.of(new MemberId(7), new MemberId(8)), Colour.RED);

            assertThat(dao.all(List.of(1L, 2L))).containsExactly(plain, dated);
            assertThat(dao.all(List.of(1L, 2L, 7L, 8L, 9L))).hasSize(4);
            assertThat(dao.all(List.of())).isEmpty();
            assertThat(dao.latest(Colour.RED)).isEmpty();
            assertThat(dao.latest(Colour.GREEN)).isEqualTo(dated.day());
            assertThat(dao.any(dated.day())).isTrue();
        });
    }

    @BothDatabases
    void aStatementThatIsRefusedSaysWhichAndWhy(TestDatabase db) {
        assertThatThrownBy(() -> db.work().writing(TestDatabase.SYSTEM, tx -> {
                    tx.dao(ThingDao.class).make();
                    tx.dao(ThingDao.class).insertAll(List.of(new MemberId(7), new MemberId(7)), Colour.RED);
                }))
                .isInstanceOf(StatementFailed.class)
                .hasMessageContaining("INSERT INTO thing")
                .satisfies(e ->
                        assertThat(db.settings().dialect().isUniqueViolation(e)).isTrue());
    }

    @BothDatabases
    void whoeverWatchesSeesEachStatementWithItsRows(TestDatabase db) {
        var seen = new AtomicInteger();
        db.database().watch((sql, rows) -> seen.addAndGet(rows));

        db.work().writing(TestDatabase.SYSTEM, tx -> {
            var dao = tx.dao(ThingDao.class);
            dao.make();
            dao.insertAll(List.of(new MemberId(7), new MemberId(8)), Colour.RED);
            dao.all(List.of(7L, 8L, 9L));
        });

        assertThat(seen).hasValue(4);
    }

    @Test
    void everyDaoOfTheHouseCanBeRead() {
        var daos = new ClassFileImporter()
                .importUrl(Database.class.getProtectionDomain().getCodeSource().getLocation()).stream()
                        .filter(type -> type.isInterface()
                                && type.getMethods().stream()
                                        .anyMatch(method -> method.isAnnotatedWith(SqlQuery.class)
                                                || method.isAnnotatedWith(SqlUpdate.class)))
                        .toList();

        assertThat(daos).hasSizeGreaterThan(40);
        for (var dao : daos) {
            assertThatCode(() -> new Dictionary(Dialect.POSTGRESQL).of(dao.reflect()))
                    .describedAs(dao.getName())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aPlaceForWhichNothingIsGivenIsFoundAtOnce() {
        assertThatThrownBy(() -> new Dictionary(Dialect.POSTGRESQL).of(Wrong.class))
                .hasMessageContaining("nothing is given for nothing");
    }

    @Test
    void whatStandsInQuotesIsNoPlace() {
        var text = SqlText.of("SELECT ':a', \":b\", :c, x <> :d.e FROM t WHERE y IN (<f>) AND z < :g -- :h");

        assertThat(text.names()).containsExactly("c", "d.e", "<f", "g");
        assertThat(text.with(Map.of("f", List.of(1, 2))))
                .isEqualTo("SELECT ':a', \":b\", ?, x <> ? FROM t WHERE y IN (?, ?) AND z < ? -- :h");
    }
}
