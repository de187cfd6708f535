package org.throughline.db;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.throughline.kernel.Id;
import org.throughline.kernel.Instants;

/** Reads values of one declared type from rows: a record from the columns named like its components, all else from one column. */
@FunctionalInterface
interface Reader {
    Object read(ResultSet row) throws SQLException;

    /** The reader for rows like these, of which each is one {@code type}. */
    static Reader of(Type type, ResultSet rows) throws SQLException {
        if (type instanceof Class<?> raw && raw.isRecord() && !Id.class.isAssignableFrom(raw)) {
            var columns = new HashMap<String, Integer>();
            var data = rows.getMetaData();
            for (int i = 1; i <= data.getColumnCount(); i++) {
                columns.putIfAbsent(plain(data.getColumnLabel(i)), i);
            }
            return record(raw, columns);
        }
        return column(type, 1);
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static Reader record(Class<?> type, Map<String, Integer> columns) {
        var parts = Arrays.stream(type.getRecordComponents())
                .map(component -> component(type, component, columns))
                .toArray(Reader[]::new);
        var maker = maker(type);
        return row -> {
            var values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = parts[i].read(row);
            }
            return make(maker, values);
        };
    }

    private static Reader component(Class<?> type, RecordComponent component, Map<String, Integer> columns) {
        if (isNested(type, component)) {
            return record(component.getType(), columns);
        }
        var column = columns.get(plain(component.getName()));
        if (column == null) {
            throw new IllegalStateException("no column for " + component.getName() + " of " + type);
        }
        return column(component.getGenericType(), column);
    }

    private static boolean isNested(Class<?> type, RecordComponent component) {
        var constructor = constructor(type);
        for (var parameter : constructor.getParameters()) {
            if (parameter.getName().equals(component.getName()) && parameter.isAnnotationPresent(Nested.class)) {
                return true;
            }
        }
        return component.isAnnotationPresent(Nested.class);
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle maker(Class<?> type) {
        try {
            var handle = MethodHandles.lookup().unreflectConstructor(constructor(type));
            return handle.asSpreader(Object[].class, handle.type().parameterCount())
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object make(MethodHandle maker, Object[] values) {
        try {
            return maker.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reader column(Type type, int column) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            var inner = column(generic.getActualTypeArguments()[0], column);
            return row -> Optional.ofNullable(inner.read(row));
        }
        if (!(type instanceof Class<?> raw)) {
            throw new IllegalStateException("cannot be read from a column: " + type);
        }
        if (raw == String.class) {
            return row -> row.getString(column);
        }
        if (raw == long.class) {
            return row -> row.getLong(column);
        }
        if (raw == int.class) {
            return row -> row.getInt(column);
        }
        if (raw == boolean.class) {
            return row -> row.getBoolean(column);
        }
        if (raw == Long.class) {
            return row -> {
                long value = row.getLong(column);
                // only 0 may stand for nothing, and asking costs as much as reading
                return value == 0 && row.wasNull() ? null : (Object) value;
            };
        }
        if (raw == Integer.class) {
            return row -> present(row, row.getInt(column));
        }
        if (raw == Boolean.class) {
            return row -> present(row, row.getBoolean(column));
        }
        return text(raw, column);
    }

    private static Reader text(Class<?> raw, int column) {
        if (Id.class.isAssignableFrom(raw) && raw.isRecord()) {
            var maker = maker(raw);
            return row -> {
                long value = row.getLong(column);
                return value == 0 && row.wasNull() ? null : make(maker, new Object[] {value});
            };
        }
        if (raw == Instant.class) {
            return row -> {
                var text = row.getString(column);
                return text == null ? null : Instants.parse(text);
            };
        }
        if (raw == LocalDate.class) {
            return row -> {
                var text = row.getString(column);
                return text == null ? null : Instants.day(text);
            };
        }
        if (raw.isEnum()) {
            var values = new HashMap<String, Object>();
            for (var value : raw.getEnumConstants()) {
                values.put(((Enum<?>) value).name(), value);
            }
            return row -> {
                var text = row.getString(column);
                var value = values.get(text);
                if (text != null && value == null) {
                    throw new IllegalArgumentException("no " + raw.getSimpleName() + ": " + text);
                }
                return value;
            };
        }
        throw new IllegalStateException("cannot be read from a column: " + raw);
    }

    private static Object present(ResultSet row, Object value) throws SQLException {
        return row.wasNull() ? null : value;
    }
}
