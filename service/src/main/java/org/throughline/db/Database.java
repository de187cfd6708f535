package org.throughline.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;
import org.apache.tomcat.jdbc.pool.PooledConnection;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * An open database: one fair writer and a few readers on SQLite, two pools on PostgreSQL. Opening reads the settings back
 * that durability rests on, and refuses to go on without them.
 */
public final class Database implements AutoCloseable {
    private static final Set<MigrationState> FUTURE =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);
    /** What SQLite keeps of the file in memory for each connection: so many KiB, with a minus before them. */
    private static final String WRITER_CACHE = "-16000";

    private static final String READER_CACHE = "-4000";
    private static final String MUCH_CACHE = "-64000";
    /** The code by which SQLite says that what it keeps does not fit together. */
    private static final int SQLITE_CORRUPT = 11;

    private static final Map<String, String> SQLITE_SETTINGS =
            Map.of("journal_mode", "wal", "synchronous", "2", "foreign_keys", "1", "busy_timeout", "5000");

    private final Dialect dialect;
    private final DataSource writerPool;
    private final DataSource readerPool;
    private final Jdbi writer;
    private final Jdbi reader;
    private final int together;
    private final Optional<Connections> connections;
    private final Optional<Checkpoints> checkpoints;
    private final Dictionary dictionary;
    /** Asked and changed by whoever writes, of whom there is one. */
    private volatile boolean keepsMore;

    private Database(DatabaseSettings settings, DataSource writerPool, DataSource readerPool) {
        this.dialect = settings.dialect();
        this.writerPool = writerPool;
        this.readerPool = readerPool;
        this.writer = jdbi(writerPool);
        this.reader = jdbi(readerPool);
        this.together = settings.together();
        this.dictionary = new Dictionary(dialect);
        boolean file = dialect == Dialect.SQLITE;
        this.connections = file
                ? Optional.of(new Connections(
                        settings.url(), sqliteProperties(true), sqliteProperties(false), settings.readers()))
                : Optional.empty();
        this.checkpoints =
                file ? Optional.of(new Checkpoints(settings.url(), sqliteProperties(true))) : Optional.empty();
    }

    /** Opens the database, brings it to this version's schema, and reads its settings back. */
    public static Database open(DatabaseSettings settings) {
        var dialect = settings.dialect();
        if (dialect == Dialect.SQLITE) {
            prepareFolder(settings.file());
        }
        var writerPool = new DataSource(pool(settings, "writer"));
        try {
            migrate(writerPool, dialect);
            var database = new Database(settings, writerPool, new DataSource(pool(settings, "reader")));
            database.readSettingsBack();
            return database;
        } catch (RuntimeException e) {
            writerPool.close();
            throw e;
        }
    }

    /** Has the driver of SQLite and the migrations' program loaded, over an empty database in memory that is thrown away. */
    public static void loadAhead() {
        var memory = new PoolProperties();
        memory.setUrl("jdbc:sqlite::memory:");
        memory.setDriverClassName("org.sqlite.JDBC");
        memory.setInitialSize(0);
        memory.setMinIdle(0);
        memory.setMaxIdle(2);
        memory.setMaxActive(2);
        memory.setJmxEnabled(false);
        var pool = new DataSource(memory);
        try {
            var unused = flyway(pool, Dialect.SQLITE).info().all();
        } finally {
            pool.close();
        }
    }

    public Dialect dialect() {
        return dialect;
    }

    Jdbi writer() {
        return writer;
    }

    Jdbi reader() {
        return reader;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    /** Lets someone see every statement of a DAO, with its rows. */
    public void watch(StatementWatch by) {
        dictionary.watch(by);
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
            cache(writing, WRITER_CACHE);
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
        readerPool.close();
        writerPool.close();
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
        try (var connection = writerPool.getConnection();
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
        try (var connection = readerPool.getConnection();
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
        writer.useHandle(h -> h.execute("VACUUM INTO ?", file.toString()));
    }

    private void readSettingsBack() {
        if (dialect == Dialect.POSTGRESQL) {
            writer.useHandle(h -> expect(
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

    private static void migrate(DataSource pool, Dialect dialect) {
        var flyway = flyway(pool, dialect);
        var all = flyway.info().all();
        // Flyway itself lets an older program work on, and it would write what the newer one does not expect
        if (Arrays.stream(all).anyMatch(one -> FUTURE.contains(one.getState()))) {
            throw new IllegalStateException(
                    "The database was written by a newer version of Throughline. Start that version, or restore a"
                            + " backup made before it. Nothing was changed.");
        }
        if (!Arrays.stream(all).allMatch(Database::isDone)) {
            flyway.migrate();
        }
    }

    private static Flyway flyway(DataSource pool, Dialect dialect) {
        return Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migrations", "classpath:db/" + dialect.folder())
                .validateMigrationNaming(true)
                .load();
    }

    /** Whether it was done and is still what was done: then there is nothing to check a second time. */
    private static boolean isDone(MigrationInfo migration) {
        return migration.getState() == MigrationState.SUCCESS
                && migration.isChecksumMatching()
                && migration.isDescriptionMatching()
                && migration.isTypeMatching();
    }

    private static void prepareFolder(Path file) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder of the database " + file, e);
        }
    }

    private static PoolProperties pool(DatabaseSettings settings, String name) {
        boolean sqlite = settings.dialect() == Dialect.SQLITE;
        boolean writes = name.equals("writer");
        // on PostgreSQL a migration holds one connection for its lock and works on another
        int size = writes ? (sqlite ? 1 : Math.max(2, settings.writers())) : settings.readers();
        var pool = new PoolProperties();
        pool.setName(name);
        pool.setUrl(settings.url());
        pool.setDriverClassName(sqlite ? "org.sqlite.JDBC" : "org.postgresql.Driver");
        if (!sqlite) {
            pool.setUsername(settings.user());
            pool.setPassword(settings.password());
        }
        pool.setInitialSize(0);
        // units of work have connections of their own there
        pool.setMinIdle(sqlite ? 0 : 1);
        pool.setMaxIdle(size);
        pool.setMaxActive(size);
        pool.setFairQueue(true);
        pool.setMaxWait(10_000);
        pool.setRollbackOnReturn(true);
        pool.setJmxEnabled(false);
        pool.setTestOnBorrow(!sqlite);
        pool.setValidationQuery("SELECT 1");
        if (!sqlite && !writes) {
            pool.setDefaultReadOnly(true);
            pool.setDefaultTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        pool.setDbProperties(sqlite ? sqliteProperties(writes) : new Properties());
        return pool;
    }

    private static Properties sqliteProperties(boolean writes) {
        var properties = new Properties();
        properties.setProperty("busy_timeout", "5000");
        properties.setProperty("foreign_keys", "true");
        // ids are made by us: the driver would ask for one after each row that is entered
        properties.setProperty("jdbc.get_generated_keys", "false");
        properties.setProperty("cache_size", writes ? WRITER_CACHE : READER_CACHE);
        if (writes) {
            properties.setProperty("journal_mode", "WAL");
            properties.setProperty("synchronous", "FULL");
            properties.setProperty("transaction_mode", "IMMEDIATE");
            properties.setProperty("journal_size_limit", "67108864");
        } else {
            properties.setProperty("open_mode", "1");
            properties.setProperty("query_only", "true");
        }
        return properties;
    }

    private static Jdbi jdbi(DataSource pool) {
        return set(Jdbi.create(pool));
    }

    private static Jdbi set(Jdbi jdbi) {
        Columns.register(jdbi);
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        return jdbi;
    }
}
