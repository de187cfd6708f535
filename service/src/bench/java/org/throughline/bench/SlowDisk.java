package org.throughline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A library that makes each durable write take longer, for a program that is started with it. */
final class SlowDisk {
    private SlowDisk() {}

    /** Builds it; not without a C compiler. */
    static boolean built(Path library) throws IOException, InterruptedException {
        var source = library.resolveSibling("slowfsync.c");
        try (var in = SlowDisk.class.getResourceAsStream("/bench/slowfsync.c")) {
            Files.copy(in, source, StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            return new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl")
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
