package org.throughline.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Id;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;

/** Who reads what: a table of readers by visibility and unit, told alike by Java and by SQL. */
class ReachTest {
    private static final Id SUBJECT = new MemberId(77);

    /**
     * For each reader what they read of the rows of centre (c), north (n), south (s), harbour (h), hill (i), valley (v):
     * chain, then unit. Public rows are everyone's; network and organisation rows every member's; named rows only of those
     * who are named.
     */
    private static final Map<String, List<String>> TABLE = table();

    private static Map<String, List<String>> table() {
        var table = new LinkedHashMap<String, List<String>>();
        table.put("anonymous", List.of("", ""));
        table.put("member of hill", List.of("cin", "cin"));
        table.put("candidate in hill", List.of("cin", "cin"));
        table.put("suspended in hill", List.of("cin", "cin"));
        table.put("secretary of north, at home in harbour", List.of("chin", "chn"));
        table.put("secretary of centre, at home there", List.of("chinsv", "c"));
        table.put("observer in south, at home in hill", List.of("cinsv", "cins"));
        table.put("sits for hill in a body of the centre", List.of("chinsv", "cin"));
        table.put("home in hill, also in valley", List.of("cinsv", "cinsv"));
        return table;
    }

    @BothDatabases
    void everyReaderReadsWhatTheTableSays(TestDatabase db) {
        var federation = new Federation(db);
        var units = units(federation);
        var readers = readers(federation);
        rows(db, units);

        assertThat(readers.keySet()).isEqualTo(TABLE.keySet());
        readers.forEach((who, reader) -> {
            var expected = expected(who, units);
            assertThat(read(reader, db, units)).as("%s, in Java", who).isEqualTo(expected);
            assertThat(found(reader, db)).as("%s, in SQL", who).isEqualTo(expected);
        });
    }

    @BothDatabases
    void whoIsNamedReadsWhatOthersDoNot(TestDatabase db) {
        var federation = new Federation(db);
        var scopes = new Scopes();
        db.work().writing(TestDatabase.SYSTEM, tx -> scopes.name(tx, SUBJECT, federation.hillMember));
        var scope =
                db.work().read(TestDatabase.SYSTEM, tx -> scopes.of(tx, Visibility.NAMED, federation.centre, SUBJECT));

        assertThat(federation.as(federation.hillMember).reads(scope)).isTrue();
        assertThat(federation.as(federation.secretary).reads(scope)).isFalse();
    }

    private static Map<String, UnitId> units(Federation federation) {
        return Map.of(
                "c", federation.centre,
                "n", federation.north,
                "s", federation.south,
                "h", federation.harbour,
                "i", federation.hill,
                "v", federation.valley);
    }

    private static Map<String, Actor> readers(Federation federation) {
        var system = TestDatabase.SYSTEM;
        var suspended = federation.member("Sus", federation.hill, Standing.SUSPENDED);
        var candidate = federation.member("Can", federation.hill, Standing.CANDIDATE);
        var observer = federation.member("Obs", federation.hill, Standing.FULL);
        federation.appoint(federation.south, observer, Office.OBSERVER);
        var delegate = federation.member("Del", federation.hill, Standing.FULL);
        var council = federation.bodies().found(system, federation.centre, "Council", BodyKind.COMMITTEE);
        federation.bodies().seat(system, council, delegate, Optional.of(federation.hill), SeatKind.FULL, 1);
        var double_ = federation.member("Dou", federation.hill, Standing.FULL);
        federation.memberships().enrol(system, double_, federation.valley, Standing.FULL);
        var readers = new LinkedHashMap<String, Actor>();
        readers.put("anonymous", Actor.anonymous("en"));
        readers.put("member of hill", federation.as(federation.hillMember));
        readers.put("candidate in hill", federation.as(candidate));
        readers.put("suspended in hill", federation.as(suspended));
        readers.put("secretary of north, at home in harbour", federation.as(federation.northSecretary));
        readers.put("secretary of centre, at home there", federation.as(federation.secretary));
        readers.put("observer in south, at home in hill", federation.as(observer));
        readers.put("sits for hill in a body of the centre", federation.as(delegate));
        readers.put("home in hill, also in valley", federation.as(double_));
        return readers;
    }

    /** A search row for each unit and visibility, named by both. */
    private static void rows(TestDatabase db, Map<String, UnitId> units) {
        db.work()
                .writing(
                        TestDatabase.SYSTEM,
                        tx -> units.forEach((letter, unit) -> {
                            for (var visibility : Visibility.values()) {
                                tx.handle()
                                        .createUpdate("""
                                            INSERT INTO search_row (id, subject, kind, unit, scope, day, place, title, body, folded)
                                            VALUES (:id, :subject, 'x', NULL, :scope, '2027-03-01', '', '', '', '')
                                            """)
                                        .bind("id", db.ids().next())
                                        .bind("subject", visibility + " " + letter)
                                        .bind("scope", new Scopes().of(tx, visibility, unit, SUBJECT))
                                        .execute();
                            }
                        }));
    }

    private static Set<String> expected(String who, Map<String, UnitId> units) {
        var expected = new TreeSet<String>();
        for (var letter : units.keySet()) {
            expected.add(Visibility.PUBLIC + " " + letter);
            if (!who.equals("anonymous")) {
                expected.add(Visibility.NETWORK + " " + letter);
                expected.add(Visibility.ORGANISATION + " " + letter);
            }
            if (TABLE.get(who).get(0).contains(letter)) {
                expected.add(Visibility.CHAIN + " " + letter);
            }
            if (TABLE.get(who).get(1).contains(letter)) {
                expected.add(Visibility.UNIT + " " + letter);
            }
        }
        return expected;
    }

    private static Set<String> read(Actor reader, TestDatabase db, Map<String, UnitId> units) {
        return db.work().read(reader, tx -> {
            var read = new TreeSet<String>();
            units.forEach((letter, unit) -> {
                for (var visibility : Visibility.values()) {
                    if (reader.reads(new Scopes().of(tx, visibility, unit, SUBJECT))) {
                        read.add(visibility + " " + letter);
                    }
                }
            });
            return read;
        });
    }

    private static Set<String> found(Actor reader, TestDatabase db) {
        return db.work()
                .read(
                        reader,
                        tx -> tx
                                .handle()
                                .createQuery("SELECT subject FROM search_row WHERE scope IN (<scopes>)")
                                .bindList("scopes", List.copyOf(reader.scopes()))
                                .mapTo(String.class)
                                .stream()
                                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
