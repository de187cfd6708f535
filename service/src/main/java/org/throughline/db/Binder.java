package org.throughline.db;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.Id;
import org.throughline.kernel.Instants;

/** Puts values of one declared type into a statement, as {@link Columns} says how they stand in columns. */
@FunctionalInterface
interface Binder {
    void bind(PreparedStatement statement, int place, Object value) throws SQLException;

    /** The binder for what is declared so; an empty optional is NULL. */
    static Binder of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            var inner = of(generic.getActualTypeArguments()[0]);
            return (statement, place, value) -> inner.bind(statement, place, ((Optional<?>) value).orElse(null));
        }
        if (!(type instanceof Class<?> raw)) {
            throw new IllegalStateException("cannot be bound: " + type);
        }
        if (raw == String.class) {
            return nullable(Types.VARCHAR, (statement, place, value) -> statement.setString(place, (String) value));
        }
        if (raw == long.class || raw == Long.class) {
            return nullable(Types.BIGINT, (statement, place, value) -> statement.setLong(place, (Long) value));
        }
        if (raw == int.class || raw == Integer.class) {
            return nullable(Types.INTEGER, (statement, place, value) -> statement.setInt(place, (Integer) value));
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return nullable(Types.BOOLEAN, (statement, place, value) -> statement.setBoolean(place, (Boolean) value));
        }
        if (Id.class.isAssignableFrom(raw)) {
            return nullable(Types.BIGINT, (statement, place, value) -> statement.setLong(place, ((Id) value).value()));
        }
        if (raw == Instant.class) {
            return nullable(
                    Types.VARCHAR,
                    (statement, place, value) -> statement.setString(place, Instants.text((Instant) value)));
        }
        if (raw == LocalDate.class) {
            return nullable(Types.VARCHAR, (statement, place, value) -> statement.setString(place, value.toString()));
        }
        if (raw.isEnum()) {
            return nullable(
                    Types.VARCHAR, (statement, place, value) -> statement.setString(place, ((Enum<?>) value).name()));
        }
        throw new IllegalStateException("cannot be bound: " + type);
    }

    private static Binder nullable(int sqlType, Binder present) {
        return (statement, place, value) -> {
            if (value == null) {
                statement.setNull(place, sqlType);
            } else {
                present.bind(statement, place, value);
            }
        };
    }
}
