package org.throughline.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.dropwizard.jackson.Jackson;
import java.io.IOException;
import java.lang.reflect.Constructor;
import org.throughline.kernel.Id;

/** How JSON is read and written: ids and dates as text, unknown and doubled fields refused, sizes bounded. */
public final class Json {
    private Json() {}

    /** A mapper set up like that of the service. */
    public static ObjectMapper mapper() {
        return configure(Jackson.newObjectMapper());
    }

    /** Sets the mapper up and gives it back. */
    public static ObjectMapper configure(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(Limits.UPLOAD)
                        .maxNestingDepth(50)
                        .maxStringLength(1 << 20)
                        .build());
        mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT);
        return mapper.registerModule(new IdModule()).registerModule(new TextModule());
    }

    /** Refuses the sign 0, which no text has and one of the databases does not take. */
    private static final class TextModule extends SimpleModule {
        TextModule() {
            super("texts");
            addDeserializer(String.class, new StringDeserializer() {
                @Override
                public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                    var text = super.deserialize(parser, context);
                    if (text != null && text.indexOf(0) >= 0) {
                        throw context.weirdStringException("", String.class, "a text without the sign 0");
                    }
                    return text;
                }
            });
        }
    }

    private static final class IdModule extends SimpleModule {
        IdModule() {
            super("ids");
        }

        @Override
        public void setupModule(SetupContext context) {
            super.setupModule(context);
            context.addDeserializers(new Deserializers.Base() {
                @Override
                public JsonDeserializer<?> findBeanDeserializer(
                        JavaType type, DeserializationConfig config, BeanDescription description) {
                    return Id.class.isAssignableFrom(type.getRawClass())
                                    && type.getRawClass().isRecord()
                            ? new IdReader(type.getRawClass())
                            : null;
                }
            });
        }
    }

    private static final class IdReader extends StdDeserializer<Id> {
        private final transient Constructor<?> constructor;

        IdReader(Class<?> type) {
            super(type);
            try {
                this.constructor = type.getDeclaredConstructor(long.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("an id record has one long: " + type, e);
            }
        }

        @Override
        public Id deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = parser.getValueAsString();
            try {
                return (Id) constructor.newInstance(Id.parse(text == null ? "" : text));
            } catch (IllegalArgumentException e) {
                return (Id) context.handleWeirdStringValue(handledType(), text, "not an id");
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
