package org.throughline.org;

import java.util.Optional;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;

/** Someone who may vote in a body: for which unit, if for one, and with which weight. */
public record Elector(MemberId member, Optional<UnitId> unit, long weight) {}
