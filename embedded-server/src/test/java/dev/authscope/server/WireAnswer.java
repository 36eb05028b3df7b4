package dev.authscope.server;

import java.util.List;
import java.util.Optional;

/** An answer as it came over the wire. */
public record WireAnswer(String head, String body) {

    public int status() {
        return Integer.parseInt(head.substring(9, 12));
    }

    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** Names are compared with their case: what is on the wire is what lessons show. */
    public List<String> headers(String name) {
        return head.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .toList();
    }

    /** The string member of a flat JSON object. */
    public String member(String name) {
        String start = "\"" + name + "\":\"";
        int from = body.indexOf(start);
        if (from < 0) {
            throw new AssertionError("No " + name + " in " + body);
        }
        return body.substring(from + start.length(), body.indexOf('"', from + start.length()));
    }
}
