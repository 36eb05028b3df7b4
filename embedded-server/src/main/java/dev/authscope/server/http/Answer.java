package dev.authscope.server.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.authscope.server.json.JsonText;

/**
 * An answer to be sent: status, header fields in their order, content. {@code Date}, cookies and {@code Content-Length}
 * are added on the way out. Immutable.
 *
 * @param body the content; empty for none
 */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(int status, List<HeaderLine> headers, byte[] body) {

    private static final byte[] NOTHING = {};

    public Answer {
        headers = List.copyOf(headers);
    }

    /** An answer without content. */
    public static Answer of(int status) {
        return new Answer(status, List.of(), NOTHING);
    }

    /** An answer with a JSON object. */
    public static Answer json(int status, Map<String, ?> object) {
        return json(status, "application/json", object);
    }

    /** An answer with a JSON object that has a media type of its own. */
    public static Answer json(int status, String type, Map<String, ?> object) {
        return of(status).with("Content-Type", type).body(JsonText.write(object));
    }

    /** A page. */
    public static Answer html(String document) {
        return of(200).with("Content-Type", "text/html; charset=utf-8").body(document);
    }

    /** A redirect that is followed with GET (RFC 9110 section 15.4.4). */
    public static Answer seeOther(String location) {
        return of(303).with("Location", location);
    }

    /**
     * An error for programs (RFC 9457).
     *
     * @param title what is wrong, in one sentence
     * @param code the word that programs read
     */
    public static Answer problem(int status, String title, String code) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("code", code);
        return of(status).with("Content-Type", "application/problem+json").body(JsonText.write(problem));
    }

    /** This answer with one more header field. */
    public Answer with(String name, String value) {
        List<HeaderLine> more = new ArrayList<>(headers);
        more.add(new HeaderLine(name, value));
        return new Answer(status, more, body);
    }

    /** This answer, never to be kept by a cache (RFC 9111 section 5.2.2.5). */
    public Answer noStore() {
        return with("Cache-Control", "no-store");
    }

    private Answer body(String text) {
        return new Answer(status, headers, text.getBytes(StandardCharsets.UTF_8));
    }

    /** This answer with plain text as its content. */
    public Answer text(String text) {
        return with("Content-Type", "text/plain; charset=utf-8").body(text);
    }
}
