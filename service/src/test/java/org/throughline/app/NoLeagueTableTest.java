package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;

/**
 * Persons are never put in the order of how much they did, on no page and for no program: no statement sorts people by a count
 * or a sum, so that there is none to show.
 */
class NoLeagueTableTest {
    private static final Pattern PER_PERSON = Pattern.compile(
            "GROUP BY[^)]*?\\b(member|responsible|author|person|reporter|voter|m\\.id|m\\.name)\\b[^)]*?ORDER"
                    + " BY(?<order>[^)]*(?:\\([^)]*\\))?[^)]*)",
            Pattern.DOTALL);
    private static final Pattern BY_HOW_MUCH = Pattern.compile(
            "\\b(COUNT|SUM|AVG)\\s*\\(|\\b(count|counts|many|tasks|updates|times|done|sum|total|amount|num|score|n)\\b");

    @Test
    void noStatementOrdersPersonsByHowMuchTheyDid() {
        var statements = new ClassFileImporter()
                        .importUrl(Throughline.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation())
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(SqlQuery.class))
                        .toList();

        assertThat(statements).as("or else nothing was looked at").hasSizeGreaterThan(300);
        assertThat(statements.stream()
                        .filter(method ->
                                ranks(method.getAnnotationOfType(SqlQuery.class).value()))
                        .map(JavaMethod::getFullName))
                .isEmpty();
    }

    @Test
    void whatWouldBeOneIsFound() {
        assertThat(List.of(
                        "SELECT member, COUNT(*) AS tasks FROM t GROUP BY member ORDER BY tasks DESC LIMIT 10",
                        "SELECT responsible FROM t GROUP BY responsible ORDER BY COUNT(*) DESC, responsible",
                        "SELECT m.name, SUM(x) AS done FROM t JOIN m GROUP BY m.id, m.name\n ORDER BY done"))
                .allMatch(NoLeagueTableTest::ranks);
        assertThat(List.of(
                        "SELECT member, COUNT(*) AS tasks FROM t GROUP BY member ORDER BY m.name, member",
                        "SELECT member, MAX(day) AS day FROM t GROUP BY member ORDER BY day",
                        "SELECT unit, COUNT(*) AS tasks FROM t GROUP BY unit ORDER BY tasks"))
                .noneMatch(NoLeagueTableTest::ranks);
    }

    private static boolean ranks(String sql) {
        var found = PER_PERSON.matcher(sql);
        while (found.find()) {
            if (BY_HOW_MUCH.matcher(found.group("order")).find()) {
                return true;
            }
        }
        return false;
    }
}
