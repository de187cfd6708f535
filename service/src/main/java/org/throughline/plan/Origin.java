package org.throughline.plan;

/**
 * Where a provision grew from.
 *
 * @param origin a subject as text, such as {@code provision:…} of an earlier plan or {@code finding:…}
 */
public record Origin(ProvisionId provision, String origin, OriginKind kind) {}
