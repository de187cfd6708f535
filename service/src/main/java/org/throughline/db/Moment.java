package org.throughline.db;

/**
 * How the record stands: what was read at one moment holds at every other that is equal.
 *
 * @param roster another one after every change of the roster, by whatever program
 * @param record another one after every deed
 * @param unrecorded another one after this program wrote something that is no deed, as a restored row
 * @param minute of the clock; nothing is kept for longer
 */
record Moment(long roster, long record, long unrecorded, long minute) {
    /** Gives the two numbers. */
    static final String SQL =
            "SELECT r.stamp, j.seq FROM roster_stamp r JOIN journal_head j ON j.id = 1 WHERE r.id = 1";

    boolean isBefore(Moment other) {
        return roster < other.roster || record < other.record || unrecorded < other.unrecorded || minute < other.minute;
    }
}
