package org.throughline.app;

import java.util.List;
import org.throughline.post.LeavePages;
import org.throughline.post.PostPages;
import org.throughline.post.PostResource;
import org.throughline.post.WishPages;
import org.throughline.post.WishResource;

/** The routes of mail. */
final class PostRoutes {
    private PostRoutes() {}

    static List<Object> of(House house) {
        return List.of(
                new WishPages(house.work, house.wishes, house.postOffice, house.members, house.units, house.messages),
                new WishResource(house.wishes),
                new LeavePages(house.wishes, house.messages),
                new PostPages(house.postOffice, house.messages),
                new PostResource(house.postOffice));
    }
}
