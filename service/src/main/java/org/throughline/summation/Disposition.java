package org.throughline.summation;

import java.time.Instant;
import java.util.Optional;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;

/**
 * What a unit did with a finding that was in its hands.
 *
 * @param synthesis the synthesis in which it was answered; empty where it was answered for the next draft
 * @param target {@code finding:…}, {@code provision:…} or {@code unit:…}; empty for what is set aside
 * @param reason why; never empty for what is set aside
 */
public record Disposition(
        DispositionId id,
        FindingId finding,
        UnitId unit,
        Optional<SummationId> synthesis,
        DispositionKind kind,
        String target,
        String reason,
        MemberId member,
        Instant at) {}
