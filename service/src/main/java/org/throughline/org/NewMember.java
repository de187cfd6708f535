package org.throughline.org;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;

/**
 * A person to be entered, with their home membership.
 *
 * @param email where they sign in with; none for a member who never does
 * @param standing what the membership in {@code home} gives
 */
public record NewMember(
        String name, Optional<String> email, String lang, UnitId home, Standing standing, LocalDate joinedOn) {}
