package org.throughline.db;

/** Sees the statements that DAOs run: for tests that count them. */
@FunctionalInterface
public interface StatementWatch {
    StatementWatch NOBODY = (sql, rows) -> {};

    /** @param rows how many were read, or else changed */
    void ran(String sql, int rows);
}
