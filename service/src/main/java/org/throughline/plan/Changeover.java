package org.throughline.plan;

import org.throughline.db.Tx;

/**
 * Whoever sees to it that the work below follows when a text takes the place of another. Told through this interface, plans
 * need not know what hangs on them.
 */
public interface Changeover {
    /** Where nothing hangs on any text. */
    Changeover NOTHING = new Changeover() {
        @Override
        public void closes(Tx tx, Plan plan, Version next) {}

        @Override
        public void opens(Tx tx, Plan plan, Version next) {}
    };

    /** The text is about to come into force; what it replaces still stands. */
    void closes(Tx tx, Plan plan, Version next);

    /** The text has come into force. */
    void opens(Tx tx, Plan plan, Version next);
}
