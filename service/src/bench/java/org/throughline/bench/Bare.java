package org.throughline.bench;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The least that a service of the same libraries can do: fixed rows as JSON and as a Mustache page, and nobody asked who they are. */
public final class Bare extends Application<Configuration> {
    private static final int ROWS = 100;

    /** Serves until it is stopped. */
    public static void main(String[] words) throws Exception {
        new Bare().run("server", "bench/bare.yml");
    }

    @Override
    public void initialize(Bootstrap<Configuration> bootstrap) {
        bootstrap.setConfigurationSourceProvider(new SubstitutingSourceProvider(
                new ResourceConfigurationSourceProvider(), new EnvironmentVariableSubstitutor(false)));
    }

    @Override
    public void run(Configuration configuration, Environment environment) {
        environment.jersey().register(new Resource());
    }

    /** A row of the table and of the list. */
    record Row(long id, String title, String unit, String state, String due, String who) {}

    /** What the pages show. */
    record Shown(String title, List<Row> rows) {}

    /** What there is to ask for. */
    @Path("/")
    public static final class Resource {
        private final List<Row> rows = rows();
        private final Mustache page = compiled("<!doctype html><html lang=\"en\"><head><title>{{title}}</title></head>"
                + "<body><h1>{{title}}</h1><p>Hello.</p></body></html>");
        private final Mustache table = compiled("<!doctype html><html"
                + " lang=\"en\"><head><title>{{title}}</title></head><body><h1>{{title}}</h1><table>{{#rows}}<tr><td"
                + " class=\"number\"><a href=\"/tasks/{{id}}\">{{id}}</a></td><td class=\"title\">{{title}}</td><td"
                + " class=\"unit\">{{unit}}</td><td class=\"state\">{{state}}</td><td class=\"due\">{{due}}</td><td"
                + " class=\"who\">{{who}}</td></tr>\n"
                + "{{/rows}}</table></body></html>");

        private static Mustache compiled(String template) {
            return new DefaultMustacheFactory().compile(new StringReader(template), "bare");
        }

        private static List<Row> rows() {
            var rows = new ArrayList<Row>();
            for (int i = 0; i < ROWS; i++) {
                rows.add(new Row(
                        1_000_000L + i,
                        "babace cediti foguva lamene nipora tesavi",
                        "Branch number " + i,
                        "Open",
                        "1 May 2027",
                        "Nobody answers for it."));
            }
            return List.copyOf(rows);
        }

        @GET
        @Path("json")
        @Produces(MediaType.APPLICATION_JSON)
        public Map<String, String> json() {
            return Map.of("hello", "bare world");
        }

        @GET
        @Path("list")
        @Produces(MediaType.APPLICATION_JSON)
        public List<Row> list() {
            return rows;
        }

        @GET
        @Path("page")
        @Produces(MediaType.TEXT_HTML)
        public String page() {
            return rendered(page);
        }

        @GET
        @Path("table")
        @Produces(MediaType.TEXT_HTML)
        public String table() {
            return rendered(table);
        }

        private String rendered(Mustache template) {
            var out = new StringWriter();
            template.execute(out, new Shown("Tasks", rows));
            return out.toString();
        }
    }
}
