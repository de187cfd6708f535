package org.throughline.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something on a day.
 *
 * @param id what it is known by for ever, as {@code task-0c3w9v1m4k2p8}
 * @param day in the zone of the unit whose matter it is
 * @param at the moment, where there is one
 * @param until when it is over, where that is known
 * @param title its own words; empty where only those named for it may read them, since calendars are kept by others
 * @param unit the name of the unit or body whose matter it is
 * @param place the path below {@code /} where it can be read
 */
public record Entry(
        String id,
        EntryKind kind,
        LocalDate day,
        Optional<Instant> at,
        Optional<Instant> until,
        String title,
        String unit,
        String place) {}
