package org.throughline.kernel;

import java.util.List;
import java.util.Map;

/**
 * A no with its reason. The code names a sentence in {@code web/messages} ({@code refusal.CODE}) that says in the
 * reader's language what to do; the arguments fill it. Nothing was changed.
 */
public final class Refusal extends RuntimeException {

    /** Which kind of no, and the HTTP status it is told with. */
    public enum Kind {
        /** The request cannot be read. */
        MALFORMED(400),
        SIGN_IN(401),
        DENIED(403),
        /** There is no such thing, or the asker may not know that there is. */
        UNKNOWN(404),
        /** The rules do not allow it as things stand. */
        CONFLICT(409),
        TOO_LARGE(413),
        /** It can be read, but a value is not one that is allowed. */
        INVALID(422),
        TOO_OFTEN(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;
    private final transient Map<String, String> kept;
    private final transient List<Sentence> errors;

    private Refusal(Kind kind, String code, List<Object> arguments, Map<String, String> kept) {
        this(kind, code, arguments, kept, List.of());
    }

    private Refusal(Kind kind, String code, List<Object> arguments, Map<String, String> kept, List<Sentence> errors) {
        super(code + arguments + errors);
        this.kind = kind;
        this.code = code;
        this.arguments = arguments;
        this.kept = kept;
        this.errors = List.copyOf(errors);
    }

    /** The rules do not allow it as things stand: 409. */
    public static Refusal because(String code, Object... arguments) {
        return new Refusal(Kind.CONFLICT, code, List.of(arguments), Map.of());
    }

    /** A value that is not allowed: 422. */
    public static Refusal invalid(String code, Object... arguments) {
        return new Refusal(Kind.INVALID, code, List.of(arguments), Map.of());
    }

    /** Something that cannot be read at all: 400. */
    public static Refusal malformed(String code, Object... arguments) {
        return new Refusal(Kind.MALFORMED, code, List.of(arguments), Map.of());
    }

    /** No such thing, or not for this reader: the two look the same. */
    public static Refusal unknown() {
        return new Refusal(Kind.UNKNOWN, "unknown", List.of(), Map.of());
    }

    /** They may know of it, but not do this. The code says who may. */
    public static Refusal denied(String code, Object... arguments) {
        return new Refusal(Kind.DENIED, code, List.of(arguments), Map.of());
    }

    public static Refusal signIn() {
        return new Refusal(Kind.SIGN_IN, "sign_in", List.of(), Map.of());
    }

    public static Refusal tooLarge(long limit) {
        return new Refusal(Kind.TOO_LARGE, "too_large", List.of(limit), Map.of());
    }

    public static Refusal tooOften(String code, Object... arguments) {
        return new Refusal(Kind.TOO_OFTEN, code, List.of(arguments), Map.of());
    }

    /**
     * Someone changed the text meanwhile: both texts go back to the writer.
     *
     * @param yours what was sent now
     * @param theirs what stands there
     * @param revision the revision that stands there
     */
    public static Refusal stale(String yours, String theirs, long revision) {
        return new Refusal(
                Kind.CONFLICT,
                "stale",
                List.of(),
                Map.of("yours", yours, "theirs", theirs, "revision", Long.toString(revision)));
    }

    /** Several things are wrong at once, as in a file of many lines: 422, each named. */
    public static Refusal invalid(String code, List<Sentence> errors, Object... arguments) {
        return new Refusal(Kind.INVALID, code, List.of(arguments), Map.of(), errors);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** Texts that must not be lost, by name; empty for most refusals. */
    public Map<String, String> kept() {
        return kept;
    }

    /** Each single thing that is wrong, to be said in the reader's language; empty for most refusals. */
    public List<Sentence> errors() {
        return errors;
    }
}
