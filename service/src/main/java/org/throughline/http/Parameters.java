package org.throughline.http;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;

/**
 * Reads ids, numbers and yes or no in addresses. In a path, what is no id names nothing: 404. Behind the question mark, what
 * is not of the kind that is asked for is refused in a sentence: passed over, it would show or do more than was meant.
 */
@Provider
final class Parameters implements ParamConverterProvider {
    /** They say where a part of a list ended, and are not typed by anyone. */
    private static final List<String> PLACES = List.of("after", "before");

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var asked = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst();
        if (Id.class.isAssignableFrom(type) && type.isRecord()) {
            return new IdConverter<>(constructor(type), asked);
        }
        if (asked.isPresent() && type == Integer.class) {
            return (ParamConverter<T>) new Read<Integer>(asked.get(), null, Parameters::number);
        }
        if (asked.isPresent() && type == boolean.class) {
            return (ParamConverter<T>) new Read<>(asked.get(), false, Parameters::truth);
        }
        return null;
    }

    private static Integer number(String name, String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("field.no_number", name, text);
        }
    }

    private static Boolean truth(String name, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw Refusal.invalid("query.value", name, text, "true, false");
        }
        return Boolean.valueOf(text);
    }

    private static <T> Constructor<T> constructor(Class<T> type) {
        try {
            return type.getDeclaredConstructor(long.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("an id record has one long: " + type, e);
        }
    }

    /** @param none what it is where it was not given; JAX-RS asks for {@code null} of what is no primitive */
    private record Read<T>(String name, T none, BiFunction<String, String, T> by) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            return text == null ? none : by.apply(name, text);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }

    private record IdConverter<T>(Constructor<T> constructor, Optional<String> asked) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            if (text == null) {
                // a parameter that was not given; JAX-RS asks for null
                return null;
            }
            try {
                return constructor.newInstance(Id.parse(text));
            } catch (IllegalArgumentException e) {
                throw asked.<RuntimeException>map(name -> PLACES.contains(name)
                                ? Refusal.malformed("query.after")
                                : Refusal.invalid("query.id", name, text))
                        .orElseGet(() -> new NotFoundException(e));
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
