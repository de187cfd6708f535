package org.throughline.app;

import java.io.PrintStream;

/** Where a command speaks: results to {@code out}, complaints to {@code err}. */
record Console(PrintStream out, PrintStream err) {

    void say(String line) {
        out.println(line);
    }

    void complain(String line) {
        err.println(line);
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
