package dev.authscope.har;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Header;
import dev.authscope.flow.Octets;

/** Puts messages together again from what an archive tells of them, as HTTP/1.1 would write them (RFC 9112). */
final class HarMessages {

    private static final String UNKNOWN_REASON = "";

    private HarMessages() {}

    /** The header fields of a message; pseudo-header fields of HTTP/2 are none (RFC 9113 section 8.3). */
    static List<Header> headers(Map<?, ?> message) {
        List<Header> headers = new ArrayList<>();
        if (message.get("headers") instanceof List<?> fields) {
            for (Object field : fields) {
                if (field instanceof Map<?, ?> pair && pair.get("name") instanceof String name && !name.isEmpty()
                        && !name.startsWith(":")) {
                    // Some browsers join equal fields with line breaks.
                    String value = text(pair.get("value"));
                    if (value.indexOf('\n') < 0) {
                        headers.add(new Header(line(name), line(value)));
                    } else {
                        value.lines().forEach(one -> headers.add(new Header(line(name), line(one))));
                    }
                }
            }
        }
        return List.copyOf(headers);
    }

    /** A request with its body. */
    static Octets request(Map<?, ?> request, String method, String target, List<Header> headers) {
        byte[] body = request.get("postData") instanceof Map<?, ?> data
                ? body(data, text(data.get("_encoding")))
                : new byte[0];
        return message(method + " " + target + " HTTP/1.1", headers, body);
    }

    /** An answer with its body. */
    static Octets response(Map<?, ?> response, int status, List<Header> headers) {
        byte[] body = response.get("content") instanceof Map<?, ?> content
                ? body(content, text(content.get("encoding")))
                : new byte[0];
        String reason = response.get("statusText") instanceof String said ? said : UNKNOWN_REASON;
        return message("HTTP/1.1 " + status + " " + line(reason), headers, body);
    }

    private static byte[] body(Map<?, ?> content, String encoding) {
        String text = text(content.get("text"));
        if (encoding.equals("base64")) {
            try {
                return Base64.getMimeDecoder().decode(text);
            } catch (IllegalArgumentException e) {
                return text.getBytes(StandardCharsets.UTF_8);
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Octets message(String start, List<Header> headers, byte[] body) {
        StringBuilder head = new StringBuilder(512).append(line(start)).append("\r\n");
        for (Header header : headers) {
            head.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] octets = Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, octets, first.length, body.length);
        return Octets.of(octets);
    }

    /** A text that cannot end a line of a message. */
    private static String line(String text) {
        return text.indexOf('\r') < 0 && text.indexOf('\n') < 0 && text.indexOf('\0') < 0
                ? text
                : text.replace('\r', ' ').replace('\n', ' ').replace('\0', ' ');
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
