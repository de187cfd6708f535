package org.throughline.http;

import java.util.List;
import org.throughline.parts.Link;

/** What stands around every page. */
public record Frame(
        String lang,
        String organisation,
        boolean signedIn,
        String name,
        List<Language> languages,
        List<Place> nav,
        String csrf,
        Keys keys,
        List<Said> flash,
        String iconHref,
        String cssHref,
        String scriptHref,
        String home,
        String today,
        String accountHref,
        String signInHref,
        String signOutAction,
        List<Link> feet) {

    /** A fresh request key at each reading: each form is one deed, however often it is sent. */
    public String key() {
        return keys.next();
    }

    /** Another language this page can be read in. */
    public record Language(String code, String name, String href) {}

    /** A main part of the site. */
    public record Place(String href, String label, boolean current) {}

    /** A word about what was just done. Kind: done, note or wrong. */
    public record Said(String kind, String text, List<Link> links) {}
}
