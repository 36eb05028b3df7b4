package dev.authscope.scenario.file;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small valid scenario file for tests, and ways to break it. */
public final class ScenarioTexts {

    /** Seventeen lines; the step begins in line 12. */
    public static final String VALID = """
            {
              "id": "my-own",
              "title": { "en": "Who?", "ko": "누구일까?" },
              "conclusion": { "en": "Alice.", "ko": "앨리스입니다." },
              "settings": { "mode": "session" },
              "participants": [
                { "id": "alice", "role": "browser", "authority": "https://shop.example" },
                { "id": "mallory", "role": "attacker" },
                { "id": "node-1", "role": "server" } ],
              "switches": [ { "id": "logout", "values": ["server", "clientOnly"], "label": { "en": "l", "ko": "로" } } ],
              "steps": [
                { "id": "1", "path": "core", "actor": "alice", "do": { "login": { "user": "alice" } },
                  "say": { "en": "Alice logs in.", "ko": "앨리스가 로그인합니다." },
                  "expect": [ { "at": "/exchanges/0/response/status", "is": 303 } ],
                  "expectWhen": [ { "switches": { "logout": "clientOnly" }, "expect": [ { "at": "/clock", "exists": true } ] } ] }
              ]
            }
            """;

    private ScenarioTexts() {}

    /** The valid file with one piece of it replaced, in the first place where it stands. */
    public static byte[] with(String piece, String replacement) {
        int place = VALID.indexOf(piece);
        if (place < 0) {
            throw new IllegalArgumentException("The file has no " + piece);
        }
        return octets(VALID.substring(0, place) + replacement + VALID.substring(place + piece.length()));
    }

    static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<Problem> problems(byte[] octets) {
        return ScenarioReader.read(octets) instanceof ScenarioReading.Invalid invalid ? invalid.problems() : List.of();
    }
}
