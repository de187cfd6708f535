package org.throughline.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an objective served once.
 *
 * @param target the objective above; empty where it was a local initiative
 * @param reason why it served none
 * @param toOn the first day on which it did so no more
 */
public record Served(Optional<ProvisionId> target, String reason, LocalDate fromOn, LocalDate toOn) {}
