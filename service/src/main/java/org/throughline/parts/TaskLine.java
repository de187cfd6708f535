package org.throughline.parts;

import java.util.Optional;

/**
 * One task in a list: what {@code task/_line} draws, wherever tasks are listed. Texts that say nothing are empty.
 *
 * @param left how long there is, or since when it is late
 * @param serves the objective, where the list does not stand under it
 * @param waits what it waits for
 * @param again how it comes again
 * @param tick what its tick says when it is sent; empty where none is to be ticked
 * @param ticked whether it is ticked already
 */
public record TaskLine(
        String href,
        String title,
        String left,
        String when,
        boolean late,
        Optional<Link> serves,
        String who,
        String state,
        boolean blocked,
        String percent,
        String waits,
        String again,
        String tick,
        boolean ticked) {}
