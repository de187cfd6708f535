package org.throughline.calendar;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.throughline.http.Access;
import org.throughline.http.Filters;
import org.throughline.kernel.Actor;

/** What has a day, for programs. */
@Path("/api/calendar")
@Produces(MediaType.APPLICATION_JSON)
public final class CalendarResource {
    private final Calendars calendars;

    public CalendarResource(Calendars calendars) {
        this.calendars = calendars;
    }

    /** Everything from the last month on; {@code of} is ME or UNITS. */
    @GET
    @Access(Access.To.SIGNED_IN)
    public List<Entry> show(@Context Actor actor, @QueryParam("of") @DefaultValue("ME") String reach) {
        return calendars.of(actor, Filters.one("of", reach, Reach.values()).orElse(Reach.ME));
    }
}
