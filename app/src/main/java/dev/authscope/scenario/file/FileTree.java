package dev.authscope.scenario.file;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import dev.authscope.scenario.file.FileNode.Elements;
import dev.authscope.scenario.file.FileNode.Member;
import dev.authscope.scenario.file.FileNode.Members;
import dev.authscope.scenario.file.FileNode.Plain;

/** Reads JSON text into nodes that know their lines. Size and depth are bounded; mistakes go to the list of problems. */
final class FileTree {

    /** The largest file that is read, in octets. */
    static final int MOST_OCTETS = 1 << 20;
    /** How deep lists and objects may lie in each other. */
    static final int MOST_DEPTH = 32;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;
    private final Problems problems;

    private FileTree(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The value that a file holds; empty when it could not be read, and then there is a problem that says why. */
    static Optional<FileNode> read(byte[] octets, Problems problems) {
        if (octets.length > MOST_OCTETS) {
            problems.add(0, "The file has more than " + MOST_OCTETS + " octets; a scenario has at most that many.");
            return Optional.empty();
        }
        Optional<String> text = decode(octets, problems);
        return text.flatMap(json -> parse(json, problems));
    }

    private static Optional<FileNode> parse(String json, Problems problems) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            FileTree tree = new FileTree(parser, problems);
            JsonToken first = parser.nextToken();
            if (first == null) {
                problems.add(1, "The file is empty; a scenario is a JSON object.");
                return Optional.empty();
            }
            FileNode node = tree.value(first, 1);
            if (parser.nextToken() != null) {
                problems.add(tree.line(), "There is more text after the end of the JSON object; remove it.");
            }
            return Optional.of(node);
        } catch (TooDeepException e) {
            problems.add(e.line, "Lists and objects lie in each other more than " + MOST_DEPTH
                    + " deep here; at most that depth is read.");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.add(line, "This is not JSON: " + firstSentence(e.getOriginalMessage()));
        }
        return Optional.empty();
    }

    private static String firstSentence(String message) {
        String line = message.lines().findFirst().orElse("it ends too early");
        return line.endsWith(".") ? line : line + ".";
    }

    private FileNode value(JsonToken token, int depth) {
        int line = line();
        return switch (token) {
            case START_OBJECT -> members(line, depth);
            case START_ARRAY -> elements(line, depth);
            case VALUE_STRING -> new Plain(line, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(line);
            case VALUE_TRUE -> new Plain(line, true);
            case VALUE_FALSE -> new Plain(line, false);
            default -> new Plain(line, null);
        };
    }

    private Plain number(int line) {
        String written = parser.getString();
        if (written.length() > 18) {
            problems.add(line, "The number " + written.substring(0, 18) + "… is too long; it can have 18 characters.");
            return new Plain(line, 0L);
        }
        return new Plain(line, written.matches("-?\\d+") ? Long.valueOf(written) : new BigDecimal(written));
    }

    private Members members(int line, int depth) {
        limit(depth, line);
        Map<String, Member> byName = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            int nameLine = line();
            FileNode value = value(parser.nextToken(), depth + 1);
            if (byName.putIfAbsent(name, new Member(nameLine, value)) != null) {
                problems.add(nameLine, "The member '" + shown(name) + "' stands here a second time; keep one of them.");
            }
        }
        return new Members(line, byName);
    }

    private Elements elements(int line, int depth) {
        limit(depth, line);
        List<FileNode> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(value(token, depth + 1));
        }
        return new Elements(line, list);
    }

    private static void limit(int depth, int line) {
        if (depth > MOST_DEPTH) {
            throw new TooDeepException(line);
        }
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** A text of the file as it may stand in a message: on one line and not long. */
    static String shown(String text) {
        String plain = text.replaceAll("\\p{C}", "?");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
    }

    private static Optional<String> decode(byte[] octets, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer from = ByteBuffer.wrap(octets);
        CharBuffer to = CharBuffer.allocate(octets.length);
        CoderResult result = decoder.decode(from, to, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < from.position(); i++) {
                line += octets[i] == '\n' ? 1 : 0;
            }
            problems.add(line, "The file is not UTF-8 text; save it in UTF-8.");
            return Optional.empty();
        }
        String text = to.flip().toString();
        // RFC 8259 section 8.1: a byte order mark may be ignored.
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static final class TooDeepException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;

        TooDeepException(int line) {
            super(null, null, false, false);
            this.line = line;
        }
    }
}
