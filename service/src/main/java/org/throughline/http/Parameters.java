package org.throughline.http;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import org.throughline.kernel.Id;

/** Reads ids in addresses. What is no id names nothing: 404. */
@Provider
final class Parameters implements ParamConverterProvider {
    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (!Id.class.isAssignableFrom(type) || !type.isRecord()) {
            return null;
        }
        return new IdConverter<>(constructor(type));
    }

    private static <T> Constructor<T> constructor(Class<T> type) {
        try {
            return type.getDeclaredConstructor(long.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("an id record has one long: " + type, e);
        }
    }

    private record IdConverter<T>(Constructor<T> constructor) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            if (text == null) {
                // a parameter that was not given; JAX-RS asks for null
                return null;
            }
            try {
                return constructor.newInstance(Id.parse(text));
            } catch (IllegalArgumentException e) {
                throw new NotFoundException(e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString(T id) {
            return ((Id) id).text();
        }
    }
}
