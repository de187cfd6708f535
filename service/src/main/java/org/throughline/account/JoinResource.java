package org.throughline.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import org.throughline.http.Access;
import org.throughline.kernel.MemberId;
import org.throughline.people.Code;

/** Coming in by a code, for programs. */
@Path("/api/join")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class JoinResource {
    private final Arrivals arrivals;

    public JoinResource(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    /** The code, and what whoever comes in says of themselves. */
    public record Join(
            @NotBlank String code,
            @NotBlank String name,
            Optional<String> email,
            @NotBlank String lang,
            @NotNull String password) {}

    @POST
    @Access(Access.To.ANYONE)
    public Map<String, MemberId> join(@NotNull @Valid Join asked) {
        var who = new Arrivals.Arriving(asked.name(), asked.email(), asked.lang(), asked.password());
        return Map.of(
                "member", arrivals.arrive(Code.typed(asked.code()), who, "").member());
    }
}
