package org.throughline.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Map;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.throughline.kernel.Actor;

/** Gives routes what they ask of a request, straight from it: looked for as other services are, it takes many times as long. */
final class Given implements ValueParamProvider {
    private static final Map<Class<?>, Function<ContainerRequestContext, Object>> WAYS = Map.of(
            Actor.class, request -> Visitor.of(request).actor(),
            Visitor.class, Visitor::of,
            Form.class, Form::read);

    @Override
    public Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        var way = parameter.getSource() == Parameter.Source.CONTEXT ? WAYS.get(parameter.getRawType()) : null;
        // another provider is asked where there is none
        return way == null ? null : way::apply;
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }
}
