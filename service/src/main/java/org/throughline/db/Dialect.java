package org.throughline.db;

import java.sql.SQLException;
import java.util.Set;

/** What the two databases do not say alike. Everything else is the same SQL. */
public enum Dialect {
    SQLITE("sqlite", Set.of(), Set.of()) {
        @Override
        boolean saysUnique(SQLException e) {
            String message = String.valueOf(e.getMessage());
            return message.contains("SQLITE_CONSTRAINT_UNIQUE") || message.contains("SQLITE_CONSTRAINT_PRIMARYKEY");
        }
    },
    POSTGRESQL("postgresql", Set.of("23505"), Set.of("40001", "40P01")) {
        @Override
        boolean saysUnique(SQLException e) {
            return false;
        }
    };

    private final String folder;
    private final Set<String> uniqueStates;
    private final Set<String> retryStates;

    Dialect(String folder, Set<String> uniqueStates, Set<String> retryStates) {
        this.folder = folder;
        this.uniqueStates = uniqueStates;
        this.retryStates = retryStates;
    }

    public static Dialect of(String url) {
        if (url.startsWith("jdbc:sqlite:")) {
            return SQLITE;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException(
                "The database url begins with jdbc:sqlite: or jdbc:postgresql:, but was " + url);
    }

    /** The folder under {@code db/} with the migrations that only this database has. */
    public String folder() {
        return folder;
    }

    /** Whether the database refused because a unique key is taken. */
    public boolean isUniqueViolation(Throwable thrown) {
        return causes(thrown, this::isUnique);
    }

    /** Whether the unit of work failed only because another ran beside it, and may run again. */
    boolean isWorthRetrying(Throwable thrown) {
        return causes(thrown, e -> e.getSQLState() != null && retryStates.contains(e.getSQLState()));
    }

    abstract boolean saysUnique(SQLException e);

    private boolean isUnique(SQLException e) {
        return (e.getSQLState() != null && uniqueStates.contains(e.getSQLState())) || saysUnique(e);
    }

    private static boolean causes(Throwable thrown, java.util.function.Predicate<SQLException> test) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException e && test.test(e)) {
                return true;
            }
        }
        return false;
    }
}
