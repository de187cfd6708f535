package org.throughline.align;

/** What a unit decides on one objective whose target is not what it was, or on a provision that is gone and leaves tasks. */
public enum Choice {
    /** It goes on serving what took the place of its target. */
    KEEP,
    /** It serves another objective from now on; tasks hang on another. */
    REHOME,
    /** It serves none any more and what was begun is finished. */
    FINISH,
    /** It serves none any more and its open tasks are dropped; a summation says what was learned. */
    CLOSE
}
