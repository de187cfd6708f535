package org.throughline.app;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.throughline.db.Database;
import org.throughline.db.Tx;
import org.throughline.exchange.ExportFormat;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Id;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.tables.TableExports;
import org.throughline.tables.TableKind;

/** {@code export}: a plan, or the whole organisation, as a file. */
final class ExportCommand extends HouseCommand {
    private static final Actor EXPORT = Actor.system("export");

    ExportCommand(Console console) {
        super(console, "export", "Writes a plan, a table, or the whole organisation as a file.");
    }

    @Override
    public void configure(Subparser parser) {
        var kinds = parser.addSubparsers().dest("what").title("what to export").metavar("WHAT");
        var organisation = kinds.addParser("organisation")
                .description("Writes everything into one archive, which “restore” takes in on either database."
                        + " It holds names and hashes of passwords: keep it as you keep the database.")
                .help("the whole organisation");
        Commands.configurable(organisation);
        organisation.addArgument("--out").required(true).metavar("FILE").help("the archive to be made");
        for (var kind : TableKind.values()) {
            var table = kinds.addParser(kind.word())
                    .description("Writes all " + kind.word() + " as a table (CSV) that comes in again as it went out.")
                    .help(kind.word() + " as a table (CSV)");
            Commands.configurable(table);
            table.addArgument("--out").required(true).metavar("FILE").help("the file to be written");
        }
        var plan = kinds.addParser("plan")
                .description("Writes the version of the plan that counts today: the one in force, or else the draft.")
                .help("a plan");
        Commands.configurable(plan);
        plan.addArgument("plan").metavar("ID").help("the plan's id, or its name in addresses");
        plan.addArgument("--format")
                .required(true)
                .choices("stratml1", "stratml2", "pdf", "markdown", "text", "json")
                .help("stratml1, stratml2: StratML Part 1, or Part 2 with targets and results; json: with what it"
                        + " takes to recompute the fingerprint");
        plan.addArgument("--out").required(true).metavar("FILE").help("the file to be written");
    }

    @Override
    void run(House house, Database database, Namespace words) throws IOException {
        var file = target(words.getString("out"));
        if (words.getString("what").equals("organisation")) {
            var manifest = new Archiving(house, console).out(file);
            console.say("Written: " + file + " (" + manifest.rows() + " rows in "
                    + manifest.tables().size() + " tables, digest " + manifest.digest() + ").");
            return;
        }
        var table = TableKind.of(words.getString("what"));
        if (table.isPresent()) {
            try (var out = Files.newOutputStream(file)) {
                long rows = new TableExports(house.work, house.units).write(EXPORT, table.get(), out);
                console.say("Written: " + file + " (" + rows + " lines).");
            }
            return;
        }
        var format = ExportFormat.of(words.getString("format")).orElseThrow();
        var written = house.work.read(EXPORT, tx -> {
            var plan = plan(house, tx, words.getString("plan"));
            return house.exports.write(tx, house.plans.current(tx, plan.id()).orElseThrow(), format);
        });
        Files.write(file, written);
        console.say("Written: " + file + " (" + written.length + " bytes).");
    }

    private static Plan plan(House house, Tx tx, String name) {
        return house.plans
                .bySlug(tx, name)
                .or(() -> id(name).filter(id -> house.plans.current(tx, id).isPresent())
                        .map(id -> house.plans.get(tx, id)))
                .orElseThrow(
                        () -> new Mistake("There is no plan “" + name + "”. Name its id or what its address ends in."));
    }

    private static Optional<PlanId> id(String text) {
        try {
            return Optional.of(new PlanId(Id.parse(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
