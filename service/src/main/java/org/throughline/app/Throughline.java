package org.throughline.app;

/** The program: one command line, see {@code --help}. */
public final class Throughline {
    private Throughline() {}

    public static void main(String[] arguments) throws Exception {
        new Service().run(arguments.length == 0 ? new String[] {"server", ConfigurationFile.NAME} : arguments);
    }
}
