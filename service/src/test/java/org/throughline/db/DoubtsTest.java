package org.throughline.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the check of a file finds. */
class DoubtsTest {
    private static final String ROW = """
        INSERT INTO search_row (id, subject, kind, unit, scope, day, place, title, body, folded)
        VALUES (1, 'task:1', 'task', NULL, 'org', '2027-03-01', 'tasks/1', 'Harbour', '', 'harbour')
        """;
    private static final String WORDS = "INSERT INTO search_words (rowid, folded) VALUES (1, 'harbour')";

    @Test
    void aRowWithItsWordsGivesNoReasonToDoubt() {
        try (var db = TestDatabase.sqlite()) {
            execute(db, ROW);
            execute(db, WORDS);

            assertThat(db.database().doubts()).isEmpty();
            assertThat(db.work().<Integer>write(TestDatabase.SYSTEM, tx -> 1)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ROW, WORDS})
    void aRowWithoutItsWordsAndWordsWithoutARowAreFound(String one) {
        try (var db = TestDatabase.sqlite()) {
            execute(db, one);

            assertThat(db.database().doubts()).singleElement().asString().startsWith("search:");
        }
    }

    private static void execute(TestDatabase db, String sql) {
        db.work().writing(TestDatabase.SYSTEM, tx -> tx.handle().execute(sql));
    }
}
