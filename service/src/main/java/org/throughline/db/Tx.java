package org.throughline.db;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.throughline.kernel.Actor;

/**
 * One unit of work under way. DAOs come from here, so nothing touches the database outside one. A service called by
 * another inside a unit of work takes the same {@code Tx}.
 */
public final class Tx {
    private final Supplier<Handle> handle;
    private final Actor actor;
    private final Instant now;
    private final Database database;
    private final Prepared prepared;
    private final List<Deed> deeds = new ArrayList<>();
    private String place = "";

    Tx(Handle handle, Actor actor, Instant now, Database database) {
        this(database.prepared(handle.getConnection()), () -> handle, actor, now, database);
    }

    /** Over a connection of whose transaction others take care. */
    Tx(Prepared prepared, Actor actor, Instant now, Database database) {
        this(prepared, prepared::handle, actor, now, database);
    }

    private Tx(Prepared prepared, Supplier<Handle> handle, Actor actor, Instant now, Database database) {
        this.prepared = prepared;
        this.handle = handle;
        this.actor = actor;
        this.now = now;
        this.database = database;
    }

    /**
     * From here on it only reads.
     *
     * @param unrecorded how often something was written that is no deed, before its moment was chosen
     */
    void looks(long unrecorded) {
        prepared.looks(now, unrecorded);
    }

    /** The statements of this interface, run in this unit of work. */
    public <D> D dao(Class<D> type) {
        return prepared.dao(type, database.dictionary());
    }

    /**
     * Rows of a statement whose text is put together at the time.
     *
     * @param values by the names of their places; a collection fills a list
     */
    public <R> List<R> list(Class<R> row, String sql, Map<String, ?> values) {
        return database.dictionary().question(row, sql).list(prepared, values).stream()
                .map(row::cast)
                .toList();
    }

    /** For the few statements that are not the same text each time. */
    public Handle handle() {
        return handle.get();
    }

    /** What is written is very much: until this unit of work ends, the writer keeps more of the database in memory. */
    public void writesMuch() {
        database.keepMore(prepared);
    }

    public Actor actor() {
        return actor;
    }

    /** The one moment at which this whole unit of work happens. */
    public Instant now() {
        return now;
    }

    public Dialect dialect() {
        return database.dialect();
    }

    /**
     * Records what is done, for the journal: the entry is written with the unit of work or not at all.
     *
     * @param action what was done, as {@code plan.adopt}
     * @param subject on what, as {@code plan:0c3w9v1m4k2p8}
     * @param changes field to value, or to a two-element list of the value before and after; no secrets
     */
    public void journal(String action, String subject, Map<String, ?> changes) {
        deeds.add(new Deed(action, subject, Map.copyOf(changes)));
    }

    /**
     * Where what was made or changed can be seen, as the path below {@code /} on pages and {@code /api/} for programs. A
     * repeated send of the same request is answered with this place.
     */
    public void place(String path) {
        this.place = path;
    }

    String place() {
        return place;
    }

    List<Deed> deeds() {
        return deeds;
    }
}
