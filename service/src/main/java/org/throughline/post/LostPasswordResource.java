package org.throughline.post;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.throughline.account.Addresses;
import org.throughline.http.Access;
import org.throughline.people.Code;

/** For who forgot the password, for programs. */
@Path("/api/account/lost-password")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LostPasswordResource {
    private final LostPasswords lost;

    public LostPasswordResource(LostPasswords lost) {
        this.lost = lost;
    }

    /** The address one signs in with. */
    public record Ask(@NotBlank String email) {}

    /** The code from the letter, and another password. */
    public record Choice(@NotBlank String code, @NotNull String password) {}

    /** Answers alike whoever has that address, and whether anyone does. */
    @POST
    @Access(Access.To.ANYONE)
    public Map<String, Boolean> ask(@NotNull @Valid Ask asked, @Context HttpServletRequest request) {
        lost.ask(asked.email(), Addresses.of(request));
        return Map.of("asked", true);
    }

    @POST
    @Path("choice")
    @Access(Access.To.ANYONE)
    public Map<String, Boolean> choose(@NotNull @Valid Choice chosen) {
        lost.choose(Code.typed(chosen.code()), chosen.password());
        return Map.of("changed", true);
    }
}
