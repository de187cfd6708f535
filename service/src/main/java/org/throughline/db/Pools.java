package org.throughline.db;

import java.sql.Connection;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;
import org.jdbi.v3.core.Jdbi;

/** Connections that go back to a pool: on PostgreSQL for all that is done, on SQLite for migrations, backups and checks alone. */
final class Pools implements AutoCloseable {
    private final DataSource writing;
    private final DataSource reading;
    private final Jdbi writer;
    private final Jdbi reader;

    Pools(DatabaseSettings settings) {
        this.writing = new DataSource(pool(settings, "writer"));
        this.reading = new DataSource(pool(settings, "reader"));
        this.writer = Database.set(Jdbi.create(writing));
        this.reader = Database.set(Jdbi.create(reading));
    }

    DataSource writing() {
        return writing;
    }

    DataSource reading() {
        return reading;
    }

    Jdbi writer() {
        return writer;
    }

    Jdbi reader() {
        return reader;
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
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
        if (sqlite) {
            pool.setDbProperties(SqliteFile.properties(writes));
        }
        return pool;
    }
}
