package org.throughline.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.tomcat.jdbc.pool.PooledConnection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * An open database: one fair writer and a few readers on SQLite, two pools on PostgreSQL. Opening reads the settings back
 * that durability rests on, and refuses to go on without them.
 */
public final class Database implements AutoCloseable {
    private static final String MUCH_CACHE = "-64000";
    /** The code by which SQLite says that what it keeps does not fit together. */
    private static final int SQLITE_CORRUPT = 11;

    private static final Map<String, String> SQLITE_SETTINGS =
            Map.of("journal_mode", "wal", "synchronous", "2", "foreign_keys", "1", "busy_timeout", "5000");

    private final Dialect dialect;
    private final DatabaseSettings settings;
    /** Made when it is first wanted. */
    private Optional<Pools> pools = Optional.empty();

    private final int together;
    private final Optional<Connections> connections;
    private final Optional<Checkpoints> checkpoints;
    private final Dictionary dictionary;
    /** Asked and changed by whoever writes, of whom there is one. */
    private volatile boolean keepsMore;

    private Database(DatabaseSettings settings) {
        this.settings = settings;
        this.dialect = settings.dialect();
        this.together = settings.together();
        this.dictionary = new Dictionary(dialect);
        boolean file = dialect == Dialect.SQLITE;
        this.connections = file
                ? Optional.of(new Connections(
                        settings.url(), SqliteFile.properties(true), SqliteFile.properties(false), settings.readers()))
                : Optional.empty();
        this.checkpoints =
                file ? Optional.of(new Checkpoints(settings.url(), SqliteFile.properties(true))) : Optional.empty();
    }

    /** Opens the database, brings it to this version's schema, and reads its settings back. */
    public static Database open(DatabaseSettings settings) {
        if (settings.dialect() == Dialect.SQLITE) {
            SqliteFile.prepareFolder(settings.file());
        }
        var database = new Database(settings);
        try {
            if (!database.isUpToDate()) {
                Schema.migrate(database.pools().writing(), settings.dialect());
            }
            database.readSettingsBack();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Has the driver of SQLite loaded, over an empty database in memory that is thrown away. */
    public static void loadAhead() {
        try {
            SqliteFile.connect("jdbc:sqlite::memory:", new Properties()).close();
        } catch (SQLException e) {
            throw new StatementFailed("nothing", e);
        }
    }

    private boolean isUpToDate() {
        try {
            if (dialect == Dialect.SQLITE) {
                return Schema.isThere(connections().writer().connection(), dialect);
            }
            try (var connection = pools().writing().getConnection()) {
                return Schema.isThere(connection, dialect);
            }
        } catch (SQLException e) {
            throw new StatementFailed("opening", e);
        }
    }

    private synchronized Pools pools() {
        var made = pools.orElseGet(() -> new Pools(settings));
        pools = Optional.of(made);
        return made;
    }

    public Dialect dialect() {
        return dialect;
    }

    Jdbi writer() {
        return pools().writer();
    }

    Jdbi reader() {
        return pools().reader();
    }

    Dictionary dictionary() {
        return dictionary;
    }

    /** Lets someone see every statement of a DAO, with its rows. */
    public void watch(StatementWatch by) {
        dictionary.watch(by);
    }

    /** The answers of queries that are kept. */
    Answers answers() {
        return dictionary.answers();
    }

    /** How many who wait to write are committed at once, at the most. */
    int together() {
        return together;
    }

    /** Lets the one writer on SQLite keep more pages than usual, until {@link #keepAsUsual}. */
    void keepMore(Prepared writing) {
        if (dialect == Dialect.SQLITE) {
            keepsMore = true;
            cache(writing, MUCH_CACHE);
        }
    }

    /** Called by whoever writes, after each transaction, whether it lasts or not. */
    void keepAsUsual(Prepared writing) {
        if (keepsMore) {
            keepsMore = false;
            cache(writing, SqliteFile.WRITER_CACHE);
        }
    }

    /** It takes effect when it is prepared, so that it must not stay prepared; a connection that was given up has no more to keep. */
    private static void cache(Prepared writing, String size) {
        var connection = writing.connection();
        try {
            if (!connection.isClosed()) {
                try (var statement = connection.createStatement()) {
                    statement.execute("PRAGMA cache_size = " + size);
                }
            }
        } catch (SQLException e) {
            throw new StatementFailed("PRAGMA cache_size", e);
        }
    }

    /** Called by whoever is about to write. */
    void beforeWrites() {
        checkpoints.ifPresent(Checkpoints::beforeWrites);
    }

    /** Called by whoever wrote. */
    void committed() {
        checkpoints.ifPresent(Checkpoints::committed);
    }

    /** Those to a SQLite file. */
    Connections connections() {
        return connections.orElseThrow();
    }

    /** A handle over a connection that someone else closes. */
    static Handle handle(Connection connection) {
        return set(Jdbi.create(connection)).open();
    }

    /** The statements prepared on this connection; they live as long as it does. */
    Prepared prepared(Connection connection) {
        try {
            var pooled = connection.unwrap(PooledConnection.class);
            return (Prepared) pooled.getAttributes()
                    .compute(
                            Prepared.class.getName(),
                            // after a connection was lost another stands in its place
                            (name, kept) -> kept instanceof Prepared same && same.isOn(pooled.getConnection())
                                    ? same
                                    : new Prepared(pooled.getConnection()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        checkpoints.ifPresent(Checkpoints::close);
        synchronized (this) {
            pools.ifPresent(Pools::close);
        }
        // last the one that writes: closing it, SQLite carries the log of writes over, so that the file alone is whole
        connections.ifPresent(Connections::close);
    }

    /** The version of the schema, as the migrations count. */
    public int schemaVersion() {
        return Integer.parseInt(column("SELECT MAX(installed_rank) FROM flyway_schema_history WHERE success")
                .get(0));
    }

    /** What SQLite finds amiss in its own file, the index of words among it; PostgreSQL looks after its files itself. */
    public List<String> doubts() {
        if (dialect != Dialect.SQLITE) {
            return List.of();
        }
        var doubts = new ArrayList<>(column("PRAGMA integrity_check"));
        doubts.removeIf("ok"::equals);
        if (!knowsAllWords()) {
            doubts.add("search: the index of words does not hold the words that the rows have");
        }
        return doubts;
    }

    /** Whether each row of the search is found by its words and by no others; SQLite's own check leaves that out. */
    private boolean knowsAllWords() {
        try (var connection = pools().writing().getConnection();
                var statement = connection.createStatement()) {
            // it is asked for in the form of a row, and enters none
            statement.execute("INSERT INTO search_words (search_words, rank) VALUES ('integrity-check', 1)");
            return true;
        } catch (SQLException e) {
            if ((e.getErrorCode() & 0xff) == SQLITE_CORRUPT) {
                return false;
            }
            throw new StatementFailed("integrity-check", e);
        }
    }

    private List<String> column(String sql) {
        var found = new ArrayList<String>();
        try (var connection = pools().reading().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new StatementFailed(sql, e);
        }
        return found;
    }

    /** Writes an embedded database as it is at this moment into a new file, while others go on using it. */
    public void backup(Path file) {
        writer().useHandle(h -> h.execute("VACUUM INTO ?", file.toString()));
    }

    private void readSettingsBack() {
        if (dialect == Dialect.POSTGRESQL) {
            writer().useHandle(h -> expect(
                    "synchronous_commit",
                    "on",
                    h.createQuery("SHOW synchronous_commit").mapTo(String.class).one()));
            return;
        }
        try (var statement = connections().writer().connection().createStatement()) {
            for (var setting : SQLITE_SETTINGS.entrySet()) {
                try (var row = statement.executeQuery("PRAGMA " + setting.getKey())) {
                    expect(setting.getKey(), setting.getValue(), row.next() ? row.getString(1) : "");
                }
            }
        } catch (SQLException e) {
            throw new StatementFailed("settings", e);
        }
    }

    private static void expect(String name, String wanted, String found) {
        if (!wanted.equals(found)) {
            throw new IllegalStateException("The database setting " + name + " is " + found + " but must be " + wanted
                    + ", or an acknowledged write could be lost. Not starting.");
        }
    }

    static Jdbi set(Jdbi jdbi) {
        Columns.register(jdbi);
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        return jdbi;
    }
}
