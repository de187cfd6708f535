package org.throughline.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.Digest;

/**
 * What an archive says of itself, as {@code manifest.json}.
 *
 * @param format {@link #FORMAT}
 * @param version of the format
 * @param schema the version of the tables
 * @param organisation its name
 * @param madeAt when, an instant as text
 * @param tables what is in it, in order
 * @param digest SHA-256 over all that stands here but itself, see {@link #ownDigest}
 */
public record Manifest(
        String format,
        int version,
        String schema,
        String organisation,
        String madeAt,
        List<Content> tables,
        String digest) {
    static final String FORMAT = "throughline.organisation";
    static final int VERSION = 1;
    static final String NAME = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * One table.
     *
     * @param bytes how long its lines are, unpacked
     * @param sha256 of its lines, unpacked
     */
    public record Content(String name, List<String> columns, long rows, long bytes, String sha256) {
        /** Where it lies in the archive. */
        String entry() {
            return "tables/" + name + ".jsonl";
        }

        private String line() {
            return name + " " + String.join(",", columns) + " " + rows + " " + bytes + " " + sha256;
        }
    }

    static Manifest of(String schema, String organisation, String madeAt, List<Content> tables) {
        var bare = new Manifest(FORMAT, VERSION, schema, organisation, madeAt, tables, "");
        return new Manifest(FORMAT, VERSION, schema, organisation, madeAt, tables, bare.ownDigest());
    }

    /** SHA-256 over its values, one a line, and of each table name, columns, rows, bytes and digest in a line. */
    String ownDigest() {
        var text = new StringBuilder();
        for (var value : List.of(format, Integer.toString(version), schema, organisation, madeAt)) {
            text.append(value).append('\n');
        }
        tables.forEach(table -> text.append(table.line()).append('\n'));
        return Digest.sha256(text.toString());
    }

    /** All rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Content::rows).sum();
    }

    byte[] write() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a file of that name says; nothing where it is no such thing or has gaps. */
    static Optional<Manifest> read(byte[] json) {
        try {
            var tree = JSON.readTree(json);
            // of a newer format only this much is known
            if (FORMAT.equals(tree.path("format").asText())
                    && tree.path("version").asInt() > VERSION) {
                return Optional.of(new Manifest(FORMAT, tree.path("version").asInt(), "", "", "", List.of(), ""));
            }
            var read = JSON.treeToValue(tree, Manifest.class);
            return Optional.ofNullable(read).filter(Manifest::isWhole);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean isWhole() {
        return format != null
                && schema != null
                && schema.matches("[0-9]{1,9}(\\.[0-9]{1,9})*")
                && organisation != null
                && madeAt != null
                && digest != null
                && tables != null
                && tables.stream()
                        .allMatch(table -> table != null
                                && table.name() != null
                                && table.columns() != null
                                && table.columns().stream().noneMatch(name -> name == null)
                                && table.sha256() != null);
    }
}
