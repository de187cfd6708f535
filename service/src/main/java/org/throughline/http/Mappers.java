package org.throughline.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.URI;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.db.Repeated;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;

/** What becomes of an exception that reaches the edge. */
final class Mappers {
    private Mappers() {}

    static List<Object> all(Errors errors) {
        return List.of(
                new OfRefusal(errors),
                new OfRepeated(),
                new OfWeb(errors),
                new OfJson(errors),
                new OfShape(errors),
                new OfAnything(errors));
    }

    static final class OfRefusal implements ExceptionMapper<Refusal> {
        private final Errors errors;

        @Inject
        private Provider<ContainerRequestContext> request;

        OfRefusal(Errors errors) {
            this.errors = errors;
        }

        @Override
        public Response toResponse(Refusal refusal) {
            return errors.tell(request.get(), refusal);
        }
    }

    /** A request that was done before is answered with the place of what it made. */
    static final class OfRepeated implements ExceptionMapper<Repeated> {
        @Inject
        private Provider<ContainerRequestContext> request;

        @Override
        public Response toResponse(Repeated repeated) {
            var root = Errors.forPrograms(request.get()) ? "/api/" : "/";
            return Response.seeOther(URI.create(root + repeated.place())).build();
        }
    }

    static final class OfWeb implements ExceptionMapper<WebApplicationException> {
        private final Errors errors;

        @Inject
        private Provider<ContainerRequestContext> request;

        OfWeb(Errors errors) {
            this.errors = errors;
        }

        @Override
        public Response toResponse(WebApplicationException e) {
            if (e.getCause() instanceof Refusal refusal) {
                return errors.tell(request.get(), refusal);
            }
            int status = e.getResponse().getStatus();
            var told = switch (status) {
                case 404 -> errors.tell(request.get(), Refusal.unknown());
                case 405, 415, 406 -> errors.tell(request.get(), status, "not_so");
                default ->
                    status < 400
                            ? e.getResponse()
                            : errors.tell(request.get(), status, status < 500 ? "unreadable" : "broken", "");
            };
            if (e instanceof NotAllowedException) {
                return Response.fromResponse(told)
                        .header("Allow", e.getResponse().getHeaderString("Allow"))
                        .build();
            }
            return told;
        }
    }

    /** A body that is no JSON, or not the JSON that is asked for: 400, naming the field. */
    static final class OfJson implements ExceptionMapper<JsonProcessingException> {
        private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);

        private final Errors errors;

        @Inject
        private Provider<ContainerRequestContext> request;

        OfJson(Errors errors) {
            this.errors = errors;
        }

        @Override
        public Response toResponse(JsonProcessingException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    return errors.tell(request.get(), refusal);
                }
            }
            if (e instanceof UnrecognizedPropertyException unknown) {
                return errors.tell(request.get(), 400, "json.unknown_field", path(unknown));
            }
            if (e instanceof MismatchedInputException mismatched) {
                return tell(mismatched);
            }
            if (e instanceof JsonMappingException beyond && e.getCause() instanceof InputCoercionException) {
                return errors.tell(request.get(), 400, "json.no_number", path(beyond));
            }
            var at = e.getLocation();
            return errors.tell(
                    request.get(),
                    400,
                    "json.malformed",
                    at == null ? 0 : at.getLineNr(),
                    at == null ? 0 : at.getColumnNr());
        }

        /** What the field takes, where that can be said. */
        private Response tell(MismatchedInputException e) {
            var type = Optional.<Class<?>>ofNullable(e.getTargetType()).orElse(Object.class);
            if (type == LocalDate.class) {
                return errors.tell(request.get(), 400, "json.no_date", path(e));
            }
            if (WHOLE.contains(type)) {
                return errors.tell(request.get(), 400, "json.no_number", path(e));
            }
            if (type.isEnum()) {
                var words = Arrays.stream(type.getEnumConstants())
                        .map(word -> ((Enum<?>) word).name())
                        .collect(Collectors.joining(", "));
                return errors.tell(request.get(), 400, "json.no_choice", path(e), words);
            }
            return errors.tell(request.get(), 400, "json.other_kind", path(e));
        }

        private static String path(JsonMappingException e) {
            return e.getPath().stream()
                    .map(part -> part.getFieldName() == null ? Integer.toString(part.getIndex()) : part.getFieldName())
                    .collect(Collectors.joining("."));
        }
    }

    static final class OfShape implements ExceptionMapper<ConstraintViolationException> {
        private final Errors errors;

        @Inject
        private Provider<ContainerRequestContext> request;

        OfShape(Errors errors) {
            this.errors = errors;
        }

        @Override
        public Response toResponse(ConstraintViolationException e) {
            var what = e.getConstraintViolations().stream()
                    .map(violation -> say(
                            Visitor.of(request.get()).actor().lang(),
                            violation,
                            violation.getPropertyPath().toString()))
                    .sorted()
                    .collect(Collectors.joining("; "));
            return errors.tell(request.get(), 422, "shape", what);
        }

        /** What is wrong with a field, in the reader's words where there are any. */
        private String say(String lang, ConstraintViolation<?> violation, String path) {
            var field = path.substring(path.lastIndexOf('.') + 1);
            var rule = violation.getConstraintDescriptor().getAnnotation();
            if (rule instanceof NotNull || rule instanceof NotBlank || rule instanceof NotEmpty) {
                return errors.say(lang, "shape.missing", field);
            }
            return rule instanceof Min least
                    ? errors.say(lang, "shape.least", field, least.value())
                    : field + " " + violation.getMessage();
        }
    }

    /** Our mistake: logged under a number that the reader is told. */
    static final class OfAnything implements ExceptionMapper<Throwable> {
        private static final Logger LOG = LoggerFactory.getLogger(OfAnything.class);

        private final SecureRandom random = new SecureRandom();
        private final Errors errors;

        @Inject
        private Provider<ContainerRequestContext> request;

        OfAnything(Errors errors) {
            this.errors = errors;
        }

        @Override
        public Response toResponse(Throwable thrown) {
            var number = Id.text(random.nextLong() & Long.MAX_VALUE);
            LOG.error("Error {}", number, thrown);
            return errors.tell(request.get(), 500, "broken", number);
        }
    }
}
