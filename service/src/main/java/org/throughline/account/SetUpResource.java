package org.throughline.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.throughline.http.Access;
import org.throughline.kernel.Refusal;
import org.throughline.org.Founded;
import org.throughline.org.Founding;
import org.throughline.org.Level;
import org.throughline.org.LevelWord;
import org.throughline.org.Organisations;
import org.throughline.org.SetUp;

/** Sets an empty installation up, for programs. */
@Path("/api/setup")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SetUpResource {
    private final SetUp setUp;
    private final Organisations organisations;
    private final Passwords passwords;

    public SetUpResource(SetUp setUp, Organisations organisations, Passwords passwords) {
        this.setUp = setUp;
        this.organisations = organisations;
        this.passwords = passwords;
    }

    /** What the first form asks. */
    public record Asked(
            @NotBlank String organisation,
            Optional<String> slug,
            Optional<Level> level,
            @NotEmpty List<String> languages,
            @NotBlank String zone,
            @NotNull List<LevelWord> words,
            @NotBlank String name,
            @NotBlank String email,
            @NotNull String password) {}

    @POST
    @Access(Access.To.ANYONE)
    public Founded begin(@NotNull @Valid Asked asked) {
        if (organisations.find().isPresent()) {
            throw Refusal.because("organisation.exists");
        }
        return setUp.setUp(new Founding(
                asked.organisation(),
                asked.slug(),
                asked.level().orElse(Level.CENTRAL),
                asked.languages(),
                asked.zone(),
                asked.words(),
                asked.name(),
                Optional.of(asked.email()),
                Optional.of(passwords.hash(asked.password())),
                false));
    }
}
