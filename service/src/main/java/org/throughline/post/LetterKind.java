package org.throughline.post;

/** Why a letter is written. */
public enum LetterKind {
    DIGEST,
    NOTICES,
    /** An administrator wants to see whether mail arrives. */
    TRIAL,
    /** About signing in: to a new address to be confirmed, to the old one to be told, or to who forgot the password. */
    ADDRESS
}
