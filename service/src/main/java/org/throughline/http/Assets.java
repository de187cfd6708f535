package org.throughline.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.kernel.Digest;

/**
 * Styles, scripts and fonts, at addresses that hold their digest, so that a browser may keep them for ever. The styles
 * are all files that {@code look.css} names, joined; the scripts are modules that {@code js/look.js} imports.
 */
@Path("/assets")
public final class Assets {
    private static final Pattern IMPORT = Pattern.compile("(?m)^@import \"([^\"]+)\";\\s*$");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(?:/[a-z0-9-]+)*\\.(css|js|woff2|svg|png|ico)");
    private static final Pattern SCRIPT = Pattern.compile("(?m)^import \"\\./([^\"]+)\";\\s*$");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "woff2", "font/woff2",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon");

    private final byte[] styles;
    private final Map<String, byte[]> others = new ConcurrentHashMap<>();
    private final String digest;

    public Assets() {
        this.styles = join("css/look.css");
        this.digest = Digest.sha256(Digest.sha256(styles)
                        + scripts().stream()
                                .map(name -> Digest.sha256(read("js/" + name)))
                                .collect(Collectors.joining()))
                .substring(0, 12);
    }

    /** The address of an asset of this very version. */
    public String href(String name) {
        return "/assets/" + digest + "/" + name;
    }

    @GET
    @Path("{digest}/{name: .+}")
    @Access(Access.To.ANYONE)
    public Response show(@PathParam("digest") String asked, @PathParam("name") String name) {
        var match = NAME.matcher(name);
        if (!match.matches()) {
            throw new NotFoundException();
        }
        var bytes = name.equals("look.css") ? styles : others.computeIfAbsent(name, Assets::read);
        var keep = asked.equals(digest) ? "public, max-age=31536000, immutable" : "public, max-age=300";
        return Response.ok(bytes, TYPES.get(match.group(1)))
                .header("Cache-Control", keep)
                .build();
    }

    private static List<String> scripts() {
        var index = new String(read("js/look.js"), StandardCharsets.UTF_8);
        return SCRIPT.matcher(index).results().map(match -> match.group(1)).toList();
    }

    private static byte[] join(String first) {
        var folder = first.substring(0, first.indexOf('/') + 1);
        var whole = new String(read(first), StandardCharsets.UTF_8);
        var out = new StringBuilder();
        var match = IMPORT.matcher(whole);
        while (match.find()) {
            match.appendReplacement(out, "");
            var name = match.group(1);
            out.append(new String(read(folder + name), StandardCharsets.UTF_8)).append('\n');
        }
        match.appendTail(out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(String name) {
        try (var in = Assets.class.getResourceAsStream("/web/assets/" + name)) {
            if (in == null) {
                throw new NotFoundException();
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
