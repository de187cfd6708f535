package org.throughline.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.throughline.archive.Archives;
import org.throughline.archive.Manifest;
import org.throughline.archive.Restoring;
import org.throughline.archive.Watch;
import org.throughline.text.Csv;

/** The whole organisation out and in, as the commands do it. */
final class Archiving {
    private static final long WORTH_TELLING = 20_000;

    private final House house;
    private final Console console;

    Archiving(House house, Console console) {
        this.house = house;
        this.console = console;
    }

    /** Writes the archive beside and moves it into place once it is whole; only its owner may read it. */
    Manifest out(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new Mistake(target + " is there already; name a new file.");
        }
        var beside =
                Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part", ownersOnly());
        try {
            Manifest manifest;
            try (var stream = Files.newOutputStream(beside)) {
                manifest = new Archives(house.work).write(stream, watch(console));
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    Manifest in(Path file) {
        return new Restoring(house.work, house.journal).restore(file, watch(console));
    }

    /** Tells of tables that take a while. */
    static Watch watch(Console console) {
        return (table, done, all) -> {
            if (all >= WORTH_TELLING) {
                console.complain(
                        String.format(Locale.ROOT, "%s: %,d of %,d rows (%d %%)", table, done, all, 100 * done / all));
            }
        };
    }

    /** Tells of a table that takes a while to read. */
    static Csv.Watch lines(Console console, String what) {
        return (lines, bytes, all) -> {
            if (lines >= WORTH_TELLING && all > 0) {
                console.complain(String.format(Locale.ROOT, "%s: %,d lines (%d %%)", what, lines, 100 * bytes / all));
            }
        };
    }

    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
