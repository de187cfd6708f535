package org.throughline.index;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.UnitId;

/**
 * Something that can be found.
 *
 * @param subject as {@code provision:0c3w9v1m4k2p8}; one row each
 * @param kind plan, provision, statement, amendment, task, update, review, summation, lesson, proposal or unit
 * @param scope who may find it
 * @param day for the order: newest first
 * @param place the path below {@code /} where it can be read
 * @param title shown; may be empty
 * @param body plain text
 */
public record SearchRow(
        String subject,
        String kind,
        Optional<UnitId> unit,
        String scope,
        LocalDate day,
        String place,
        String title,
        String body) {}
