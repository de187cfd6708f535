package org.throughline.db;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.throughline.kernel.Id;
import org.throughline.kernel.Instants;

/**
 * How values stand in columns, once for both databases: ids as BIGINT, instants as UTC text of one width, dates as ISO
 * text, enums by name, and every record mapped from the columns named like its components.
 */
final class Columns {
    private Columns() {}

    static void register(Jdbi jdbi) {
        jdbi.registerArgument(new IdArgument());
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerArgument(new DateArgument());
        jdbi.registerColumnMapper(Instant.class, (rs, column, ctx) -> {
            var text = rs.getString(column);
            return text == null ? null : Instants.parse(text);
        });
        jdbi.registerColumnMapper(LocalDate.class, (rs, column, ctx) -> {
            var text = rs.getString(column);
            return text == null ? null : LocalDate.parse(text);
        });
        jdbi.registerColumnMapper(new IdMapper());
        jdbi.registerRowMapper(new RecordMapper());
    }

    private static final class IdArgument extends AbstractArgumentFactory<Id> {
        IdArgument() {
            super(Types.BIGINT);
        }

        @Override
        protected Argument build(Id id, ConfigRegistry config) {
            return (position, statement, ctx) -> statement.setLong(position, id.value());
        }
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(Instant instant, ConfigRegistry config) {
            return (position, statement, ctx) -> statement.setString(position, Instants.text(instant));
        }
    }

    private static final class DateArgument extends AbstractArgumentFactory<LocalDate> {
        DateArgument() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(LocalDate date, ConfigRegistry config) {
            return (position, statement, ctx) -> statement.setString(position, date.toString());
        }
    }

    /** One mapper for every id record: its single component is a long. */
    private static final class IdMapper implements ColumnMapperFactory {
        @Override
        public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
            var raw = GenericTypes.getErasedType(type);
            if (!raw.isRecord() || !Id.class.isAssignableFrom(raw)) {
                return Optional.empty();
            }
            var constructor = constructor(raw);
            return Optional.of((rs, column, ctx) -> {
                long value = rs.getLong(column);
                return rs.wasNull() ? null : make(constructor, value);
            });
        }

        private static Constructor<?> constructor(Class<?> type) {
            try {
                return type.getDeclaredConstructor(long.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("an id record has one long: " + type, e);
            }
        }

        private static Object make(Constructor<?> constructor, long value) {
            try {
                return constructor.newInstance(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class RecordMapper implements RowMapperFactory {
        @Override
        public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
            var raw = GenericTypes.getErasedType(type);
            if (type instanceof ParameterizedType || !raw.isRecord() || Id.class.isAssignableFrom(raw)) {
                return Optional.empty();
            }
            return Optional.of(ConstructorMapper.of(raw));
        }
    }
}
