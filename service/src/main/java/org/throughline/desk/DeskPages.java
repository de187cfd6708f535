package org.throughline.desk;

import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.kernel.Actor;

/** The first page of whoever is signed in; its address is that of the site, so the application routes to it. */
public final class DeskPages {
    private final Desks desks;
    private final Messages messages;

    public DeskPages(Desks desks, Messages messages) {
        this.desks = desks;
        this.messages = messages;
    }

    public Page show(Actor actor) {
        return new Page("desk/show", new DeskScreen(messages, actor.lang(), desks.of(actor)).show());
    }
}
