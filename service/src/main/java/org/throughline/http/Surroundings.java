package org.throughline.http;

import java.util.List;
import org.throughline.kernel.Actor;

/** What the frame of a page needs to know of the house around it; the application says it. */
public interface Surroundings {

    /** The organisation's name, or the product's where there is none yet. */
    String organisation();

    /** The main parts of the site for this reader: address and message key of each. */
    List<Part> parts(Actor actor);

    /** Where the source of the running version is offered to its users; empty where it is not said. */
    default String source() {
        return "";
    }

    /** Another text after every change of what pages show; where nobody counts changes, another one each time. */
    default String version() {
        return Long.toString(System.nanoTime());
    }

    /** One main part. */
    record Part(String href, String key) {}
}
