package org.throughline.post;

/** Why a letter is written. */
public enum LetterKind {
    DIGEST,
    NOTICES,
    /** An administrator wants to see whether mail arrives. */
    TRIAL
}
