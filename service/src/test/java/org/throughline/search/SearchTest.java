package org.throughline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.index.SearchRow;
import org.throughline.index.SearchRows;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Scope;
import org.throughline.kernel.UnitId;
import org.throughline.org.Federation;

/** Both databases find the same, and nobody finds what they may not read. */
class SearchTest {
    private static final LocalDate DAY = LocalDate.parse("2027-03-01");
    private static final Actor ANYONE = Actor.anonymous("en");

    @BothDatabases
    void wordsAreFoundWithoutAccentsAndCaseAndByTheirBeginning(TestDatabase db) {
        put(db, "task:1", Scope.PUBLIC, DAY, "", "The Élan of repairing stairwells, 540 papers");

        for (var words : List.of("elan", "ÉLAN", "repair stair", "540", "STAIRWELLS, repairing!", "pap")) {
            assertThat(subjects(db, ANYONE, words)).as(words).containsExactly("task:1");
        }
        for (var words : List.of("airing", "54", "repair cellar", "of elan zebra", "th")) {
            assertThat(subjects(db, ANYONE, words)).as(words).isEmpty();
        }
    }

    @BothDatabases
    void noInputBreaksTheQuestion(TestDatabase db) {
        put(db, "task:1", Scope.PUBLIC, DAY, "", "and or not near rent's 1e5 abc123 don't 2027年 плакат ß ﬁ");

        for (var words : List.of(
                "\"",
                "'",
                "\\",
                "a* OR b",
                "NEAR(rent)",
                "-rent",
                "rent:*",
                "rent & !x",
                "(((",
                "%_",
                "\u0000x",
                "^rent",
                "{folded}: rent",
                "😀",
                "\ud800",
                "<>",
                "--",
                "'; DROP TABLE search_row; --",
                "x ".repeat(5_000))) {
            assertThat(subjects(db, ANYONE, words)).as(words).hasSizeLessThanOrEqualTo(1);
        }
        for (var words : List.of("AND OR NOT NEAR", "rent's", "1e5", "abc123", "don't", "2027年", "ПЛАКАТ", "ß", "ﬁ")) {
            assertThat(subjects(db, ANYONE, words)).as(words).containsExactly("task:1");
        }
    }

    @BothDatabases
    void nobodyFindsOrCountsWhatTheyMayNotRead(TestDatabase db) {
        var federation = new Federation(db);
        for (int i = 0; i < 30; i++) {
            put(db, "task:hidden" + i, Scope.unit(federation.hill), DAY.plusDays(i), "secret", "rent strike");
            put(db, "task:open" + i, Scope.unit(federation.harbour), DAY.plusDays(i), "", "rent strike");
        }
        var reader = federation.as(federation.harbourMember);
        var search = new Search(db.work(), federation.units());

        var first = search.find(reader, Wanted.of("rent"));
        assertThat(first.hits())
                .hasSize(Search.PAGE)
                .allMatch(hit -> hit.subject().startsWith("task:open"));
        var second = search.find(reader, after("rent", first.next().orElseThrow()));
        assertThat(second.hits()).hasSize(10);
        assertThat(second.next()).isEmpty();
        assertThat(subjects(db, reader, "secret")).isEmpty();
        assertThat(subjects(db, ANYONE, "rent")).isEmpty();
        assertThat(subjects(db, federation.as(federation.hillMember), "secret")).hasSize(Search.PAGE);
    }

    @BothDatabases
    void theNewestComeFirstAndNoPageRepeatsOrSkips(TestDatabase db) {
        var expected = new ArrayList<String>();
        for (int i = 0; i < 45; i++) {
            put(db, "task:" + i, Scope.PUBLIC, DAY.plusDays(i / 4), "", "leaflet number " + i);
            expected.add(0, "task:" + i);
        }
        var search = search(db);

        var seen = new ArrayList<String>();
        var found = search.find(ANYONE, Wanted.of("leaflet"));
        found.hits().forEach(hit -> seen.add(hit.subject()));
        while (found.next().isPresent()) {
            found = search.find(ANYONE, after("leaflet", found.next().get()));
            found.hits().forEach(hit -> seen.add(hit.subject()));
        }

        assertThat(seen).isEqualTo(expected);
    }

    @BothDatabases
    void whatHoldsTheWordsThemselvesComesBeforeLongerOnesAndNoPageRepeatsOrSkips(TestDatabase db) {
        var federation = new Federation(db);
        var whole = new ArrayList<String>();
        var longer = new ArrayList<String>();
        for (int i = 0; i < 75; i++) {
            boolean isWhole = i % 3 == 0;
            put(
                    db,
                    "task:" + i,
                    Scope.PUBLIC,
                    DAY,
                    "",
                    isWhole ? "rent strike" : i % 3 == 1 ? "rents strike" : "rent strikes");
            put(db, "task:not" + i, Scope.PUBLIC, DAY, "", "rent stride");
            put(db, "task:hidden" + i, Scope.unit(federation.hill), DAY, "", "rent strike rental strikes");
            (isWhole ? whole : longer).add(0, "task:" + i);
        }
        var reader = federation.as(federation.harbourMember);
        var search = new Search(db.work(), federation.units());

        var pages = new ArrayList<List<String>>();
        var found = search.find(reader, Wanted.of("strike rent"));
        pages.add(found.hits().stream().map(Hit::subject).toList());
        while (found.next().isPresent()) {
            var next = SearchCursor.parse(found.next().get().text()).orElseThrow();
            found = search.find(reader, after("strike rent", next));
            pages.add(found.hits().stream().map(Hit::subject).toList());
        }

        whole.addAll(longer);
        assertThat(pages.stream().flatMap(List::stream)).containsExactlyElementsOf(whole);
        assertThat(pages).hasSize(4).allMatch(page -> page.size() <= Search.PAGE);
    }

    @BothDatabases
    void aPageThatEndsWithTheLastOfTheWordsThemselvesGoesOnWithLongerOnes(TestDatabase db) {
        for (int i = 0; i < Search.PAGE; i++) {
            put(db, "task:" + i, Scope.PUBLIC, DAY, "", "rent");
        }
        var search = search(db);
        assertThat(search.find(ANYONE, Wanted.of("rent")).next()).isEmpty();
        put(db, "task:longer", Scope.PUBLIC, DAY, "", "rents");

        var first = search.find(ANYONE, Wanted.of("rent"));

        assertThat(first.hits())
                .hasSize(Search.PAGE)
                .noneMatch(hit -> hit.subject().equals("task:longer"));
        assertThat(search.find(ANYONE, after("rent", first.next().orElseThrow()))
                        .hits())
                .extracting(Hit::subject)
                .containsExactly("task:longer");
    }

    @BothDatabases
    void kindUnitAndPeriodNarrowIt(TestDatabase db) {
        var federation = new Federation(db);
        put(db, row("task:1", "task", federation.harbour, DAY));
        put(db, row("review:1", "review", federation.south, DAY.plusDays(1)));
        put(db, row("task:2", "task", federation.south, DAY.plusDays(2)));
        var search = new Search(db.work(), federation.units());

        assertThat(subjects(search, wanted("task", null, null, null))).containsExactly("task:2", "task:1");
        assertThat(subjects(search, wanted(null, federation.north, null, null))).containsExactly("task:1");
        assertThat(subjects(search, wanted(null, federation.centre, null, null)))
                .hasSize(3);
        assertThat(subjects(search, wanted(null, null, DAY.plusDays(1), DAY.plusDays(1))))
                .containsExactly("review:1");
    }

    @BothDatabases
    void whatIsRemovedOrRewordedIsNoLongerFound(TestDatabase db) {
        put(db, "task:1", Scope.PUBLIC, DAY, "", "old words");
        put(db, "task:1", Scope.PUBLIC, DAY, "", "new words");
        put(db, "task:2", Scope.PUBLIC, DAY, "", "old words");
        db.work().writing(TestDatabase.SYSTEM, tx -> new SearchRows(db.ids()).remove(tx, "task:2"));

        assertThat(subjects(db, ANYONE, "old")).isEmpty();
        assertThat(subjects(db, ANYONE, "new")).containsExactly("task:1");

        // with the same words and for others, it is found by others
        put(db, "task:1", Scope.NETWORK, DAY, "", "new words");
        assertThat(subjects(db, ANYONE, "new")).isEmpty();
    }

    static void put(TestDatabase db, String subject, String scope, LocalDate day, String title, String body) {
        put(db, new SearchRow(subject, "task", Optional.empty(), scope, day, "tasks/1", title, body));
    }

    private static void put(TestDatabase db, SearchRow row) {
        db.work().writing(TestDatabase.SYSTEM, tx -> new SearchRows(db.ids()).put(tx, row));
    }

    private static SearchRow row(String subject, String kind, UnitId unit, LocalDate day) {
        return new SearchRow(subject, kind, Optional.of(unit), Scope.PUBLIC, day, "x/1", "", "damp walls");
    }

    private static Wanted wanted(String kind, UnitId unit, LocalDate from, LocalDate until) {
        return new Wanted(
                "damp",
                Optional.ofNullable(kind),
                Optional.ofNullable(unit),
                Optional.ofNullable(from),
                Optional.ofNullable(until),
                Optional.empty());
    }

    private static Wanted after(String words, SearchCursor cursor) {
        return new Wanted(
                words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(cursor));
    }

    private static Search search(TestDatabase db) {
        return new Search(db.work(), new org.throughline.org.Units(db.work()));
    }

    private static List<String> subjects(TestDatabase db, Actor actor, String words) {
        return search(db).find(actor, Wanted.of(words)).hits().stream()
                .map(Hit::subject)
                .toList();
    }

    private static List<String> subjects(Search search, Wanted wanted) {
        return search.find(ANYONE, wanted).hits().stream().map(Hit::subject).toList();
    }
}
