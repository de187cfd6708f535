package org.throughline.search;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.kernel.Actor;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
import org.throughline.org.Units;

/** The search, for people. */
@Path("/search")
@Produces(MediaType.TEXT_HTML)
public final class SearchPages {
    private static final int MOST_OFFERED = 100;

    private final Work work;
    private final Units units;
    private final Search search;
    private final Messages messages;

    public SearchPages(Work work, Units units, Search search, Messages messages) {
        this.work = work;
        this.units = units;
        this.search = search;
        this.messages = messages;
    }

    @GET
    @Access(Access.To.ANYONE)
    public Page find(
            @Context Actor actor,
            @QueryParam("q") String q,
            @QueryParam("kind") String kind,
            @QueryParam("unit") String unit,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("after") String after) {
        var asked = new SearchAsked(q, kind, unit, from, until, after);
        return work.read(actor, tx -> {
            var found = search.find(tx, asked.wanted(tx, units));
            var all = actor.isPerson() ? offered(tx, asked.unit()) : List.<Unit>of();
            return new Page(
                    "search/show", new SearchScreen(messages, actor.lang(), asked).of(found, all, names(tx, found)));
        });
    }

    /** The units to choose from: all of them while they can be looked through, or else those of the reader and those that are not local. */
    private List<Unit> offered(Tx tx, String chosen) {
        var few = units.first(tx, MOST_OFFERED + 1);
        if (few.size() <= MOST_OFFERED) {
            return few;
        }
        return units.around(tx, tx.actor().home(), chosen);
    }

    private Map<UnitId, String> names(Tx tx, Found found) {
        var ids = found.hits().stream()
                .flatMap(hit -> hit.unit().stream())
                .distinct()
                .toList();
        return units.all(tx, ids).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }
}
