package org.throughline.app;

import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.db.Database;
import org.throughline.http.Messages;

/**
 * Has what the end of a start needs loaded while its beginning reads the configuration: most of a start is loading classes, one after
 * the other, and the second processor has nothing to do. It makes nothing that is kept, and what fails here fails again where it matters.
 */
final class Ahead {
    private static final Logger LOG = LoggerFactory.getLogger(Ahead.class);

    private Ahead() {}

    /** Begins, and does not wait for the end. */
    static void begin() {
        var thread = new Thread(Ahead::load, "ahead");
        thread.setDaemon(true);
        thread.start();
    }

    private static void load() {
        try {
            Database.loadAhead();
            var unused = new Messages();
            new ApplicationHandler(new ResourceConfig().property(ServerProperties.WADL_FEATURE_DISABLE, true))
                    .getInjectionManager()
                    .shutdown();
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("what a start needs is loaded when it needs it", e);
        }
    }
}
