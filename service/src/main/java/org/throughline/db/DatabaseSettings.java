package org.throughline.db;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;

/**
 * Where the database is.
 *
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME}
 * @param user for PostgreSQL; empty for SQLite
 * @param password for PostgreSQL
 * @param readers how many connections read at once
 * @param writers how many write at once on PostgreSQL; SQLite always has one
 * @param together how many who wait to write on SQLite are committed at once, at the most
 */
public record DatabaseSettings(
        @NotBlank String url,
        @NotNull String user,
        @NotNull String password,
        @Min(1) @Max(64) int readers,
        @Min(1) @Max(64) int writers,
        @Min(1) @Max(1_000) int together) {
    private static final int USUALLY = 64;

    /** A configuration of before there was a choice says nothing of {@code together}: it means the usual number. */
    public DatabaseSettings {
        together = together == 0 ? USUALLY : together;
    }

    /** An embedded database in this file. */
    public static DatabaseSettings sqlite(String file) {
        return new DatabaseSettings("jdbc:sqlite:" + file, "", "", 4, 1, USUALLY);
    }

    /** The file of an embedded database. */
    public Path file() {
        if (dialect() != Dialect.SQLITE) {
            throw new IllegalStateException("is no file: " + url);
        }
        return Path.of(url.substring("jdbc:sqlite:".length())).toAbsolutePath();
    }

    public Dialect dialect() {
        return Dialect.of(url);
    }
}
