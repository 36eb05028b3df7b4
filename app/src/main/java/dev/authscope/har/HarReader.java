package dev.authscope.har;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads an HTTP Archive entry by entry, so that the file's text is never in memory as a whole. */
public final class HarReader {

    /** Bodies stand in an archive as one text. */
    private static final int LONGEST_TEXT = 1 << 28;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
            .build();

    private final Map<String, String> pages = new LinkedHashMap<>();
    private final List<HarEntry> entries = new ArrayList<>();
    private final List<HarReading.Dropped> dropped = new ArrayList<>();
    private int seen;
    private boolean archive;

    private HarReader() {}

    /**
     * Reads an archive; does not close the stream.
     *
     * @param title what the run is to be called
     * @throws HarException when it is none, or is cut off
     */
    public static HarReading read(InputStream stream, String title) throws HarException {
        HarReader reader = new HarReader();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), new Unclosed(stream))) {
            reader.root(parser);
        } catch (JacksonException e) {
            throw new HarException(String.valueOf(e.getOriginalMessage()), e);
        }
        if (!reader.archive) {
            throw new HarException("log.entries is missing");
        }
        return new HarRun(title, reader.pages, reader.entries).reading(reader.seen, reader.dropped);
    }

    /** Whether a text looks like an archive: an object whose first member is the log. */
    public static boolean begins(String text) {
        return text.length() > 10 && text.substring(0, Math.min(text.length(), 200))
                .replaceAll("[\\s\\uFEFF]", "")
                .startsWith("{\"log\":{");
    }

    private void root(JsonParser parser) throws HarException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new HarException("no object");
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("log") && value == JsonToken.START_OBJECT) {
                log(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void log(JsonParser parser) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("entries") && value == JsonToken.START_ARRAY) {
                archive = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    entry(value(parser));
                }
            } else if (name.equals("pages") && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    page(value(parser));
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private void page(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> page && page.get("id") instanceof String id) {
            pages.put(id, page.get("title") instanceof String title ? title : id);
        }
    }

    private void entry(@Nullable Object tree) {
        HarEntries.Read read = HarEntries.read(tree);
        if (read.entry() == null) {
            dropped.add(new HarReading.Dropped(seen, read.reason()));
        } else {
            entries.add(read.entry());
        }
        seen++;
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    parser.nextToken();
                    members.put(name, value(parser));
                }
                yield members;
            }
            case START_ARRAY -> {
                List<@Nullable Object> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser));
                }
                yield elements;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }
}
