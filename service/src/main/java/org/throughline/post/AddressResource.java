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
import org.throughline.kernel.Actor;
import org.throughline.people.Code;

/** Changing the address one signs in with, for programs. */
@Path("/api/account/email")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AddressResource {
    private final AddressChanges changes;

    public AddressResource(AddressChanges changes) {
        this.changes = changes;
    }

    /** Asks for another address, with the password. */
    public record Ask(@NotBlank String email, @NotNull String password) {}

    /** The code from the letter to the new address. */
    public record Confirm(@NotBlank String code) {}

    /** Says whether it is the address now; otherwise the link in the letter is to be followed. */
    @POST
    @Access(Access.To.SIGNED_IN)
    public Map<String, Boolean> ask(
            @Context Actor actor, @NotNull @Valid Ask asked, @Context HttpServletRequest request) {
        return Map.of("changed", changes.ask(actor, asked.password(), asked.email(), Addresses.of(request)));
    }

    @POST
    @Path("confirmation")
    @Access(Access.To.SIGNED_IN)
    public Map<String, Boolean> confirm(@Context Actor actor, @NotNull @Valid Confirm asked) {
        changes.confirm(actor, Code.typed(asked.code()));
        return Map.of("changed", true);
    }
}
