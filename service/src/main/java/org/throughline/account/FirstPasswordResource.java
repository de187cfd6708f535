package org.throughline.account;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;

/** The first password of a member, for programs. */
@Path("/api/members")
@Produces(MediaType.APPLICATION_JSON)
public final class FirstPasswordResource {
    private final FirstPasswords passwords;

    public FirstPasswordResource(FirstPasswords passwords) {
        this.passwords = passwords;
    }

    /** Makes it; it is told this once. */
    @POST
    @Path("{member}/first-password")
    @Access(Access.To.SIGNED_IN)
    public Map<String, String> give(@Context Actor actor, @PathParam("member") MemberId member) {
        return Map.of("password", passwords.give(actor, member));
    }
}
