package org.throughline.http;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;

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
                bind(new Given()).to(ValueParamProvider.class);
            }
        });
        return components;
    }
}
