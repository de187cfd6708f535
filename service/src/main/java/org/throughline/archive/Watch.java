package org.throughline.archive;

/** Is told how far long work has come. */
@FunctionalInterface
public interface Watch {
    /** Tells nobody. */
    Watch NOBODY = (table, done, all) -> {};

    /** So many rows of all those in the table are done; called every so many rows, and at the end of each table. */
    void rows(String table, long done, long all);
}
