package dev.authscope.server.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jetty.http.HttpFields;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.settings.LabSettings;

/**
 * One request, read whole, with everything that is needed to answer it. Belongs to one thread.
 *
 * <p>Cookies are collected here rather than in the answer, so that a later decision about a cookie replaces an earlier one:
 * an answer never sets a cookie twice (RFC 6265 section 4.1.1).
 */
public final class Call {

    private final String method;
    private final String target;
    private final Authority authority;
    private final HttpFields headers;
    private final byte[] octets;
    private final byte[] body;
    private final Journal journal;
    private final LabSettings settings;
    private final Map<String, String> cookieLines = new LinkedHashMap<>();
    private final Map<String, String> pathValues = new LinkedHashMap<>();
    private boolean visitorKnown;

    Call(String method, String target, Authority authority, HttpFields headers, byte[] octets, byte[] body,
            Journal journal,
            LabSettings settings) {
        this.method = method;
        this.target = target;
        this.authority = authority;
        this.headers = headers;
        this.octets = octets;
        this.body = body;
        this.journal = journal;
        this.settings = settings;
    }

    /** The method; case matters. */
    public String method() {
        return method;
    }

    /** Path and query as they were sent. */
    public String target() {
        return target;
    }

    /** The path without the query, as it was sent. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** The parameters of the query; the first one of a name counts. */
    public Map<String, String> query() {
        int query = target.indexOf('?');
        return query < 0 ? Map.of() : Form.parse(target.substring(query + 1));
    }

    public Authority authority() {
        return authority;
    }

    public Journal journal() {
        return journal;
    }

    /** How the lab was set when the request arrived. */
    public LabSettings settings() {
        return settings;
    }

    /** The value of a header field; empty when there is none. Of several lines the first counts. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** All lines of a header field. */
    public List<String> headerLines(String name) {
        return headers.getValuesList(name);
    }

    /** The header lines as they arrived, in order, each with a line feed. */
    public String headerText() {
        String message = new String(octets, StandardCharsets.ISO_8859_1).stripLeading();
        int first = message.indexOf("\r\n") + 2;
        return message.substring(first, message.indexOf("\r\n\r\n") + 2).replace("\r\n", "\n");
    }

    /** The content as text in UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The content octet by octet. */
    public String latin1() {
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    /** Whether the content is of a media type, parameters aside. */
    public boolean hasType(String mediaType) {
        String type = header("Content-Type").orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT).equals(mediaType);
    }

    /** The value of a cookie; the first one of that name (RFC 6265 section 5.4 puts longer paths first). */
    public Optional<String> cookie(String name) {
        for (String line : headerLines("Cookie")) {
            for (String pair : line.split(";", -1)) {
                int equals = pair.indexOf('=');
                if (equals >= 0 && pair.substring(0, equals).strip().equals(name)) {
                    return Optional.of(pair.substring(equals + 1).strip());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the client goes to a page, rather than calling from a script (Fetch Metadata; else by what it accepts). */
    public boolean isNavigation() {
        return header("Sec-Fetch-Mode").map("navigate"::equals)
                .orElseGet(() -> header("Accept").orElse("").strip().startsWith("text/html"));
    }

    /** A part of the path that the route names, such as the id of a product. */
    public String pathValue(String name) {
        return pathValues.getOrDefault(name, "");
    }

    void pathValues(Map<String, String> values) {
        pathValues.putAll(values);
    }

    /** Sends a cookie with the answer, in place of an earlier decision about the same name. */
    public void setCookie(String name, String line) {
        cookieLines.put(name, line);
    }

    /** Forgets what was decided about cookies: the work that would have set them failed. */
    public void forgetCookies() {
        cookieLines.clear();
    }

    /** The lines of the cookies that the answer sets. */
    List<String> cookieLines() {
        return List.copyOf(cookieLines.values());
    }

    /** Says that the request's session was found or made. */
    public void visitorIsKnown() {
        visitorKnown = true;
    }

    /** Whether the request's session was found or made. */
    public boolean isVisitorKnown() {
        return visitorKnown;
    }
}
