package org.throughline.exchange;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Sets a page as PDF in the faces of the house. The page is well-formed HTML whose texts are escaped or sanitised; whatever it
 * names, nothing but the styles of the house is fetched.
 */
final class Pdf {
    private static final String HOUSE = "house:";
    /** What XML cannot hold, and nobody can see. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private Pdf() {}

    static byte[] of(String page) {
        // what it would say of its own steps is of no use to who runs the house
        XRLog.setLoggingEnabled(false);
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(UNPRINTABLE.matcher(page).replaceAll(""), HOUSE);
        builder.withProducer("Throughline");
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith(HOUSE), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useUriResolver((base, uri) -> uri);
        builder.useProtocolsStreamImplementation(Style::new, "house");
        face(builder, "serif", "Serif", 400, FontStyle.NORMAL);
        face(builder, "serif-bold", "Serif", 700, FontStyle.NORMAL);
        face(builder, "serif-italic", "Serif", 400, FontStyle.ITALIC);
        face(builder, "serif-ext", "SerifMore", 400, FontStyle.NORMAL);
        face(builder, "serif-ext-bold", "SerifMore", 700, FontStyle.NORMAL);
        face(builder, "sans", "Sans", 400, FontStyle.NORMAL);
        face(builder, "sans-bold", "Sans", 700, FontStyle.NORMAL);
        face(builder, "sans-ext", "SansMore", 400, FontStyle.NORMAL);
        face(builder, "sans-ext-bold", "SansMore", 700, FontStyle.NORMAL);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void face(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> asset("fonts/print/" + file + ".ttf"), family, weight, style, true);
    }

    private static InputStream asset(String name) {
        var in = Pdf.class.getResourceAsStream("/web/assets/" + name);
        if (in == null) {
            throw new IllegalStateException("there is no " + name);
        }
        return in;
    }

    /** A style sheet of the house, by an address such as {@code house:print/plan.css}. */
    private record Style(String address) implements FSStream {
        @Override
        public InputStream getStream() {
            return asset(address.substring(HOUSE.length()));
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
