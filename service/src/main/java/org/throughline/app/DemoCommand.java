package org.throughline.app;

import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.jetty.HttpConnectorFactory;
import java.time.Clock;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.eclipse.jetty.server.Server;

/** {@code demo}: the service with the invented organisation in mid-cycle, entered without a password. */
final class DemoCommand extends ServeCommand {

    DemoCommand(Service service, Console console) {
        super(
                service,
                console,
                "demo",
                "Serves an invented federation to look around in, told into the database if it is empty.");
    }

    @Override
    public void configure(Subparser parser) {
        super.configure(parser);
        parser.addArgument("--fresh")
                .action(Arguments.storeTrue())
                .help("tells it anew; what was written in the demo is lost");
        parser.addArgument("--port").type(Integer.class).metavar("N").help("answers on this port");
    }

    @Override
    protected void run(Bootstrap<Settings> bootstrap, Namespace words, Settings settings) throws Exception {
        var port = words.getInt("port");
        if (port != null) {
            answerOn(settings, port);
        }
        new DemoDatabase(settings, Clock.systemUTC(), console).prepare(words.getBoolean("fresh"));
        settings.asDemo();
        super.run(bootstrap, words, settings);
    }

    @Override
    void started(Server server) {
        console.say("The demo answers at " + address(server) + ": open it, and choose as whom to look around.");
        console.flush();
    }

    private static void answerOn(Settings settings, int port) {
        if (port < 0 || port > 65_535) {
            throw new Mistake("A port is a number from 1 to 65535, not " + port + ".");
        }
        var factory = (DefaultServerFactory) settings.getServerFactory();
        ((HttpConnectorFactory) factory.getApplicationConnectors().get(0)).setPort(port);
        // the administrator's port is nobody's business in a demo, and may be taken by another one
        ((HttpConnectorFactory) factory.getAdminConnectors().get(0)).setPort(0);
    }
}
