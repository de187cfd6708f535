package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.throughline.http.Messages;

/** One person at one screen, who reads pages and sends their forms; each page they come to must be sound. */
final class Walk {
    private static final Messages MESSAGES = new Messages();
    private static final int SEE_OTHER = 303;
    private static final int MOST_LOOKS = 40;
    private static final int MS_BETWEEN_LOOKS = 250;

    private final Page page;
    private final String address;
    private final Predicate<String> toLookAt;

    /** @param toLookAt whether this kind of page, at this width, has not been looked at often enough in this story */
    Walk(Page page, String address, Predicate<String> toLookAt) {
        this.toLookAt = toLookAt;
        this.page = page;
        this.address = address;
        page.onDialog(Dialog::accept);
    }

    /** Chooses the language at the foot of the page, unless it is read in it already. */
    Walk reading(String language) {
        if (!lang().equals(language)) {
            page.locator(".foot a[lang='" + language + "']").click();
            page.waitForLoadState();
        }
        assertThat(lang()).as(page.url()).isEqualTo(language);
        return this;
    }

    /** Opens a page that must be there. */
    Walk go(String path) {
        var answer = page.navigate(address + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        sound();
        return this;
    }

    /** Goes where the first link on the page goes that ends so; there must be one, as nobody types addresses. */
    Walk follow(String end) {
        return go(href("a[href$='" + end + "'], a[href*='" + end + "#']"));
    }

    /** Goes where the first link on the page goes in whose address this stands. */
    Walk followTo(String part) {
        return go(href("main a[href*='" + part + "']"));
    }

    /** Goes where the first link goes that reads so. */
    Walk followWords(String words) {
        return go(href("main a:has-text(\"" + words + "\")"));
    }

    private String href(String selector) {
        var links = page.locator(selector);
        assertThat(links.count())
                .as(() -> "links " + selector + " on " + page.url() + ":\n" + text())
                .isPositive();
        var whole = (String) links.first().evaluate("e => e.href");
        return whole.substring(address.length()).replaceFirst("#.*", "");
    }

    /** Looks again until this is so: what the service brings about by itself takes a moment. */
    void until(BooleanSupplier so) {
        for (int looks = 0; !so.getAsBoolean(); looks++) {
            assertThat(looks).as("looks at " + page.url() + ":\n" + text()).isLessThan(MOST_LOOKS);
            page.waitForTimeout(MS_BETWEEN_LOOKS);
            page.reload();
        }
    }

    /** A message as this reader sees it. */
    String say(String key, Object... arguments) {
        return MESSAGES.say(lang(), key, arguments);
    }

    private String lang() {
        return page.locator("html").getAttribute("lang");
    }

    /** What the main part says. */
    String text() {
        return page.locator("main").innerText();
    }

    boolean has(String selector) {
        return page.locator(selector).count() > 0;
    }

    Locator one(String selector) {
        return page.locator(selector).first();
    }

    /** The boxes to tick, in this part of the page, beside which this stands. */
    List<Locator> boxes(String part, String words) {
        return page.locator(part + " label:has-text(\"" + words + "\") input").all();
    }

    List<String> all(String selector) {
        return page.locator(selector).allInnerTexts();
    }

    /** Where this person is, within the service. */
    String here() {
        return page.url().substring(address.length()).replaceFirst("[?#].*", "");
    }

    /** The first form on the page whose action ends so. */
    Filled form(String end) {
        return new Filled(page.locator("main form[action$='" + end + "']").first());
    }

    /** The first form that says this. */
    Filled formSaying(String words) {
        return new Filled(page.locator("main form:has-text(\"" + words + "\")").first());
    }

    /** The first form within the part of the page that says this. */
    Filled formOf(String part, String words) {
        return new Filled(page.locator("main " + part + ":has-text(\"" + words + "\") form")
                .first());
    }

    /** Of each kind of page only the first are looked at in a story: what comes after differs in words alone. */
    private void sound() {
        var kind = here().replaceAll("/(?=\\w*\\d)\\w{8,}", "/*").replaceAll("^/(plans|units)/(?!new)[^/?]+", "/$1/*");
        if (toLookAt.test(page.viewportSize().width + " " + kind)) {
            Pages.sound(page);
        }
    }

    /** A form being filled in. */
    final class Filled {
        private final Locator form;

        private Filled(Locator form) {
            this.form = form;
        }

        /** Types or chooses a value, by the name of the field. */
        Filled set(String name, String value) {
            var field = form.locator("[name='" + name + "']");
            var kind = (String) field.first().evaluate("e => e.type");
            switch (kind) {
                case "radio", "checkbox" ->
                    form.locator("[name='" + name + "'][value='" + value + "']").check();
                case "select-one" -> field.selectOption(value);
                default -> field.fill(value);
            }
            return this;
        }

        /** The same value in each field whose name begins so. */
        Filled setEach(String prefix, String value) {
            for (var field : form.locator("[name^='" + prefix + "']").all()) {
                set(field.getAttribute("name"), value);
            }
            return this;
        }

        /** Chooses what the reader sees, not what is sent. */
        Filled choose(String name, String seen) {
            var option = form.locator("[name='" + name + "'] option")
                    .filter(new Locator.FilterOptions().setHasText(seen))
                    .first();
            return set(name, option.getAttribute("value"));
        }

        /** Ticks what the reader sees beside a box. */
        Filled tick(String seen) {
            form.locator("label:has-text(\"" + seen + "\") input").first().check();
            return this;
        }

        /** Presses its first button; what comes back must be a page, and no refusal. */
        Walk send() {
            return press("button");
        }

        /** Presses the button that is found so. */
        Walk press(String button) {
            page.evaluate("() => { window.left = true }");
            var answer = page.waitForResponse(
                    response -> response.request().isNavigationRequest() && response.status() != SEE_OTHER,
                    () -> form.locator(button).first().click());
            page.waitForFunction("() => !window.left && document.readyState === 'complete'");
            assertThat(answer.status()).as(() -> page.url() + ":\n" + text()).isEqualTo(200);
            sound();
            return Walk.this;
        }
    }
}
