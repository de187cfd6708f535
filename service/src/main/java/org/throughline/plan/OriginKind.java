package org.throughline.plan;

/** How a provision grew out of something earlier. */
public enum OriginKind {
    /** The same matter in the plan that this one follows. */
    CONTINUED,
    SPLIT,
    MERGED,
    PROPOSAL,
    LESSON,
    AMENDMENT
}
