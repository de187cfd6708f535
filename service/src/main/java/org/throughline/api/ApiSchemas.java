package org.throughline.api;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.throughline.kernel.Id;

/** The JSON schemas of types, as the mapper reads and writes them; those of objects are gathered under a name. */
final class ApiSchemas {
    private static final String ID = "^[0-9a-hjkmnp-tv-z]{13}$";
    private static final Set<Class<?>> WHOLE =
            Set.of(long.class, Long.class, int.class, Integer.class, OptionalLong.class, OptionalInt.class);

    private final ObjectMapper json;
    private final Map<String, ObjectNode> named = new TreeMap<>();
    private final Map<String, String> owners = new HashMap<>();

    ApiSchemas(ObjectMapper json) {
        this.json = json;
    }

    /** Those that others refer to, by name. */
    Map<String, ObjectNode> named() {
        return named;
    }

    /**
     * The schema of a type.
     *
     * @param sent whether a program sends it; otherwise it is what it is answered
     */
    ObjectNode of(Type type, boolean sent) {
        return of(json.constructType(type), sent);
    }

    private ObjectNode of(JavaType type, boolean sent) {
        var raw = type.getRawClass();
        if (type.isReferenceType()) {
            return of(type.getContentType(), sent);
        }
        if (type.isArrayType() && raw.getComponentType() == byte.class) {
            return simple("string").put("format", "binary");
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            return simple("array").set("items", of(type.getContentType(), sent));
        }
        if (type.isMapLikeType()) {
            return simple("object").set("additionalProperties", of(type.getContentType(), sent));
        }
        if (raw.isEnum()) {
            var values = simple("string");
            Arrays.stream(raw.getEnumConstants())
                    .forEach(value -> values.withArray("enum").add(((Enum<?>) value).name()));
            return values;
        }
        return plain(raw).orElseGet(() -> object(type, sent));
    }

    private Optional<ObjectNode> plain(Class<?> raw) {
        if (Id.class.isAssignableFrom(raw)) {
            return Optional.of(simple("string").put("pattern", ID));
        }
        if (WHOLE.contains(raw)) {
            return Optional.of(simple("integer"));
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return Optional.of(simple("boolean"));
        }
        if (raw == LocalDate.class) {
            return Optional.of(simple("string").put("format", "date"));
        }
        if (raw == Instant.class) {
            return Optional.of(simple("string").put("format", "date-time"));
        }
        if (raw == BigDecimal.class) {
            return Optional.of(simple("number"));
        }
        if (CharSequence.class.isAssignableFrom(raw)) {
            return Optional.of(simple("string"));
        }
        return raw == Object.class || JsonNode.class.isAssignableFrom(raw)
                ? Optional.of(json.createObjectNode())
                : Optional.empty();
    }

    private ObjectNode object(JavaType type, boolean sent) {
        if (type.getRawClass().isSealed()) {
            var any = json.createObjectNode();
            Arrays.stream(type.getRawClass().getPermittedSubclasses())
                    .forEach(one -> any.withArray("anyOf").add(of(json.constructType(one), sent)));
            return any;
        }
        BeanDescription bean = sent
                ? json.getDeserializationConfig().introspect(type)
                : json.getSerializationConfig().introspect(type);
        if (!sent && bean.findJsonValueAccessor() != null) {
            return of(bean.findJsonValueAccessor().getType(), false);
        }
        var name = name(type, sent);
        if (!named.containsKey(name)) {
            // under its name before its fields are, which may hold the like
            var object = simple("object");
            named.put(name, object);
            fields(object, bean.findProperties(), sent);
        }
        return json.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    private void fields(ObjectNode object, List<BeanPropertyDefinition> properties, boolean sent) {
        var fields = object.putObject("properties");
        var required = json.createArrayNode();
        for (var property : properties) {
            var member = sent ? property.getMutator() : property.getAccessor();
            if (member != null) {
                fields.set(property.getName(), of(member.getType(), sent));
                if (sent ? isAskedFor(member) : !member.getType().isReferenceType()) {
                    required.add(property.getName());
                }
            }
        }
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        object.put("additionalProperties", false);
    }

    private static boolean isAskedFor(AnnotatedMember member) {
        return member.hasAnnotation(NotNull.class)
                || member.hasAnnotation(NotBlank.class)
                || member.hasAnnotation(NotEmpty.class);
    }

    /** Its simple name within the type that holds it; the feature before it where two are called alike. */
    private String name(JavaType type, boolean sent) {
        var raw = type.getRawClass();
        var owner = raw.getName() + sent;
        var simple = raw.getName().substring(raw.getPackageName().length() + 1).replaceAll("(Resource|View)?\\$", ".");
        var room = raw.getPackageName().replaceAll(".*\\.", "");
        for (var name : List.of(simple, simple + (sent ? ".Sent" : ".Told"), room + "." + simple)) {
            if (owners.computeIfAbsent(name, free -> owner).equals(owner)) {
                return name;
            }
        }
        throw new IllegalStateException("three types are called " + simple);
    }

    private ObjectNode simple(String type) {
        return json.createObjectNode().put("type", type);
    }
}
