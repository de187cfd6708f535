package org.throughline.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.db.TestDatabase;
import org.throughline.index.SearchRows;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.org.Federation;
import org.throughline.org.Scopes;
import org.throughline.plan.PlanHouse;
import org.throughline.progress.Campaign;
import org.throughline.progress.NewReading;

/** A federation that works: tasks and updates over one test database. */
public final class TaskHouse {
    public static final LocalDate TODAY = Campaign.TODAY;

    public final TestDatabase db;
    public final Campaign campaign;
    public final PlanHouse house;
    public final Federation federation;
    public final Tasks tasks;
    public final Checklists checklists;
    public final Duties duties;
    public final Recurrences recurrences;
    public final Waits waits;
    public final Updates updates;
    public final Recounting recounting = new Recounting();

    public TaskHouse(TestDatabase db) {
        this.db = db;
        campaign = new Campaign(db);
        house = campaign.house;
        federation = house.federation;
        var search = new SearchRows(db.ids());
        tasks = new Tasks(
                db.work(),
                house.plans,
                house.texts,
                federation.units(),
                federation.members(),
                new Scopes(),
                campaign.totals,
                search);
        checklists = new Checklists(db.work(), tasks);
        duties = new Duties(db.work(), tasks, federation.members(), federation.units());
        recurrences = new Recurrences(db.work(), tasks, checklists, duties, federation.units());
        waits = new Waits(db.work(), tasks);
        updates = new Updates(db.work(), tasks, federation.units(), campaign.totals, campaign.readings, search);
    }

    public Actor as(MemberId member) {
        return federation.as(member);
    }

    public TaskId task(MemberId by, Campaign.Aimed at, String title) {
        return tasks.make(as(by), at.unit(), Optional.of(at.objective()), TaskWords.titled(title));
    }

    public Task read(TaskId id) {
        return house.read(tx -> tasks.get(tx, id));
    }

    /** What the check finds wrong. */
    public List<String> doubts() {
        return house.read(recounting::check);
    }

    /** So many of what the objective's indicator counts. */
    public static List<NewReading> amount(Campaign.Aimed at, long num) {
        return List.of(new NewReading(at.indicator(), Optional.empty(), num, 0, "households"));
    }
}
