package org.throughline.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.throughline.db.Database;
import org.throughline.demo.Federation;
import org.throughline.demo.FederationSize;
import org.throughline.demo.FederationTasks;
import org.throughline.kernel.MovingClock;

/** {@code federation}: an invented federation of any size, to see how the service does with it. */
final class FederationCommand extends HouseCommand {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    FederationCommand(Console console) {
        super(console, "federation", "Tells an invented federation of a given size into an empty database.");
    }

    @Override
    public void configure(Subparser parser) {
        Commands.configurable(parser);
        number(parser, "--regions", 50, "how many regions (50)");
        number(parser, "--branches", 1_000, "how many branches in all (1000)");
        number(parser, "--goals", 5, "how many objectives each branch has (5)");
        number(parser, "--tasks", 10_000, "how many tasks the table has (10000)");
        number(parser, "--seed", 7, "another number makes other words (7)");
        parser.addArgument("table")
                .metavar("FILE")
                .help("where the table of tasks is written, to be loaded with “import tasks FILE”");
    }

    private static void number(Subparser parser, String name, int otherwise, String help) {
        parser.addArgument(name)
                .type(Integer.class)
                .setDefault(otherwise)
                .metavar("N")
                .help(help);
    }

    @Override
    boolean makesDatabase() {
        return true;
    }

    @Override
    void run(House house, Database database, Namespace words) throws IOException {
        if (house.organisations.find().isPresent()) {
            throw new Mistake("There is an organisation in this database already. Name an empty one.");
        }
        var size = new FederationSize(words.getInt("regions"), words.getInt("branches"), words.getInt("goals"));
        var today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
        var past = new MovingClock(LONG_AGO);
        new Federation(new House(database, past, 1).cast(), past, today, size).tell();
        var file = target(words.getString("table"));
        try (BufferedWriter table = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            new FederationTasks(size, words.getInt("tasks"), today, words.getInt("seed")).write(table);
        }
        console.say("Units and plans are told. Load the tasks with: import tasks " + file);
    }
}
