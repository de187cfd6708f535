package org.throughline.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.util.Map;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.throughline.archive.ArchiveFile;
import org.throughline.kernel.Refusal;

/** {@code verify}: whether a file is whole and as it was written; needs no database. */
final class VerifyCommand extends Command {
    private final Console console;

    VerifyCommand(Console console) {
        super("verify", "Checks that the archive of an organisation is whole and unchanged. Takes nothing in.");
        this.console = console;
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument("path").metavar("FILE").help("the archive");
        parser.addArgument("--json").action(Arguments.storeTrue()).help("answers as JSON");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace words) throws IOException {
        var name = words.getString("path");
        try (var archive = ArchiveFile.open(HouseCommand.source(name))) {
            archive.check(Archiving.watch(console));
            var manifest = archive.manifest();
            if (words.getBoolean("json")) {
                console.say(new ObjectMapper()
                        .writeValueAsString(Map.of(
                                "organisation",
                                manifest.organisation(),
                                "madeAt",
                                manifest.madeAt(),
                                "schema",
                                manifest.schema(),
                                "tables",
                                manifest.tables().size(),
                                "rows",
                                manifest.rows(),
                                "digest",
                                manifest.digest())));
            } else {
                console.say(name + " is whole: “" + manifest.organisation() + "” of " + manifest.madeAt() + ", "
                        + manifest.tables().size() + " tables, " + manifest.rows() + " rows, digest "
                        + manifest.digest() + ".");
            }
        } catch (Refusal refusal) {
            Complaints.tell(console, refusal, name + ": ");
            throw new Mistake("Do not rely on it.");
        }
    }

    @Override
    public void onError(Cli cli, Namespace words, Throwable thrown) {
        Complaints.tell(console, thrown);
    }
}
