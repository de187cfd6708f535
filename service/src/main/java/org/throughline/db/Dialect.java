package org.throughline.db;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;

/** What the two databases do not say alike. Everything else is the same SQL. */
public enum Dialect {
    SQLITE("sqlite") {
        @Override
        boolean saysUnique(SQLException e) {
            String message = String.valueOf(e.getMessage());
            return message.contains("SQLITE_CONSTRAINT_UNIQUE") || message.contains("SQLITE_CONSTRAINT_PRIMARYKEY");
        }
    },
    POSTGRESQL("postgresql") {
        @Override
        boolean saysUnique(SQLException e) {
            return UNIQUE.equals(e.getSQLState());
        }
    };

    private static final String UNIQUE = "23505";
    private static final Set<String> RAN_BESIDE_ANOTHER = Set.of("40001", "40P01");

    private final String folder;

    Dialect(String folder) {
        this.folder = folder;
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
        return causes(thrown, this::saysUnique);
    }

    /** Whether the unit of work failed only because another ran beside it, and may run again. */
    boolean isWorthRetrying(Throwable thrown) {
        return causes(thrown, e -> e.getSQLState() != null && RAN_BESIDE_ANOTHER.contains(e.getSQLState()));
    }

    abstract boolean saysUnique(SQLException e);

    private static boolean causes(Throwable thrown, Predicate<SQLException> test) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException e && test.test(e)) {
                return true;
            }
        }
        return false;
    }
}
