package org.throughline.plan;

/** What a provision is. */
public enum ProvisionKind {
    HEADING,
    PARAGRAPH,
    /** A provision that can be worked on. */
    OBJECTIVE
}
