package org.throughline.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.throughline.db.DatabaseSettings;
import org.throughline.post.MailSettings;

/** What {@code config.yml} says. */
public final class Settings extends Configuration {
    @Valid
    @NotNull
    @JsonProperty
    private DatabaseSettings database;

    @Min(0)
    @Max(1023)
    @JsonProperty
    private int node = 1;

    @JsonProperty
    private boolean secureCookies;

    @NotNull
    @JsonProperty
    private MailSettings mail = MailSettings.none();

    @NotNull
    @Pattern(regexp = "(https?://\\S+)?", message = "must be an address that begins with http:// or https://, or empty")
    @JsonProperty
    private String source = "";

    private boolean demo;

    public DatabaseSettings database() {
        return database;
    }

    /** Which of the services on this database this is. */
    public int node() {
        return node;
    }

    /** Whether browsers reach the service over https only. */
    public boolean secureCookies() {
        return secureCookies;
    }

    /** How mail leaves, if at all. */
    public MailSettings mail() {
        return mail;
    }

    /** Where users find the source of the running version; empty where that is not said. */
    public String source() {
        return source;
    }

    /** Whether it runs as the demo: said by the command alone, never by the configuration. */
    boolean runsAsDemo() {
        return demo;
    }

    void asDemo() {
        this.demo = true;
    }

    /** The same service on another database. */
    void use(DatabaseSettings other) {
        this.database = other;
    }
}
