package dev.authscope.cli;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.authscope.tokens.JwkReader;
import dev.authscope.tokens.KeySet;
import dev.authscope.tokens.Profile;
import dev.authscope.tokens.StrictJson;
import dev.authscope.tokens.TokenCheck;
import dev.authscope.tokens.TokenPolicy;
import dev.authscope.tokens.TokenTexts;
import dev.authscope.tokens.TokenVerifier;
import dev.authscope.tokens.Verification;

/** Answers questions about tokens that come as one JSON object a line; a bad line gets an error and the rest goes on. */
final class JwtQuestionLines {

    private static final int LONGEST_LINE = 1024 * 1024;
    private static final int KEPT_KEYS = 64;

    private final JwtConsole console;

    /** Keys that were read and examined lately: whoever asks a thousand questions asks them about few keys. */
    private final SequencedMap<ObjectNode, KeySet> examined = new LinkedHashMap<>(KEPT_KEYS, 0.75f, true);

    JwtQuestionLines(JwtConsole console) {
        this.console = console;
    }

    /** Answers every line in order, each at once. */
    int answer() {
        BoundedLines lines = new BoundedLines(console.input(), LONGEST_LINE);
        try {
            for (BoundedLines.Line line = lines.next(); line != null; line = lines.next()) {
                console.out().println(StrictJson.writeAscii(answer(line)));
                console.out().flush();
                if (console.out().checkError()) {
                    return ExitCode.SURROUNDINGS;
                }
            }
        } catch (IOException e) {
            throw console.inputFailed(e);
        }
        return console.end(ExitCode.DONE);
    }

    /** The answer as other programs read it. */
    static ObjectNode asJson(Verification verification, TokenTexts texts) {
        ObjectNode result = StrictJson.newObject();
        result.put("valid", verification.valid());
        ArrayNode checks = result.putArray("checks");
        for (TokenCheck check : verification.checks()) {
            checks.addObject()
                    .put("id", check.id())
                    .put("outcome", check.outcome().id())
                    .put("detail", texts.sentence(check.finding()));
        }
        return result;
    }

    private ObjectNode answer(BoundedLines.Line line) {
        try {
            return asJson(verification(question(line)), console.texts());
        } catch (BadLineException e) {
            return StrictJson.newObject().put("error", e.getMessage());
        }
    }

    private ObjectNode question(BoundedLines.Line line) throws BadLineException {
        try {
            return JsonLine.object(line);
        } catch (JsonLine.BadLineException e) {
            throw switch (e.fault()) {
                case TOO_LONG -> bad("line.long");
                case NO_TEXT -> bad("line.utf8");
                case NO_OBJECT -> bad("line.json", e.detail());
            };
        }
    }

    private Verification verification(ObjectNode question) throws BadLineException {
        String token = string(question, "token", "line.string");
        if (!(question.get("jwk") instanceof ObjectNode jwk)) {
            throw wrong("jwk", "line.object");
        }
        List<String> algorithms = strings(question, "algs");
        Instant now = question.has("now") ? instant(string(question, "now", "line.time")) : console.now();
        Profile profile = question.has("profile")
                ? Profile.named(string(question, "profile", "line.profile"))
                        .orElseThrow(() -> wrong("profile", "line.profile"))
                : Profile.JWT;
        return new TokenVerifier(keys(jwk), TokenPolicy.of(profile, algorithms)).verify(token, now);
    }

    private KeySet keys(ObjectNode jwk) {
        KeySet known = examined.get(jwk);
        if (known != null) {
            return known;
        }
        KeySet keys = JwkReader.read(jwk);
        examined.put(jwk, keys);
        if (examined.size() > KEPT_KEYS) {
            examined.pollFirstEntry();
        }
        return keys;
    }

    private Instant instant(String word) throws BadLineException {
        try {
            return Instant.parse(word);
        } catch (DateTimeException e) {
            throw wrong("now", "line.time");
        }
    }

    private String string(ObjectNode question, String name, String form) throws BadLineException {
        JsonNode node = question.get(name);
        if (node == null || !node.isString()) {
            throw wrong(name, form);
        }
        return node.stringValue();
    }

    private List<String> strings(ObjectNode question, String name) throws BadLineException {
        if (!(question.get(name) instanceof ArrayNode list)) {
            throw wrong(name, "line.strings");
        }
        List<String> result = new ArrayList<>(list.size());
        for (JsonNode item : list) {
            if (!item.isString()) {
                throw wrong(name, "line.strings");
            }
            result.add(item.stringValue());
        }
        return result;
    }

    private BadLineException wrong(String name, String form) {
        return bad("line.member", name, console.texts().get(form));
    }

    private BadLineException bad(String key, Object... arguments) {
        return new BadLineException(console.texts().get(key, arguments));
    }

    /** A line that is no question; the message is a sentence. */
    private static final class BadLineException extends Exception {

        private static final long serialVersionUID = 1L;

        BadLineException(String sentence) {
            super(sentence, null, false, false);
        }

        @Override
        public String getMessage() {
            @Nullable
            String message = super.getMessage();
            return message == null ? "" : message;
        }
    }
}
