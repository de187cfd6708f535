package org.throughline.app;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.http.Access;

/** Every route of the house, read from its annotations. */
final class RouteList {
    private static final Set<Class<?>> ELSEWHERE =
            Set.of(Context.class, PathParam.class, QueryParam.class, CookieParam.class);

    private RouteList() {}

    /**
     * A route.
     *
     * @param path with its parameters in braces and no patterns
     * @param body what it reads from the request's body, if anything
     */
    record Route(String verb, String path, Access.To access, String type, Optional<Class<?>> body) {
        boolean isSafe() {
            return verb.equals("GET");
        }

        String name() {
            return verb + " " + path;
        }
    }

    static List<Route> of(House house) {
        return Routes.of(house).stream()
                .flatMap(resource -> Arrays.stream(resource.getClass().getMethods()))
                .flatMap(method -> route(method).stream())
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::verb))
                .toList();
    }

    private static Optional<Route> route(Method method) {
        var verb = Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
        return verb.map(v -> new Route(
                v,
                path(method),
                Optional.ofNullable(method.getAnnotation(Access.class))
                        .map(Access::value)
                        .orElseThrow(() -> new AssertionError("no @Access: " + method)),
                type(method),
                Arrays.stream(method.getParameters())
                        .filter(parameter -> Arrays.stream(parameter.getAnnotations())
                                .map(Annotation::annotationType)
                                .noneMatch(ELSEWHERE::contains))
                        .<Class<?>>map(parameter -> parameter.getType())
                        .findFirst()));
    }

    private static String path(Method method) {
        var parts = Stream.of(
                        Optional.ofNullable(method.getDeclaringClass().getAnnotation(Path.class)),
                        Optional.ofNullable(method.getAnnotation(Path.class)))
                .flatMap(Optional::stream)
                .map(Path::value)
                .flatMap(value -> Arrays.stream(value.replaceAll("\\{(\\w+)\\s*:(?:[^{}]|\\{[^}]*})*}", "{$1}")
                        .split("/", -1)))
                .filter(part -> !part.isEmpty());
        return "/" + parts.collect(Collectors.joining("/"));
    }

    private static String type(Method method) {
        return Stream.of(
                        Optional.ofNullable(method.getAnnotation(Consumes.class)),
                        Optional.ofNullable(method.getDeclaringClass().getAnnotation(Consumes.class)))
                .flatMap(Optional::stream)
                .map(consumes -> consumes.value()[0])
                .findFirst()
                .orElse("application/x-www-form-urlencoded");
    }
}
