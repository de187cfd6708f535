package org.throughline.app;

import com.codahale.metrics.health.HealthCheck;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;

/** Whether the database can be read. */
final class DatabaseHealth extends HealthCheck {
    private final Work work;

    DatabaseHealth(Work work) {
        this.work = work;
    }

    @Override
    protected Result check() {
        int one = work.read(
                Actor.system("health"),
                tx -> tx.handle().createQuery("SELECT 1").mapTo(Integer.class).one());
        return one == 1 ? Result.healthy() : Result.unhealthy("the database does not answer");
    }
}
