package org.throughline.calendar;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.throughline.db.Work;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Secret;
import org.throughline.org.Actors;

/** Secret addresses at which calendar programs read: everyone's own to make and to revoke. */
public final class Feeds {
    private static final Actor READER = Actor.system("feed");
    private static final int MOST = 20;

    private final Work work;
    private final Actors actors;
    private final Calendars calendars;
    private final Messages messages;

    public Feeds(Work work, Actors actors, Calendars calendars, Messages messages) {
        this.work = work;
        this.actors = actors;
        this.calendars = calendars;
        this.messages = messages;
    }

    /** One's own feeds, without their secrets. */
    public List<Feed> of(Actor actor) {
        requirePerson(actor);
        return work.read(actor, tx -> tx.dao(FeedDao.class).of(actor.member()));
    }

    /**
     * Makes a feed. Its address is in the answer and nowhere else.
     *
     * @throws Refusal {@code feed.too_many}
     */
    public MadeFeed make(Actor actor, Reach reach) {
        requirePerson(actor);
        var secret = Secret.fresh();
        return work.write(actor, tx -> {
            var dao = tx.dao(FeedDao.class);
            if (dao.of(actor.member()).size() >= MOST) {
                throw Refusal.because("feed.too_many", MOST);
            }
            var id = new FeedId(work.newId());
            dao.insert(id, secret.hash(), actor.member(), reach, tx.now());
            tx.journal("feed.make", "member:" + actor.member().text(), Map.of("kind", reach));
            tx.place("account/calendar");
            return new MadeFeed(id, reach, "/feeds/" + secret.text() + ".ics");
        });
    }

    /** Revokes one of one's own: its address leads nowhere from now on. */
    public void revoke(Actor actor, FeedId id) {
        requirePerson(actor);
        work.writing(actor, tx -> {
            if (tx.dao(FeedDao.class).revoke(id, actor.member()) == 0) {
                throw Refusal.unknown();
            }
            tx.journal("feed.revoke", "member:" + actor.member().text(), Map.of("feed", id.text()));
            tx.place("account/calendar");
        });
    }

    /**
     * What the calendar program of whoever has this address reads, with all that the member may know now.
     *
     * @param site where links lead
     * @throws Refusal unknown when there is no such feed, or its member has left
     */
    public String read(String secret, String site) {
        var feed = work.read(READER, tx -> tx.dao(FeedDao.class).find(new Secret(secret).hash()))
                .orElseThrow(Refusal::unknown);
        var actor = actors.find(feed.member())
                .filter(found -> !found.memberOf().isEmpty() || !found.offices().isEmpty())
                .orElseThrow(Refusal::unknown);
        return new FeedText(messages, actor.lang(), site).of(feed.kind(), calendars.of(actor, feed.kind()), work.now());
    }

    /** Where links lead: as configured, or else where the request came. */
    static String site(String configured, UriInfo uri) {
        return configured.isEmpty() ? uri.getBaseUri().toString().replaceAll("/+$", "") : configured;
    }

    private static void requirePerson(Actor actor) {
        if (!actor.isPerson()) {
            throw Refusal.signIn();
        }
    }
}
