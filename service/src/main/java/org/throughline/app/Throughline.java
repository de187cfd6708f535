package org.throughline.app;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.util.JarLocation;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sourceforge.argparse4j.inf.ArgumentParserException;

/** The program: one command line, see {@code --help}. */
public final class Throughline {
    static final int DONE = 0;
    static final int NOT_DONE = 1;
    static final int WRONG_WORDS = 2;

    private Throughline() {}

    /** Runs a command; the service goes on after this has returned. */
    public static void main(String[] arguments) {
        int status = run(new Console(utf8(System.out), utf8(System.err)), arguments);
        if (status != DONE) {
            System.exit(status);
        }
    }

    /** Runs a command and answers its exit status: 0 only if it did what was asked, 2 for wrong words, 1 for the rest. */
    static int run(Console console, String... arguments) {
        var service = new Service();
        if (arguments.length > 0 && arguments[0].equals("server")) {
            Ahead.begin();
        }
        var bootstrap = new Bootstrap<>(service);
        service.initialize(bootstrap);
        var commands = Commands.all(service, console);
        commands.forEach(bootstrap::addCommand);
        bootstrap.registerMetrics();
        var cli = new Cli(new Jar(), bootstrap, console.out(), console.err());
        if (arguments.length == 0 || Set.of("-h", "--help", "help").contains(arguments[0])) {
            explain(console, commands);
            return arguments.length == 0 ? WRONG_WORDS : DONE;
        }
        var thrown = cli.run(arguments);
        console.flush();
        return thrown.map(t -> t instanceof ArgumentParserException ? WRONG_WORDS : NOT_DONE)
                .orElse(DONE);
    }

    private static void explain(Console console, List<Command> commands) {
        console.say("usage: java -jar throughline.jar COMMAND …\n");
        commands.forEach(command ->
                console.say(String.format(Locale.ROOT, "  %-9s %s", command.getName(), command.getDescription())));
        console.say("\n"
                + "COMMAND --help says what a command takes. The configuration is config.yml in this folder, or"
                + " else the\n"
                + "one that ships; every value in it can be set by the environment. The exit status is 0 only if"
                + " all was\n"
                + "done, 2 for wrong words on the command line, 1 for the rest.");
        console.flush();
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /** What the help calls the program, however it was started. */
    private static final class Jar extends JarLocation {
        Jar() {
            super(Throughline.class);
        }

        @Override
        public String toString() {
            return "throughline.jar";
        }
    }
}
