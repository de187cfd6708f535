package org.throughline.meeting;

import java.util.Optional;
import org.throughline.kernel.MemberId;

/** That someone was there; from when to when where that is noted, by the clock of the place. */
public record Presence(MemberId member, String name, Optional<String> came, Optional<String> went) {}
