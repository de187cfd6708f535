package org.throughline.http;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.process.internal.RequestScoped;
import org.throughline.kernel.Actor;

/** Everything that an HTTP service of ours registers besides its routes. A route takes {@code @Context Actor} and {@code @Context Form}. */
public final class Edge {
    private Edge() {}

    public static List<Object> components(Messages messages, Surroundings surroundings, Clock clock) {
        var assets = new Assets();
        var components = new ArrayList<Object>();
        components.add(assets);
        components.add(new Limits());
        components.add(new Gate());
        components.add(new PageWriter(new Templates(messages), new Frames(messages, surroundings, assets, clock)));
        components.add(new Parameters());
        components.add(new Lists());
        components.add(new Tags());
        components.add(new SteadyPages(surroundings, clock));
        components.addAll(Mappers.all(new Errors(messages)));
        components.add(new AbstractBinder() {
            @Override
            protected void configure() {
                bindFactory(Actors.class).to(Actor.class).in(RequestScoped.class);
                bindFactory(Visitors.class).to(Visitor.class).in(RequestScoped.class);
                bindFactory(Forms.class).to(Form.class).in(RequestScoped.class);
            }
        });
        return components;
    }

    static final class Actors implements Supplier<Actor> {
        @Inject
        private Provider<ContainerRequestContext> request;

        @Override
        public Actor get() {
            return Visitor.of(request.get()).actor();
        }
    }

    static final class Visitors implements Supplier<Visitor> {
        @Inject
        private Provider<ContainerRequestContext> request;

        @Override
        public Visitor get() {
            return Visitor.of(request.get());
        }
    }

    static final class Forms implements Supplier<Form> {
        @Inject
        private Provider<ContainerRequestContext> request;

        @Override
        public Form get() {
            return Form.read(request.get());
        }
    }
}
