package org.throughline.app;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import io.dropwizard.core.setup.Environment;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** {@code server}: the service. */
class ServeCommand extends ServerCommand<Settings> {
    final Console console;

    ServeCommand(Service service, Console console) {
        this(service, console, "server", "Serves the pages and the API until it is stopped (Ctrl-C).");
    }

    ServeCommand(Service service, Console console, String name, String description) {
        super(service, name, description);
        this.console = console;
    }

    @Override
    protected Argument addFileArgument(Subparser parser) {
        return parser.addArgument("--config")
                .dest("file")
                .metavar("FILE")
                .setDefault(ConfigurationFile.NAME)
                .help("the configuration; otherwise config.yml in this folder, or else the one that ships");
    }

    @Override
    protected void run(Environment environment, Namespace words, Settings settings) throws Exception {
        environment.lifecycle().addServerLifecycleListener(this::started);
        super.run(environment, words, settings);
    }

    /** Says where to look. */
    void started(Server server) {
        console.say("Throughline answers at " + address(server));
        console.flush();
    }

    static String address(Server server) {
        for (var connector : server.getConnectors()) {
            if (connector instanceof ServerConnector http) {
                return "http://localhost:" + http.getLocalPort();
            }
        }
        return "no port";
    }

    @Override
    public void onError(Cli cli, Namespace words, Throwable thrown) {
        Complaints.tell(console, thrown);
    }
}
