package org.throughline.account;

import org.throughline.kernel.Id;

/** Names one API token; it is not the secret. */
public record TokenId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
