package org.throughline.db;

import java.util.List;

/** Enters the deeds of a unit of work, as its last statements before it commits. */
@FunctionalInterface
public interface Ledger {
    void enter(Tx tx, List<Deed> deeds);
}
