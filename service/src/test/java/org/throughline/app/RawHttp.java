package org.throughline.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends a request byte for byte, which a client with manners would not send. */
final class RawHttp {
    private RawHttp() {}

    /** The whole answer, its headers and its body. */
    static String get(int port, String path, String... headers) {
        try (var socket = new Socket("localhost", port)) {
            var request =
                    "GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
