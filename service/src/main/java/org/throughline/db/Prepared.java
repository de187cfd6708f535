package org.throughline.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** A connection with the statements that were prepared on it, the last used kept, and the DAOs that speak through it. */
final class Prepared {
    private static final int MOST = 400;
    private static final int SECONDS = 60;

    private final Connection connection;
    private final Map<Class<?>, Object> daos = new HashMap<>();
    private final LinkedHashMap<String, PreparedStatement> statements = new LinkedHashMap<>(64, 0.75f, true);
    private Optional<Handle> handle = Optional.empty();
    private boolean changed;
    /** How a unit of work that only reads began; nothing while one writes. */
    private Optional<Look> look = Optional.empty();

    private Optional<Moment> moment = Optional.empty();

    private record Look(long minute, long unrecorded) {}

    Prepared(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    boolean isOn(Connection other) {
        return connection == other;
    }

    /** The statement, prepared at its first use; one unit of work uses a connection at a time. */
    PreparedStatement statement(String sql) throws SQLException {
        var found = statements.get(sql);
        if (found == null) {
            found = connection.prepareStatement(sql);
            statements.put(sql, found);
            if (statements.size() > MOST) {
                var eldest = statements.entrySet().iterator();
                var gone = eldest.next().getValue();
                eldest.remove();
                gone.close();
            }
        }
        return found;
    }

    /** Runs a statement that gives nothing. */
    void execute(String sql) {
        try {
            statement(sql).execute();
        } catch (SQLException e) {
            throw new StatementFailed(sql, e);
        }
    }

    /**
     * From here on a unit of work only reads, and sees one moment.
     *
     * @param unrecorded how often something was written that is no deed, before this moment was chosen
     */
    void looks(Instant now, long unrecorded) {
        look = Optional.of(new Look(now.getEpochSecond() / SECONDS, unrecorded));
        moment = Optional.empty();
    }

    /** The moment that is seen, asked for once; nothing where this connection writes. */
    Optional<Moment> moment() {
        if (look.isPresent() && moment.isEmpty()) {
            try (var row = statement(Moment.SQL).executeQuery()) {
                moment = row.next()
                        ? Optional.of(new Moment(
                                row.getLong(1),
                                row.getLong(2),
                                look.get().unrecorded(),
                                look.get().minute()))
                        : Optional.empty();
            } catch (SQLException e) {
                throw new StatementFailed(Moment.SQL, e);
            }
        }
        return moment;
    }

    /** For the few statements that are not a DAO's; what they change is not known. */
    Handle handle() {
        changed = true;
        var open = handle.orElseGet(() -> Database.handle(connection));
        handle = Optional.of(open);
        return open;
    }

    /** From here on it is to be known whether anything is changed. */
    void watchChanges() {
        changed = false;
    }

    void changes() {
        changed = true;
    }

    /** Whether anything may have been changed since. */
    boolean changed() {
        return changed;
    }

    <D> D dao(Class<D> type, Dictionary dictionary) {
        return type.cast(
                daos.computeIfAbsent(type, wanted -> dictionary.of(wanted).over(this)));
    }
}
