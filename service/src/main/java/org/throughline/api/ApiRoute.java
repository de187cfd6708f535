package org.throughline.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.http.Access;

/** One route of the API, read from the annotations of its method. */
record ApiRoute(String verb, String path, Method method) {

    /** The routes of these resources that are for programs, by path and verb. */
    static List<ApiRoute> of(List<Class<?>> resources) {
        return resources.stream()
                .flatMap(resource -> Arrays.stream(resource.getMethods()))
                .flatMap(method -> verb(method).map(verb -> new ApiRoute(verb, path(method), method)).stream())
                .filter(route -> route.path().startsWith("/api/"))
                .sorted(Comparator.comparing((ApiRoute route) -> route.path()).thenComparing(route -> route.verb()))
                .toList();
    }

    String name() {
        return verb + " " + path;
    }

    /** A name for it in programs: {@code getPlansVersions}. */
    String id() {
        return verb.toLowerCase(Locale.ROOT)
                + Arrays.stream(path.substring("/api/".length()).split("[/-]", -1))
                        .map(part -> part.startsWith("{") ? "By" + capital(part.substring(1, part.length() - 1)) : part)
                        .map(ApiRoute::capital)
                        .collect(Collectors.joining())
                        .replaceAll("[^A-Za-z]", "");
    }

    /** What it belongs to: the first word of its path. */
    String tag() {
        return path.split("/", 4)[2].replaceAll("\\..*", "");
    }

    boolean isQuestion() {
        return verb.equals("GET");
    }

    boolean needsSignIn() {
        return method.getAnnotation(Access.class).value() == Access.To.SIGNED_IN;
    }

    List<Parameter> inPath() {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(PathParam.class))
                .toList();
    }

    List<Parameter> inQuery() {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                .toList();
    }

    /** What is sent in the body: the one parameter that comes from nowhere else. */
    Optional<Parameter> body() {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> Arrays.stream(parameter.getAnnotations())
                        .noneMatch(of -> of.annotationType().getPackageName().equals("jakarta.ws.rs")
                                || of.annotationType().getPackageName().equals("jakarta.ws.rs.core")))
                .findFirst();
    }

    List<String> consumes() {
        return Stream.of(
                        Optional.ofNullable(method.getAnnotation(Consumes.class)),
                        Optional.ofNullable(method.getDeclaringClass().getAnnotation(Consumes.class)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(of -> List.of(of.value()))
                .orElse(List.of("application/json"));
    }

    String produces() {
        return Stream.of(
                        Optional.ofNullable(method.getAnnotation(Produces.class)),
                        Optional.ofNullable(method.getDeclaringClass().getAnnotation(Produces.class)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(of -> of.value()[0])
                .orElse("application/json");
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Method method) {
        return "/"
                + Stream.of(
                                Optional.ofNullable(method.getDeclaringClass().getAnnotation(Path.class)),
                                Optional.ofNullable(method.getAnnotation(Path.class)))
                        .flatMap(Optional::stream)
                        .map(Path::value)
                        // a parameter without the pattern that it follows
                        .flatMap(value -> Arrays.stream(value.replaceAll("\\{(\\w+)\\s*:(?:[^{}]|\\{[^}]*})*}", "{$1}")
                                .split("/", -1)))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("/"));
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
