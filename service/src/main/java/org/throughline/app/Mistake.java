package org.throughline.app;

/** Something that whoever typed the command can mend; the message says what, and what to do. */
final class Mistake extends RuntimeException {
    Mistake(String message) {
        super(message);
    }
}
