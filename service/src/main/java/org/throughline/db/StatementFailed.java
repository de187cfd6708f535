package org.throughline.db;

import java.sql.SQLException;

/** A statement that the database refused; the cause says why. */
public final class StatementFailed extends RuntimeException {
    StatementFailed(String sql, SQLException cause) {
        super(cause.getMessage() + " [" + sql.strip() + "]", cause);
    }
}
