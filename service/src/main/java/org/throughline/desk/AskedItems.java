package org.throughline.desk;

import java.util.List;
import java.util.stream.Stream;
import org.throughline.parts.Link;

/** What others ask of a member, as things on their desk. */
final class AskedItems {
    private final DeskScreen screen;

    AskedItems(DeskScreen screen) {
        this.screen = screen;
    }

    List<DeskShow.Item> of(Desk desk) {
        return Stream.of(
                        desk.calls().stream().map(this::call),
                        desk.candidacies().stream().map(this::candidacy),
                        desk.pledges().stream().map(this::pledge))
                .flatMap(items -> items)
                .toList();
    }

    private DeskShow.Item call(Desk.Call call) {
        var href = "/bodies/" + call.body() + "#" + call.id();
        var title = screen.say("desk.call", call.name(), call.unit());
        return call.until()
                .map(until -> new DeskItem(
                                "c" + call.id(), screen.left(until), screen.say("desk.until", until), title, href)
                        .note(screen.say("desk.call.reached", DeskScreen.quote(call.matter())))
                        .act(new Link(href, screen.say("meeting.convene"))))
                .orElseGet(() -> new DeskItem("c" + call.id(), screen.since(call.on()), call.who(), title, href)
                        .note(screen.say("desk.quote", DeskScreen.quote(call.matter())))
                        .act(new Link(href, screen.say("desk.call.look"))))
                .done();
    }

    private DeskShow.Item candidacy(Desk.Candidacy one) {
        var href = "/elections/" + one.election();
        var post = one.office()
                .map(office -> screen.say("office." + office))
                .orElseGet(() -> screen.say("election.place_in", one.sitsIn().orElse("")));
        return new DeskItem(
                        "e" + one.election(),
                        screen.since(one.on()),
                        one.who(),
                        screen.say(one.recall() ? "desk.stand.recall" : "desk.stand", post, one.unit()),
                        href)
                .act(new Link(href, screen.say(one.recall() ? "desk.stand.see" : "desk.stand.look")))
                .done();
    }

    private DeskShow.Item pledge(Desk.Pledge one) {
        var href = one.objective().href();
        var key = "pledge.word." + one.said();
        return new DeskItem(
                        "g-" + href.substring(href.lastIndexOf('/') + 1).replace('#', '-'),
                        screen.since(one.on()),
                        one.unit(),
                        one.objective().text(),
                        href)
                .note(one.amount()
                        .map(amount ->
                                screen.say(key, one.who(), screen.say("desk.pledge.amount", amount, one.measure())))
                        .orElseGet(() -> screen.say(key + ".bare", one.who())))
                .act(new Link(href, screen.say("desk.pledge.answer")))
                .done();
    }
}
