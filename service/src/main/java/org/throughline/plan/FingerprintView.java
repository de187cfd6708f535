package org.throughline.plan;

import java.util.List;
import java.util.Optional;

/**
 * What a fingerprint is made from, in order, and what comes out when it is computed again now.
 *
 * @param stored as entered when the text was frozen; empty for a draft
 * @param recomputed from the digests, and these from salt and canonical form where the words still stand
 * @param matches whether the two are the same and every digest is
 */
public record FingerprintView(Optional<String> stored, String recomputed, boolean matches, List<Part> parts) {

    /** One provision: SHA-256 of salt and canonical form is its digest, unless it was redacted. */
    public record Part(ProvisionId id, String number, String salt, String canonical, String digest, boolean redacted) {}

    static FingerprintView of(Version version, List<Provision> provisions) {
        var parts = provisions.stream()
                .map(p -> new Part(
                        p.id(),
                        p.number(),
                        p.salt(),
                        Fingerprint.canonical(p),
                        p.salt().isEmpty() ? p.digest() : Fingerprint.digest(p),
                        p.salt().isEmpty()))
                .toList();
        var recomputed = Fingerprint.of(parts.stream().map(Part::digest).toList());
        return new FingerprintView(
                version.fingerprint(), recomputed, version.fingerprint().equals(Optional.of(recomputed)), parts);
    }
}
