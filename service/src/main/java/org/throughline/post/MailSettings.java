package org.throughline.post;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;

/**
 * How mail leaves.
 *
 * @param host the mail server that takes letters; empty: no mail is sent, and everything stands on the desk alone
 * @param user empty where the server asks for no password
 * @param security what protects the connection to it
 * @param from the sender, as {@code Federation <plans@example.org>}
 * @param site where links in letters lead, as {@code https://plans.example.org}
 */
public record MailSettings(
        String host, int port, String user, String password, Security security, String from, String site) {

    /** What protects a connection. */
    public enum Security {
        /** Begins in the open and must then be encrypted. */
        STARTTLS,
        /** Encrypted from the beginning. */
        TLS,
        /** In the open: for a server on the same machine. */
        NONE
    }

    /** @throws IllegalArgumentException when mail is to be sent, but not from a proper address or with no proper links */
    @JsonCreator
    public MailSettings(
            @JsonProperty("host") String host,
            @JsonProperty("port") int port,
            @JsonProperty("user") String user,
            @JsonProperty("password") String password,
            @JsonProperty("security") Security security,
            @JsonProperty("from") String from,
            @JsonProperty("site") String site) {
        this.host = text(host);
        this.port = port;
        this.user = text(user);
        this.password = text(password);
        this.security = security == null ? Security.STARTTLS : security;
        this.from = text(from);
        this.site = text(site).replaceAll("/+$", "");
        if (!this.host.isEmpty()) {
            sender();
            if (!this.site.matches("https?://[^\\s/]+(/\\S*)?")) {
                throw new IllegalArgumentException(
                        "mail.site must say where links in mail lead, as https://plans.example.org");
            }
        }
    }

    /** No mail. */
    public static MailSettings none() {
        return new MailSettings("", 0, "", "", Security.NONE, "", "");
    }

    /** Whether mail is sent at all. */
    public boolean on() {
        return !host.isEmpty();
    }

    /** The sender, checked. */
    InternetAddress sender() {
        try {
            if (from.chars().anyMatch(Character::isISOControl)) {
                throw new AddressException("it breaks the line");
            }
            var sender = new InternetAddress(from, true);
            sender.validate();
            return sender;
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "mail.from must be an address that mail may come from, as Federation <plans@example.org>: "
                            + e.getMessage());
        }
    }

    /** The name of the site, for what a letter is known by. */
    String domain() {
        return URI.create(site).getHost();
    }

    /** Never the password, so that it comes into no log. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
