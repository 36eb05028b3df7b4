package dev.authscope.export;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.authscope.flow.AddedField;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Header;
import dev.authscope.flow.Octets;
import dev.authscope.texts.Texts;

/** The two messages of an exchange as an HTTP Archive holds them, their secrets taken out. */
final class HarMessage {

    private static final String UNKNOWN_TYPE = "x-unknown";

    private final Redaction redaction;
    private final Texts texts;

    /**
     * @param texts the bundle {@code export}
     */
    HarMessage(Redaction redaction, Texts texts) {
        this.redaction = redaction;
        this.texts = texts;
    }

    Map<String, Object> request(FlowEvent.RequestSent sent) {
        Map<String, Object> request = new LinkedHashMap<>();
        List<Header> headers = redaction.headers(sent.headers());
        String url = redaction.url(sent.url());
        request.put("method", sent.method());
        request.put("url", url);
        request.put("httpVersion", version(sent.octets(), 2));
        request.put("cookies", headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("Cookie"))
                .flatMap(header -> Stream.of(header.value().split(";")))
                .filter(pair -> !pair.isBlank())
                .map(HarCookie::sent)
                .toList());
        request.put("headers", headers.stream()
                .map(header -> field(header, sent.purpose().equals(FlowEvent.FORWARDED)))
                .toList());
        request.put("queryString", query(url));
        Octets body = body(sent.octets());
        if (body.length() > 0) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("mimeType", type(headers));
            data.put("params", List.of());
            content(data, body, "_encoding");
            request.put("postData", data);
        }
        sizes(request, sent.octets());
        return request;
    }

    Map<String, Object> response(FlowEvent.ResponseArrived arrived) {
        Map<String, Object> response = new LinkedHashMap<>();
        List<Header> headers = redaction.headers(arrived.headers());
        response.put("status", arrived.status());
        response.put("statusText", statusText(arrived.octets()));
        response.put("httpVersion", version(arrived.octets(), 0));
        response.put("cookies", headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("Set-Cookie"))
                .map(header -> HarCookie.set(header.value(), arrived.stamp().at()))
                .toList());
        response.put("headers", headers(headers));
        Map<String, Object> content = new LinkedHashMap<>();
        Octets body = body(arrived.octets());
        content.put("size", body.length());
        content.put("mimeType", type(headers));
        content(content, body, "encoding");
        response.put("content", content);
        response.put("redirectURL", Header.first(headers, "Location").orElse(""));
        sizes(response, arrived.octets());
        return response;
    }

    /** What stands in the place of an answer that did not come: status 0, as browsers write it. */
    Map<String, Object> noResponse() {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("status", 0);
        response.put("statusText", "");
        response.put("httpVersion", "");
        response.put("cookies", List.of());
        response.put("headers", List.of());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("size", 0);
        content.put("mimeType", UNKNOWN_TYPE);
        response.put("content", content);
        response.put("redirectURL", "");
        response.put("headersSize", -1);
        response.put("bodySize", -1);
        return response;
    }

    /** Text stays text; other octets are base64, and are left out where secrets are, since none can be found in them. */
    private void content(Map<String, Object> tree, Octets body, String encoding) {
        Optional<String> text = text(body);
        if (text.isPresent()) {
            tree.put("text", redaction.body(text.get()));
        } else if (redaction.isOff()) {
            tree.put("text", Base64.getEncoder().encodeToString(body.toArray()));
            tree.put(encoding, "base64");
        } else {
            tree.put("comment", texts.get("har.left-out"));
        }
    }

    private static Optional<String> text(Octets body) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body.toArray())).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private List<Object> query(String url) {
        List<Object> query = new ArrayList<>();
        int start = url.indexOf('?');
        int end = url.indexOf('#', Math.max(start, 0));
        if (start < 0) {
            return query;
        }
        for (String pair : url.substring(start + 1, end < 0 ? url.length() : end).split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            // A secret that was written in another way can be seen only now.
            String value = redaction.text(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            query.add(pair(redaction.text(name), value));
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static List<Object> headers(List<Header> headers) {
        List<Object> list = new ArrayList<>();
        headers.forEach(header -> list.add(pair(header.name(), header.value())));
        return list;
    }

    /** A field of a request; what was added on the way has a comment that says so. */
    private Map<String, Object> field(Header header, boolean inner) {
        Map<String, Object> field = pair(header.name(), header.value());
        AddedField.of(header.name(), header.value(), inner)
                .ifPresent(what -> field.put("comment", texts.get("added." + what.id())));
        return field;
    }

    private static Map<String, Object> pair(String name, String value) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("name", name);
        pair.put("value", value);
        return pair;
    }

    private static String type(List<Header> headers) {
        return Header.first(headers, "Content-Type").orElse(UNKNOWN_TYPE);
    }

    private static Octets body(Octets message) {
        return message.from(message.bodyOffset());
    }

    private static void sizes(Map<String, Object> tree, Octets octets) {
        tree.put("headersSize", octets.bodyOffset());
        tree.put("bodySize", octets.length() - octets.bodyOffset());
    }

    private static String startLine(Octets octets) {
        return octets.latin1().split("\r\n", 2)[0];
    }

    /** The word of the start line that names the protocol's version (RFC 9112 sections 3 and 4). */
    private static String version(Octets octets, int place) {
        String[] words = startLine(octets).split(" ", 3);
        return words.length > place && words[place].startsWith("HTTP/") ? words[place] : "";
    }

    private static String statusText(Octets octets) {
        String[] words = startLine(octets).split(" ", 3);
        return words.length > 2 ? words[2] : "";
    }
}
