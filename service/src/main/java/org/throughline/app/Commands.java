package org.throughline.app;

import io.dropwizard.core.cli.Command;
import java.util.List;
import net.sourceforge.argparse4j.inf.Subparser;

/** Every command of the program. */
final class Commands {
    private Commands() {}

    static List<Command> all(Service service, Console console) {
        return List.of(
                new ServeCommand(service, console),
                new DemoCommand(service, console),
                new MigrateCommand(console),
                new CheckCommand(console),
                new UserCommand(console),
                new ImportCommand(console),
                new ExportCommand(console),
                new BackupCommand(console),
                new RestoreCommand(console),
                new FederationCommand(console),
                new VerifyCommand(console));
    }

    /** The option for another configuration, the same for every command. */
    static void configurable(Subparser parser) {
        parser.addArgument("--config")
                .dest("file")
                .metavar("FILE")
                .setDefault(ConfigurationFile.NAME)
                .help("the configuration; otherwise config.yml in this folder, or else the one that ships");
    }
}
