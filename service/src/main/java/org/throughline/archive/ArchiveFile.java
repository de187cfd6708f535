package org.throughline.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.throughline.db.Catalogue.Column;
import org.throughline.db.Catalogue.Kind;
import org.throughline.kernel.Refusal;

/** An archive from outside. Nothing in it is believed before {@link #check} has read it whole, and nothing is unpacked to disk. */
public final class ArchiveFile implements AutoCloseable {
    private static final int LONGEST_MANIFEST = 1 << 20;

    /** Text packs to a tenth, now and then to a thirtieth; what packs far better was made to do harm. */
    private static final long MOST_PACKED = 200;

    private static final long HARMLESS = 16L << 20;
    private static final long EVERY = 20_000;

    private final ZipFile zip;
    private final Manifest manifest;

    private ArchiveFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens it and reads what it says of itself.
     *
     * @throws Refusal {@code archive.not} for another kind of file, or one that is cut off; {@code archive.newer};
     *     {@code archive.manifest}; {@code archive.foreign} for anything in it that does not belong there
     */
    public static ArchiveFile open(Path file) {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.malformed("archive.not", file.getFileName().toString());
        }
        try {
            return new ArchiveFile(zip, manifest(zip, file));
        } catch (RuntimeException e) {
            close(zip, e);
            throw e;
        }
    }

    private static void close(ZipFile zip, RuntimeException thrown) {
        try {
            zip.close();
        } catch (IOException e) {
            thrown.addSuppressed(e);
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw Refusal.malformed("archive.not", file.getFileName().toString());
        }
        byte[] json;
        try (var in = zip.getInputStream(entry)) {
            json = in.readNBytes(LONGEST_MANIFEST);
        } catch (IOException e) {
            throw Refusal.malformed("archive.manifest");
        }
        var manifest = Manifest.read(json).orElseThrow(() -> Refusal.malformed("archive.manifest"));
        if (manifest.format().equals(Manifest.FORMAT) && manifest.version() > Manifest.VERSION) {
            throw Refusal.invalid("archive.newer", manifest.version(), Manifest.VERSION);
        }
        if (!manifest.format().equals(Manifest.FORMAT) || !manifest.digest().equals(manifest.ownDigest())) {
            throw Refusal.malformed("archive.manifest");
        }
        nothingElse(zip, manifest);
        return manifest;
    }

    /** What is not named in the manifest, or named twice, or would climb out of its folder, is refused with its name. */
    private static void nothingElse(ZipFile zip, Manifest manifest) {
        Set<String> expected = new HashSet<>();
        expected.add(Manifest.NAME);
        for (var table : manifest.tables()) {
            if (!table.name().matches("[a-z][a-z0-9_]*") || !expected.add(table.entry())) {
                throw Refusal.invalid("archive.foreign", table.name());
            }
        }
        zip.stream().map(ZipEntry::getName).forEach(name -> {
            if (!expected.remove(name)) {
                throw Refusal.invalid("archive.foreign", name);
            }
        });
        expected.stream().findFirst().ifPresent(name -> {
            throw Refusal.invalid("archive.missing", name);
        });
    }

    public Manifest manifest() {
        return manifest;
    }

    /**
     * Reads everything once and compares it with its digests.
     *
     * @throws Refusal {@code archive.table} with the name of the first table that is not as it left; {@code archive.bomb}
     */
    public void check(Watch watch) {
        for (var table : manifest.tables()) {
            rows(table, Map.of(), watch, values -> {});
        }
    }

    /**
     * The rows of one table, compared with its digest at their end.
     *
     * @param kinds what its columns hold, by name; empty where that is not known, and the values are not needed
     */
    void rows(Manifest.Content table, Map<String, Kind> kinds, Watch watch, Lines.Each each) {
        var entry = zip.getEntry(table.entry());
        if (table.bytes() > HARMLESS && table.bytes() / MOST_PACKED > entry.getCompressedSize()) {
            throw Refusal.invalid("archive.bomb", table.name());
        }
        try (var packed = zip.getInputStream(entry)) {
            var in = new Measured.In(packed, table.bytes());
            var done = new long[1];
            Lines.Each counted = values -> {
                each.row(values);
                if (++done[0] % EVERY == 0) {
                    watch.rows(table.name(), done[0], table.rows());
                }
            };
            long rows = kinds.isEmpty()
                    ? Lines.count(in, table.columns().size(), counted)
                    : Lines.read(in, columns(table, kinds), counted);
            if (rows != table.rows()
                    || in.bytes() != table.bytes()
                    || !in.sha256Hex().equals(table.sha256())) {
                throw Refusal.malformed("archive.table", table.name());
            }
            watch.rows(table.name(), rows, table.rows());
        } catch (IOException e) {
            throw Refusal.malformed("archive.table", table.name());
        }
    }

    private static List<Column> columns(Manifest.Content table, Map<String, Kind> kinds) {
        return table.columns().stream()
                .map(name -> new Column(name, kinds.get(name)))
                .toList();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
