package org.throughline.http;

import java.util.List;

/**
 * The page of a refusal: what is wrong, what to do, and everything that was typed.
 *
 * @param errors each single thing that is wrong, where there are several
 * @param kept every text that was typed
 * @param theirs what stands there, where someone else changed it meanwhile; empty otherwise
 */
public record Refused(String title, String text, List<String> errors, List<Kept> kept, String theirs, String backHref) {

    /** A text given back. */
    public record Kept(String label, String text) {}
}
