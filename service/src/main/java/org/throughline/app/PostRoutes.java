package org.throughline.app;

import java.util.List;
import org.throughline.calendar.CalendarPages;
import org.throughline.calendar.CalendarResource;
import org.throughline.calendar.Calendars;
import org.throughline.calendar.FeedFile;
import org.throughline.calendar.FeedPages;
import org.throughline.calendar.FeedResource;
import org.throughline.calendar.Feeds;
import org.throughline.post.AddressChanges;
import org.throughline.post.AddressPages;
import org.throughline.post.AddressResource;
import org.throughline.post.LeavePages;
import org.throughline.post.LostPasswordPages;
import org.throughline.post.LostPasswordResource;
import org.throughline.post.LostPasswords;
import org.throughline.post.PostPages;
import org.throughline.post.PostResource;
import org.throughline.post.WishPages;
import org.throughline.post.WishResource;

/** The routes of mail and calendars. */
final class PostRoutes {
    private PostRoutes() {}

    static List<Object> of(House house) {
        var calendars = new Calendars(house.work, house.units, house.expectedReports, house.messages);
        var feeds = new Feeds(house.work, house.actors, calendars, house.messages);
        var site = house.postOffice.site();
        var addresses = new AddressChanges(house.work, house.members, house.accounts, house.postOffice, house.messages);
        var lost = new LostPasswords(
                house.work,
                house.members,
                house.actors,
                house.accounts,
                house.passwords,
                house.postOffice,
                house.messages);
        return List.of(
                new LostPasswordPages(lost, house.messages),
                new LostPasswordResource(lost),
                new AddressPages(addresses, house.postOffice, house.messages),
                new AddressResource(addresses),
                new WishPages(house.work, house.wishes, house.postOffice, house.members, house.units, house.messages),
                new WishResource(house.wishes),
                new LeavePages(house.wishes, house.messages),
                new PostPages(house.postOffice, house.messages),
                new PostResource(house.postOffice),
                new FeedPages(feeds, house.messages, site),
                new FeedResource(feeds),
                new FeedFile(feeds, site),
                new CalendarPages(calendars, house.messages),
                new CalendarResource(calendars));
    }
}
