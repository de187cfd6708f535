package org.throughline.http;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.AbstractObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Finds what a name in a template stands for: a component or another method without arguments of the nearest thing around that has one
 * of that name. Each place in a template remembers for each kind of thing it met what the name means there.
 */
final class TemplateNames extends AbstractObjectHandler {
    private final Map<Method, Function<Object, Object>> readers = new ConcurrentHashMap<>();

    /** Calls the method as quickly as code that was written for it. */
    private Function<Object, Object> reader(Method method) {
        return readers.computeIfAbsent(method, TemplateNames::caller);
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, Object> caller(Method method) {
        try {
            var own = MethodHandles.lookup();
            var owner = method.getDeclaringClass();
            var lookup = owner.getName().startsWith("java.") ? own : MethodHandles.privateLookupIn(owner, own);
            var handle = lookup.unreflect(method);
            return (Function<Object, Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.genericMethodType(1),
                            handle,
                            handle.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Binding createBinding(String name, TemplateContext context, Code code) {
        if (name == null) {
            return scopes -> null;
        }
        var names = name.split("\\.", -1);
        return names.length == 1
                ? new Name(name, context)
                : new Path(
                        Arrays.stream(names).map(one -> new Name(one, context)).toArray(Name[]::new));
    }

    @Override
    public Wrapper find(String name, List<Object> scopes) {
        var binding = new Name(name, null);
        return binding::get;
    }

    /** Optionals read as their value, or as nothing. */
    @Override
    public Object coerce(Object value) {
        return value(value);
    }

    private static Object value(Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    /** A name of a thing that another name stands for, and so on. */
    private static final class Path implements Binding {
        private final Name[] names;

        Path(Name... names) {
            this.names = names;
        }

        @Override
        public Object get(List<Object> scopes) {
            var value = names[0].get(scopes);
            for (int i = 1; i < names.length && value != null; i++) {
                value = names[i].of(value);
            }
            return value;
        }
    }

    /** One name at one place. */
    private final class Name implements Binding {
        private final String name;
        private final TemplateContext context;
        /** Two who meet a kind at once find the same; one of them finds it again. */
        private volatile Kind met;

        Name(String name, TemplateContext context) {
            this.name = name;
            this.context = context;
        }

        @Override
        public Object get(List<Object> scopes) {
            for (int i = scopes.size() - 1; i >= 0; i--) {
                var scope = value(scopes.get(i));
                var meaning = scope == null ? null : meaning(scope.getClass());
                if (meaning != null) {
                    return value(meaning.apply(scope));
                }
            }
            throw missing(scopes);
        }

        Object of(Object thing) {
            var meaning = meaning(thing.getClass());
            if (meaning == null) {
                throw missing(List.of(thing));
            }
            return value(meaning.apply(thing));
        }

        private Function<Object, Object> meaning(Class<?> type) {
            for (var kind = met; kind != null; kind = kind.next) {
                if (kind.type == type) {
                    return kind.meaning;
                }
            }
            var kind = new Kind(type, find(type), met);
            met = kind;
            return kind.meaning;
        }

        /** What the name means of such a thing; nothing of those that are mere values. */
        private Function<Object, Object> find(Class<?> type) {
            if (type.getName().startsWith("java.")) {
                return null;
            }
            for (var one = type; one != null && one != Object.class; one = one.getSuperclass()) {
                for (var method : one.getDeclaredMethods()) {
                    if (method.getName().equals(name)
                            && method.getParameterCount() == 0
                            && !Modifier.isStatic(method.getModifiers())) {
                        return reader(method);
                    }
                }
            }
            // what an interface says of all of its kind
            return Arrays.stream(type.getMethods())
                    .filter(method -> method.getName().equals(name)
                            && method.getParameterCount() == 0
                            && method.getDeclaringClass() != Object.class)
                    .findFirst()
                    .map(TemplateNames.this::reader)
                    .orElse(null);
        }

        private MustacheException missing(List<Object> scopes) {
            var kinds = scopes.stream()
                    .map(scope -> scope == null ? "nothing" : scope.getClass().getSimpleName())
                    .toList();
            return new MustacheException("no " + name + " in " + kinds + ", asked for by " + context);
        }
    }

    /** A kind of thing, what the name means of it, and what it means of other kinds. */
    private static final class Kind {
        private final Class<?> type;
        private final Function<Object, Object> meaning;
        private final Kind next;

        Kind(Class<?> type, Function<Object, Object> meaning, Kind next) {
            this.type = type;
            this.meaning = meaning;
            this.next = next;
        }
    }
}
