package org.throughline.db;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** One method of a DAO: its statement, how its arguments are bound, and how its rows are read. */
final class Call {
    private static final Pattern LOOKS = Pattern.compile("\\s*SELECT\\b");

    private final Dictionary dictionary;
    private final SqlText text;
    private final List<Place> places;
    private final boolean lists;
    private final Kind kind;
    private final boolean changes;
    /** Held rows, of which nothing is told, where nothing needs to be held. */
    private final boolean idle;
    /** Whether what it gives is kept for others. */
    private final boolean kept;

    private final Class<?> returned;
    private final Type element;
    /** In a batch, the arguments that hold one value for each time. */
    private final boolean[] repeated;
    /** How rows are read is found out by the first ones; two who find it out at once find the same. */
    private volatile Reader reader;

    private enum Kind {
        QUERY,
        UPDATE,
        BATCH
    }

    /** Where a value comes from: an argument, or what a method of it gives. A list has no method and a name. */
    private record Place(int argument, Method method, Binder binder, String list) {
        Object value(Object[] arguments) {
            if (method == null) {
                return arguments[argument];
            }
            try {
                return method.invoke(arguments[argument]);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Call(Dictionary dictionary, Method method, Kind kind, String sql) {
        this.dictionary = dictionary;
        this.kind = kind;
        this.returned = method.getReturnType();
        boolean manyWrite = dictionary.dialect() == Dialect.POSTGRESQL;
        boolean holds = method.isAnnotationPresent(Hold.class);
        this.text = SqlText.of(holds && manyWrite ? sql.stripTrailing() + " FOR NO KEY UPDATE" : sql);
        this.idle = holds && !manyWrite && returned == void.class;
        this.kept = method.isAnnotationPresent(Kept.class);
        if (kept && (returned != List.class || holds)) {
            throw new IllegalStateException("only what gives a list and holds nothing can be kept: " + method);
        }
        this.changes = kind != Kind.QUERY || !LOOKS.matcher(sql).lookingAt();
        this.element = returned == List.class || returned == Optional.class
                ? ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0]
                : returned;
        var parameters = method.getParameters();
        this.repeated = new boolean[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            repeated[i] = kind == Kind.BATCH && Iterable.class.isAssignableFrom(parameters[i].getType());
        }
        this.places = text.names().stream().map(name -> place(method, name)).toList();
        this.lists = places.stream().anyMatch(place -> !place.list.isEmpty());
    }

    static Call of(Method method, Dictionary dictionary) {
        if (method.isAnnotationPresent(SqlQuery.class)) {
            return new Call(
                    dictionary,
                    method,
                    Kind.QUERY,
                    method.getAnnotation(SqlQuery.class).value());
        }
        if (method.isAnnotationPresent(SqlUpdate.class)) {
            return new Call(
                    dictionary,
                    method,
                    Kind.UPDATE,
                    method.getAnnotation(SqlUpdate.class).value());
        }
        if (method.isAnnotationPresent(SqlBatch.class)) {
            return new Call(
                    dictionary,
                    method,
                    Kind.BATCH,
                    method.getAnnotation(SqlBatch.class).value());
        }
        throw new IllegalStateException(method + " has no statement");
    }

    private Place place(Method method, String name) {
        var parameters = method.getParameters();
        boolean list = name.startsWith("<");
        for (int i = 0; i < parameters.length; i++) {
            var parameter = parameters[i];
            if (list) {
                var bound = parameter.getAnnotation(BindList.class);
                if (bound != null
                        && name.substring(1).equals(bound.value().isEmpty() ? parameter.getName() : bound.value())) {
                    return new Place(i, null, Binder.of(inner(parameter.getParameterizedType())), name.substring(1));
                }
            } else if (parameter.isAnnotationPresent(BindMethods.class)) {
                var found = accessor(parameter, repeated[i], name);
                if (found.isPresent()) {
                    return new Place(i, found.get(), Binder.of(found.get().getGenericReturnType()), "");
                }
            } else if (parameter.getName().equals(name)) {
                var type = repeated[i] ? inner(parameter.getParameterizedType()) : parameter.getParameterizedType();
                return new Place(i, null, Binder.of(type), "");
            }
        }
        throw new IllegalStateException("nothing is given for " + name + " in " + method);
    }

    private static Optional<Method> accessor(Parameter parameter, boolean repeated, String name) {
        var prefix = parameter.getAnnotation(BindMethods.class).value();
        var own = prefix.isEmpty() ? name : name.startsWith(prefix + ".") ? name.substring(prefix.length() + 1) : "";
        var type = repeated ? (Class<?>) inner(parameter.getParameterizedType()) : parameter.getType();
        try {
            var method = type.getDeclaredMethod(own);
            method.setAccessible(true);
            return Optional.of(method);
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static Type inner(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    /** Runs the statement. @throws StatementFailed when the database refuses it */
    Object on(Prepared connection, Object[] arguments) {
        if (idle) {
            return null;
        }
        if (changes) {
            connection.changes();
        }
        if (kept) {
            return kept(connection, arguments);
        }
        return run(connection, arguments);
    }

    /** What is known of this moment already, or else what the database says. */
    private Object kept(Prepared connection, Object[] arguments) {
        var moment = connection.moment();
        if (moment.isEmpty()) {
            return run(connection, arguments);
        }
        var page = dictionary.answers().at(moment.get());
        var asked = Answers.Asked.of(this, arguments);
        var known = page.find(asked);
        if (known.isPresent()) {
            if (dictionary.watch() != StatementWatch.NOBODY) {
                dictionary.watch().ran(text.with(lists(arguments)), known.get().size());
            }
            return known.get();
        }
        var answer = List.<Object>copyOf((List<?>) run(connection, arguments));
        page.keep(asked, answer);
        return answer;
    }

    private Object run(Prepared connection, Object[] arguments) {
        var sql = text.with(lists(arguments));
        try {
            var statement = connection.statement(sql);
            return switch (kind) {
                case QUERY -> query(statement, sql, arguments);
                case UPDATE -> counted(update(statement, sql, arguments));
                case BATCH -> counted(batch(statement, sql, arguments));
            };
        } catch (SQLException e) {
            throw new StatementFailed(sql, e);
        }
    }

    private Map<String, Collection<?>> lists(Object[] arguments) {
        if (!lists) {
            return Map.of();
        }
        var lists = new HashMap<String, Collection<?>>();
        for (var place : places) {
            if (!place.list.isEmpty()) {
                lists.put(place.list, (Collection<?>) arguments[place.argument]);
            }
        }
        return lists;
    }

    private void bind(PreparedStatement statement, Object[] arguments) throws SQLException {
        int at = 1;
        for (var place : places) {
            if (place.list.isEmpty()) {
                place.binder.bind(statement, at++, place.value(arguments));
            } else {
                for (var value : (Collection<?>) arguments[place.argument]) {
                    place.binder.bind(statement, at++, value);
                }
            }
        }
    }

    private Object query(PreparedStatement statement, String sql, Object[] arguments) throws SQLException {
        bind(statement, arguments);
        try (ResultSet rows = statement.executeQuery()) {
            if (returned == void.class) {
                dictionary.watch().ran(sql, rows.next() ? 1 : 0);
                return null;
            }
            var read = reader;
            if (read == null) {
                read = Reader.of(element, rows);
                reader = read;
            }
            if (returned == List.class) {
                var all = new ArrayList<Object>();
                while (rows.next()) {
                    all.add(read.read(rows));
                }
                dictionary.watch().ran(sql, all.size());
                return all;
            }
            var one = rows.next() ? read.read(rows) : null;
            dictionary.watch().ran(sql, one == null ? 0 : 1);
            return returned == Optional.class ? Optional.ofNullable(one) : one;
        }
    }

    private int update(PreparedStatement statement, String sql, Object[] arguments) throws SQLException {
        bind(statement, arguments);
        int changed = statement.executeUpdate();
        dictionary.watch().ran(sql, changed);
        return changed;
    }

    private int batch(PreparedStatement statement, String sql, Object[] arguments) throws SQLException {
        var each = new ArrayList<java.util.Iterator<?>>();
        for (int i = 0; i < arguments.length; i++) {
            if (repeated[i]) {
                each.add(((Iterable<?>) arguments[i]).iterator());
            }
        }
        int changed = 0;
        while (each.stream().allMatch(java.util.Iterator::hasNext)) {
            var one = arguments.clone();
            int next = 0;
            for (int i = 0; i < one.length; i++) {
                if (repeated[i]) {
                    one[i] = each.get(next++).next();
                }
            }
            changed += update(statement, sql, one);
        }
        return changed;
    }

    private Object counted(int changed) {
        if (returned == void.class) {
            return null;
        }
        return returned == boolean.class ? (Object) (changed > 0) : (Object) changed;
    }
}
