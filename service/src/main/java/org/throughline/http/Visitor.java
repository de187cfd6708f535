package org.throughline.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.throughline.kernel.Actor;
import org.throughline.kernel.RequestKey;

/**
 * Who sent a request and by what they are known.
 *
 * @param actor with what they may do
 * @param csrf what their forms must carry; empty when nobody is signed in
 * @param token whether a program came with an API token, which no browser sends by itself
 * @param state how the record stood when they were looked up; empty where nobody was
 */
public record Visitor(Actor actor, String csrf, boolean token, Optional<State> state) {
    static final String PROPERTY = Visitor.class.getName();

    public Visitor(Actor actor, String csrf, boolean token) {
        this(actor, csrf, token, Optional.empty());
    }

    /**
     * Two numbers of one moment, which say whether anything changed since another one.
     *
     * @param roster another one after every change of the roster, the organisation's own words among it
     * @param record another one after every deed
     */
    public record State(long roster, long record) {}

    public static Visitor anonymous(String lang) {
        return new Visitor(Actor.anonymous(lang), "", false);
    }

    /** The same, sending what carries this key. */
    Visitor with(RequestKey key) {
        return new Visitor(actor.with(key), csrf, token, state);
    }

    /** Says who sent this request; the sign-in filter does, before anything else looks. */
    public void enter(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }

    static Visitor of(ContainerRequestContext request) {
        return Optional.ofNullable((Visitor) request.getProperty(PROPERTY)).orElseGet(() -> anonymous("en"));
    }
}
