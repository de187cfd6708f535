package org.throughline.line;

import java.util.Set;
import org.throughline.kernel.Actor;

/**
 * What a reader may read, as statements take it.
 *
 * @param all whether it is the program itself
 */
public record Sight(boolean all, Set<String> scopes) {

    public Sight {
        scopes = Set.copyOf(scopes);
    }

    /** What this actor may read. */
    public static Sight of(Actor actor) {
        return new Sight(actor.isSystem(), actor.scopes());
    }
}
