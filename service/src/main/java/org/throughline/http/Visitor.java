package org.throughline.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.throughline.kernel.Actor;

/**
 * Who sent a request and by what they are known.
 *
 * @param actor with what they may do
 * @param csrf what their forms must carry; empty when nobody is signed in
 * @param token whether a program came with an API token, which no browser sends by itself
 */
public record Visitor(Actor actor, String csrf, boolean token) {
    static final String PROPERTY = Visitor.class.getName();

    public static Visitor anonymous(String lang) {
        return new Visitor(Actor.anonymous(lang), "", false);
    }

    /** Says who sent this request; the sign-in filter does, before anything else looks. */
    public void enter(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }

    static Visitor of(ContainerRequestContext request) {
        return Optional.ofNullable((Visitor) request.getProperty(PROPERTY)).orElseGet(() -> anonymous("en"));
    }
}
