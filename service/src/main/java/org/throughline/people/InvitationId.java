package org.throughline.people;

import org.throughline.kernel.Id;

/** An invitation. */
public record InvitationId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
