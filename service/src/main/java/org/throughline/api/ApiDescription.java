package org.throughline.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.throughline.http.Gives;
import org.throughline.http.Needed;
import org.throughline.http.Problem;
import org.throughline.http.Slice;

/** Describes the API from its routes, in OpenAPI 3.1. */
public final class ApiDescription {
    private static final String JSON = "application/json";

    private final ObjectMapper json;
    private final Sentences sentences = new Sentences();
    private final ApiSchemas schemas;
    private final JsonNode examples;

    /** With the mapper that answers are written with. */
    public ApiDescription(ObjectMapper json) {
        this.json = json;
        this.schemas = new ApiSchemas(json);
        try {
            this.examples = json.readTree(Sentences.text("examples.json"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("examples.json", e);
        }
    }

    /** The description of those of these resources that are for programs. */
    public ObjectNode of(List<Class<?>> resources) {
        var routes = ApiRoute.of(resources);
        var whole = json.createObjectNode().put("openapi", "3.1.0");
        whole.putObject("info").put("title", "Throughline").put("version", "1").put("description", sentences.of("api"));
        whole.putArray("servers").addObject().put("url", "/");
        var tags = whole.putArray("tags");
        for (var tag : new TreeSet<>(routes.stream().map(ApiRoute::tag).toList())) {
            tags.addObject().put("name", tag).put("description", sentences.of("tag " + tag));
        }
        var paths = whole.putObject("paths");
        for (var route : routes) {
            paths.withObject("/" + route.path().replace("~", "~0").replace("/", "~1"))
                    .set(route.verb().toLowerCase(Locale.ROOT), operation(route));
        }
        whole.set("components", components());
        return whole;
    }

    private ObjectNode operation(ApiRoute route) {
        var operation =
                json.createObjectNode().put("operationId", route.id()).put("summary", sentences.of(route.name()));
        operation.putArray("tags").add(route.tag());
        var security = operation.putArray("security");
        if (!route.needsSignIn()) {
            security.addObject();
        }
        security.addObject().putArray("token");
        var parameters = parameters(route);
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        route.body().ifPresent(body -> {
            var request = operation.putObject("requestBody").put("required", true);
            var content = request.putObject("content");
            boolean isJson = route.consumes().contains(JSON);
            for (var type : route.consumes()) {
                var sent = content.putObject(type);
                sent.set("schema", isJson ? schemas.of(body.getParameterizedType(), true) : text());
                example(route, "request", sent);
            }
        });
        operation.set("responses", responses(route));
        return operation;
    }

    private ArrayNode parameters(ApiRoute route) {
        var parameters = json.createArrayNode();
        for (var parameter : route.inPath()) {
            var name = parameter.getAnnotation(PathParam.class).value();
            example(
                    route,
                    "path",
                    name,
                    parameter(parameters, name, "path", parameter.getParameterizedType())
                            .put("required", true));
        }
        for (var parameter : route.inQuery()) {
            var name = parameter.getAnnotation(QueryParam.class).value();
            if (!name.equals("after")) {
                var one = parameter(parameters, name, "query", parameter.getParameterizedType());
                if (parameter.isAnnotationPresent(Needed.class)) {
                    one.put("required", true);
                }
                example(route, "query", name, one);
            }
        }
        if (isList(route)) {
            parameters.addObject().put("$ref", "#/components/parameters/after");
        }
        if (route.isQuestion() && route.produces().equals(JSON)) {
            parameters.addObject().put("$ref", "#/components/parameters/If-None-Match");
        } else if (!route.isQuestion()) {
            parameters.addObject().put("$ref", "#/components/parameters/Idempotency-Key");
        }
        return parameters;
    }

    private ObjectNode parameter(ArrayNode parameters, String name, String in, Type type) {
        var one = parameters
                .addObject()
                .put("name", name)
                .put("in", in)
                .put("description", sentences.of((in.equals("path") ? "in " : "? ") + name));
        one.set("schema", schemas.of(type, true));
        return one;
    }

    private ObjectNode responses(ApiRoute route) {
        var responses = json.createObjectNode();
        var gives = route.method().getAnnotation(Gives.class);
        var type = gives == null ? route.method().getGenericReturnType() : gives.value();
        if (type == void.class || type == Response.class) {
            responses.putObject("204").put("description", sentences.of("answer none"));
        } else {
            var given = responses
                    .putObject(Integer.toString(gives == null ? 200 : gives.status()))
                    .put("description", sentences.of(isList(route) ? "answer list" : "answer"));
            if (route.isQuestion() && route.produces().equals(JSON)) {
                var headers = given.putObject("headers");
                headers.putObject("ETag").put("$ref", "#/components/headers/ETag");
                if (isList(route)) {
                    headers.putObject("Link").put("$ref", "#/components/headers/Link");
                }
                responses.putObject("304").put("description", sentences.of("answer same"));
            }
            var content = given.putObject("content").putObject(route.produces());
            content.set("schema", schemas.of(items(type), false));
            example(route, "response", content);
        }
        responses.putObject("4XX").put("$ref", "#/components/responses/Problem");
        return responses;
    }

    private void example(ApiRoute route, String side, ObjectNode content) {
        example(examples.path(route.name()).path(side), content);
    }

    private void example(ApiRoute route, String side, String name, ObjectNode parameter) {
        example(examples.path(route.name()).path(side).path(name), parameter);
    }

    private static void example(JsonNode example, ObjectNode of) {
        if (!example.isMissingNode()) {
            of.set("example", example);
        }
    }

    private static boolean isList(ApiRoute route) {
        var raw = route.method().getReturnType();
        return route.isQuestion() && (List.class.isAssignableFrom(raw) || raw == Slice.class);
    }

    /** A part of a list is sent as its items. */
    private Type items(Type type) {
        return type instanceof ParameterizedType of && of.getRawType() == Slice.class
                ? json.getTypeFactory()
                        .constructCollectionType(List.class, json.constructType(of.getActualTypeArguments()[0]))
                : type;
    }

    private ObjectNode text() {
        return json.createObjectNode().put("type", "string");
    }

    private ObjectNode components() {
        var components = json.createObjectNode();
        var problem = schemas.of(Problem.class, false);
        var all = components.putObject("schemas");
        schemas.named().forEach(all::set);
        // what there is nothing of is left out
        ((ObjectNode) all.path("Problem")).remove("required");
        all.withObject("/Problem")
                .putArray("required")
                .add("type")
                .add("title")
                .add("status")
                .add("detail")
                .add("code");
        var refused = components.putObject("responses").putObject("Problem");
        refused.put("description", sentences.of("answer problem"));
        refused.putObject("content").putObject("application/problem+json").set("schema", problem);
        var parameters = components.putObject("parameters");
        shared(parameters, "after", "query", "? after");
        shared(parameters, "If-None-Match", "header", "header If-None-Match");
        shared(parameters, "Idempotency-Key", "header", "header Idempotency-Key");
        var headers = components.putObject("headers");
        for (var name : List.of("ETag", "Link")) {
            headers.putObject(name)
                    .put("description", sentences.of("header " + name))
                    .set("schema", text());
        }
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", sentences.of("token"));
        return components;
    }

    private void shared(ObjectNode parameters, String name, String in, String sentence) {
        parameters
                .putObject(name)
                .put("name", name)
                .put("in", in)
                .put("description", sentences.of(sentence))
                .set("schema", text());
    }
}
