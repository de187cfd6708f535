package org.throughline.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What browsers are told with every answer, errors of the server itself included. */
public final class SecurityHeaders implements Filter {
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var headers = (HttpServletResponse) response;
        headers.setHeader("Content-Security-Policy", POLICY);
        headers.setHeader("X-Content-Type-Options", "nosniff");
        headers.setHeader("X-Frame-Options", "DENY");
        headers.setHeader("Referrer-Policy", "same-origin");
        headers.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        headers.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        headers.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }
}
