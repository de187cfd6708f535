package org.throughline.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.throughline.kernel.Digest;
import org.throughline.kernel.Refusal;

/**
 * Makes the lists of the API alike: each comes in parts, the header {@code Link} says where the next one is, and a word
 * behind the question mark that a route does not know is refused instead of being passed over.
 */
@Provider
@Priority(Priorities.USER)
final class Lists implements ContainerRequestFilter, ContainerResponseFilter {
    /** The most that one part holds. */
    static final int LONGEST = 100;

    private static final String AFTER = "after";
    private static final Pattern PLACE = Pattern.compile("(\\d{1,9})\\.([0-9a-f]{8})");

    @Context
    private ResourceInfo route;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = route.getResourceMethod();
        if (method == null || !Errors.forPrograms(request)) {
            return;
        }
        var known = known(method);
        for (var name : request.getUriInfo().getQueryParameters().keySet()) {
            if (!known.contains(name)) {
                throw Refusal.malformed("query.unknown", name, String.join(", ", known));
            }
        }
        if (isQuestion(request) && isWhole(method)) {
            place(request.getUriInfo());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!isQuestion(request)) {
            return;
        }
        if (response.getEntity() instanceof Slice<?> slice) {
            send(request, response, slice);
        } else if (response.getEntity() instanceof List<?> list
                && response.getStatus() == 200
                && isWhole(route.getResourceMethod())) {
            send(request, response, part(list, request.getUriInfo()));
        }
    }

    private static void send(ContainerRequestContext request, ContainerResponseContext response, Slice<?> slice) {
        response.setEntity(slice.items());
        slice.next().ifPresent(after -> {
            var next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam(AFTER, after)
                    .build();
            response.getHeaders().add("Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        });
    }

    /** A list that is there as a whole is cut behind the item that the part before ended with, wherever that stands now. */
    private static Slice<?> part(List<?> list, UriInfo uri) {
        int from = place(uri).map(place -> place.in(list)).orElse(0);
        int to = Math.min(list.size(), from + LONGEST);
        return new Slice<>(
                list.subList(from, to),
                to < list.size() ? Optional.of(Place.behind(list, to).text()) : Optional.empty());
    }

    private static Optional<Place> place(UriInfo uri) {
        return Optional.ofNullable(uri.getQueryParameters().getFirst(AFTER)).map(text -> {
            var match = PLACE.matcher(text);
            if (!match.matches()) {
                throw Refusal.malformed("query.after");
            }
            return new Place(Integer.parseInt(match.group(1)), match.group(2));
        });
    }

    private static boolean isQuestion(ContainerRequestContext request) {
        return request.getMethod().equals("GET") && Errors.forPrograms(request);
    }

    private static boolean isWhole(Method method) {
        return method != null && List.class.isAssignableFrom(method.getReturnType());
    }

    /** The names that the route's question may hold. */
    private static Set<String> known(Method method) {
        var names = new TreeSet<String>();
        Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(asked -> asked != null)
                .forEach(asked -> names.add(asked.value()));
        if (isWhole(method) && method.isAnnotationPresent(GET.class)) {
            names.add(AFTER);
        }
        return names;
    }

    /** Where a part ended: how many came before, and the digest of the last of them. */
    private record Place(int count, String last) {
        static Place behind(List<?> list, int count) {
            return new Place(count, digest(list.get(count - 1)));
        }

        String text() {
            return count + "." + last;
        }

        /** Where the next part begins; if the last item is not there any more, where it stood. */
        int in(List<?> list) {
            for (int i = Math.min(count, list.size()); i > 0; i--) {
                if (digest(list.get(i - 1)).equals(last)) {
                    return i;
                }
            }
            for (int i = count; i < list.size(); i++) {
                if (digest(list.get(i)).equals(last)) {
                    return i + 1;
                }
            }
            return Math.min(count, list.size());
        }

        private static String digest(Object item) {
            return Digest.sha256(item.toString().getBytes(StandardCharsets.UTF_8))
                    .substring(0, 8);
        }
    }
}
