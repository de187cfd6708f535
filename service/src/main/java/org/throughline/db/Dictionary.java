package org.throughline.db;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the methods of all DAOs say, read once for each database. Jdbi reads the same annotations, but makes every DAO anew for every
 * unit of work and finds out anew for every statement how its values are bound and its rows read, which takes many times as long as
 * the statements themselves; docs/decisions/0012 has the figures.
 */
final class Dictionary {
    /** So many texts that are put together at the time are kept; there are as many as there are ways to put them together. */
    private static final int MOST_QUESTIONS = 1_000;

    private final Dialect dialect;
    private final Map<Class<?>, Entry> entries = new ConcurrentHashMap<>();
    private final Map<String, Question> questions = new ConcurrentHashMap<>();
    private final Answers answers = new Answers();
    private volatile StatementWatch watch = StatementWatch.NOBODY;

    Dictionary(Dialect dialect) {
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Lets someone see every statement of a DAO, with its rows. */
    void watch(StatementWatch by) {
        this.watch = by;
    }

    /** Those that are kept. */
    Answers answers() {
        return answers;
    }

    StatementWatch watch() {
        return watch;
    }

    Entry of(Class<?> dao) {
        return entries.computeIfAbsent(dao, type -> {
            var calls = new HashMap<Method, Call>();
            for (var method : type.getMethods()) {
                calls.put(method, Call.of(method, this));
            }
            return new Entry(type, calls);
        });
    }

    /** The question of this text for rows of this kind. */
    Question question(Class<?> row, String sql) {
        if (questions.size() > MOST_QUESTIONS) {
            questions.clear();
        }
        return questions.computeIfAbsent(row.getName() + " " + sql, key -> new Question(row, sql));
    }

    /** What one DAO says. */
    record Entry(Class<?> dao, Map<Method, Call> calls) {
        Object over(Prepared connection) {
            InvocationHandler handler = (proxy, method, arguments) -> {
                var call = calls.get(method);
                if (call != null) {
                    return call.on(connection, arguments == null ? NOTHING : arguments);
                }
                return switch (method.getName()) {
                    case "toString" -> dao.getSimpleName();
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> proxy == arguments[0];
                };
            };
            return Proxy.newProxyInstance(dao.getClassLoader(), new Class<?>[] {dao}, handler);
        }

        private static final Object[] NOTHING = {};
    }
}
