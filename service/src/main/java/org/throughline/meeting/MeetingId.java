package org.throughline.meeting;

import org.throughline.kernel.Id;

/** Names one meeting. */
public record MeetingId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
