package org.throughline.app;

import io.dropwizard.configuration.ConfigurationSourceProvider;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The configuration: the named file, or the one that ships where no {@code config.yml} lies in the folder. */
final class ConfigurationFile implements ConfigurationSourceProvider {
    static final String NAME = "config.yml";

    @Override
    public InputStream open(String name) throws IOException {
        var file = Path.of(name);
        if (Files.isReadable(file)) {
            return Files.newInputStream(file);
        }
        var shipped = name.equals(NAME) ? ConfigurationFile.class.getResourceAsStream("/" + NAME) : null;
        if (shipped == null) {
            throw new FileNotFoundException("There is no configuration file " + name + ".");
        }
        return shipped;
    }
}
