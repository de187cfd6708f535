package org.throughline.post;

/** Why a letter is written. */
public enum LetterKind {
    DIGEST,
    NOTICES,
    /** An administrator wants to see whether mail arrives. */
    TRIAL,
    /** About the address itself: to a new one to be confirmed, or to the old one to be told. */
    ADDRESS
}
