package org.throughline.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.throughline.db.Catalogue.Column;

/** Rows of a table as lines of JSON, each an array of the values in the order of the columns. */
final class Lines {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private Lines() {}

    /** Takes the rows of a table one by one. */
    @FunctionalInterface
    interface Each {
        /** A row; a value is a {@link Long}, a {@link Boolean}, a {@link String} or null. */
        void row(Object[] values) throws IOException;
    }

    /** Writes rows to a stream that stays open. */
    static Writing writing(OutputStream out) throws IOException {
        var json = JSON.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        return new Writing(json);
    }

    /** Rows on their way out. */
    record Writing(JsonGenerator json) implements AutoCloseable {
        void row(Object[] values) throws IOException {
            json.writeStartArray();
            for (var value : values) {
                if (value == null) {
                    json.writeNull();
                } else if (value instanceof Long number) {
                    json.writeNumber(number.longValue());
                } else if (value instanceof Boolean truth) {
                    json.writeBoolean(truth.booleanValue());
                } else {
                    json.writeString((String) value);
                }
            }
            json.writeEndArray();
        }

        @Override
        public void close() throws IOException {
            json.close();
        }
    }

    /**
     * Reads rows to the end.
     *
     * @return how many
     * @throws IOException where it is no such table: another shape, or a value of another kind than its column
     */
    static long read(InputStream in, List<Column> columns, Each each) throws IOException {
        long rows = 0;
        try (var json = JSON.createParser(in)) {
            json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            while (json.nextToken() != null) {
                expect(json, json.currentToken() == JsonToken.START_ARRAY);
                var values = new Object[columns.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = value(json, columns.get(i));
                }
                expect(json, json.nextToken() == JsonToken.END_ARRAY);
                rows++;
                each.row(values);
            }
        }
        return rows;
    }

    /** Reads rows whose columns are not known, as {@link #read}; the values are not handed on. */
    static long count(InputStream in, int columns, Each each) throws IOException {
        long rows = 0;
        var nothing = new Object[0];
        try (var json = JSON.createParser(in)) {
            json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            while (json.nextToken() != null) {
                expect(json, json.currentToken() == JsonToken.START_ARRAY);
                for (int i = 0; i < columns; i++) {
                    expect(json, json.nextToken() != null && json.currentToken().isScalarValue());
                }
                expect(json, json.nextToken() == JsonToken.END_ARRAY);
                rows++;
                each.row(nothing);
            }
        }
        return rows;
    }

    private static Object value(JsonParser json, Column column) throws IOException {
        var token = json.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        switch (column.kind()) {
            case WHOLE_NUMBER -> {
                expect(json, token == JsonToken.VALUE_NUMBER_INT);
                return json.getLongValue();
            }
            case YES_OR_NO -> {
                expect(json, token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE);
                return json.getBooleanValue();
            }
            default -> {
                expect(json, token == JsonToken.VALUE_STRING);
                return json.getText();
            }
        }
    }

    private static void expect(JsonParser json, boolean met) throws IOException {
        if (!met) {
            throw new IOException(
                    "not a row of this table, at " + json.currentLocation().offsetDescription());
        }
    }
}
