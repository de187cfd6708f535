package org.throughline.journal;

import org.throughline.kernel.Digest;

/**
 * One entry of the record.
 *
 * @param seq 1 for the first, without gaps
 * @param at the instant as text
 * @param actor the member, or 0 for the program itself
 * @param payloadHash SHA-256 of salt and content
 * @param prev the hash of the entry before; empty for the first
 */
public record Entry(
        long seq, String at, long actor, String action, String subject, String payloadHash, String prev, String hash) {

    String computedHash() {
        return hash(seq, at, actor, action, subject, payloadHash, prev);
    }

    static String hash(
            long seq, String at, long actor, String action, String subject, String payloadHash, String prev) {
        return Digest.sha256(
                String.join("\n", Long.toString(seq), at, Long.toString(actor), action, subject, payloadHash, prev));
    }
}
