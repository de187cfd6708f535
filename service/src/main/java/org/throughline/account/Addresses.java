package org.throughline.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Where requests come from. */
public final class Addresses {
    private Addresses() {}

    /** The network address of the sender, or of nobody where there is no network, as in a test in memory. */
    public static String of(HttpServletRequest request) {
        return Optional.ofNullable(request)
                .map(HttpServletRequest::getRemoteAddr)
                .orElse("none");
    }
}
