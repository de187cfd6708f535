package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody writes a plan of their unit, by its pages. */
final class Drafting {
    private final Walk writer;
    private final String plan;

    /** @param slug of the plan that will be begun */
    Drafting(Walk writer, String slug) {
        this.writer = writer;
        this.plan = "/plans/" + slug;
    }

    /** @param unit empty for the one that the form proposes */
    void begin(String unit, String tier, String title) {
        writer.go("/plans").follow("/plans/new");
        var form = writer.form("/plans").set("tier", tier).set("name", title);
        if (!unit.isEmpty()) {
            form.choose("unit", unit);
        }
        form.set("from", "2027-03-10").set("until", "2027-12-31").send();
        assertThat(writer.here()).isEqualTo(plan + "/edit");
    }

    /** Pastes the whole text, looks at what was read, and keeps it. */
    void paste(String text) {
        edit().follow("/paste").form("/paste").set("words", text).send();
        writer.form("/text").send();
    }

    /** Says which objective above this one serves. */
    void serve(String number, String above) {
        var id = open(number);
        writer.form("/provisions/" + id).choose("serves", above).send();
    }

    /** Counts people present towards a target. */
    void measure(String number, String target) {
        open(number);
        writer.one("main details:has(form[action$='/indicators']) summary").click();
        writer.form("/indicators").set("kind", "FLOW").set("target", target).send();
        writer.go(plan);
    }

    /** Gives an objective another title. */
    void retitle(String number, String title) {
        var id = open(number);
        writer.form("/provisions/" + id).set("heading", title).send();
    }

    /** Takes a provision out. */
    void remove(String number) {
        var id = open(number);
        writer.form("/provisions/" + id + "/removal").send();
    }

    /** One more objective, at the end. */
    void add(String number, String title) {
        edit();
        writer.form("/provisions")
                .set("kind", "OBJECTIVE")
                .set("number", number)
                .set("heading", title)
                .send();
    }

    /** Records that the unit's meeting adopted it, two in favour. */
    void adopt() {
        edit().follow("/adopt")
                .form("/adoption")
                .set("present", "2")
                .set("for", "2")
                .send();
    }

    /** A draft under a text in force is reached by what may be done with the plan. */
    private Walk edit() {
        writer.go(plan);
        return writer.has("a[href$='/edit']")
                ? writer.follow("/edit")
                : writer.follow("/keep").follow("/edit");
    }

    /** Opens a provision to be written in. */
    private String open(String number) {
        edit();
        var href = writer.one("section.provision:has(:text-is('" + number + "')) a[href*='/edit?at=']")
                .getAttribute("href")
                .replaceFirst("#.*", "");
        writer.go(href);
        return href.substring(href.indexOf('=') + 1);
    }
}
