package org.throughline.org;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.MemberId;

/** A person of the organisation. */
public record Member(MemberId id, String name, Optional<String> email, String lang, LocalDate joinedOn, long revision) {

    /** How the journal names them. */
    public String subject() {
        return "member:" + id.text();
    }
}
