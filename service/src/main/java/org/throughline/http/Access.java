package org.throughline.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who gets as far as a route; what they may do there is the service's to say. A route without this is refused to everyone. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {
    To value();

    /** Whom a route lets in. */
    enum To {
        /** Everyone; the service shows what is public. */
        ANYONE,
        /** Whoever is signed in. */
        SIGNED_IN
    }
}
