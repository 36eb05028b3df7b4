package dev.authscope.browser.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.authscope.browser.FetchRequest;
import dev.authscope.browser.script.HostCall;
import dev.authscope.flow.Header;
import dev.authscope.flow.Octets;

/** Which header fields and methods a script may ask for (Fetch Standard, forbidden request-header and method). */
final class ScriptHeaders {

    private static final Set<String> FORBIDDEN = Set.of("accept-charset", "accept-encoding",
            "access-control-request-headers", "access-control-request-method",
            "access-control-request-private-network", "connection", "content-length", "cookie", "cookie2", "date",
            "dnt", "expect", "host", "keep-alive", "origin", "referer", "set-cookie", "te", "trailer",
            "transfer-encoding", "upgrade", "via", "user-agent");
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]{0,8000}");
    private static final Set<String> NORMALIZED = Set.of("DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT");

    private ScriptHeaders() {}

    /** The second argument of {@code fetch} for a request, as JSON. */
    static String details(FetchRequest asked) {
        ObjectNode details = JsonMapper.shared().createObjectNode();
        details.put("method", asked.method());
        details.put("credentials", asked.credentials());
        ObjectNode headers = details.putObject("headers");
        asked.headers().forEach(header -> headers.put(header.name(), header.value()));
        Octets body = asked.body();
        if (body != null) {
            details.put("body", body.utf8());
        }
        return details.toString();
    }

    /** The method as it is sent; those that no script may use throw into the script. */
    static String method(String asked) {
        String upper = asked.toUpperCase(Locale.ROOT);
        if (!TOKEN.matcher(asked).matches() || Set.of("CONNECT", "TRACE", "TRACK").contains(upper)) {
            throw HostCall.typeError("'" + asked + "' is not a method that a script may use");
        }
        return NORMALIZED.contains(upper) ? upper : asked;
    }

    /** The fields that are sent; forbidden ones are left out without a word, malformed ones throw into the script. */
    static List<Header> allowed(Map<String, String> asked) {
        List<Header> allowed = new ArrayList<>();
        asked.forEach((name, value) -> {
            String clean = value.strip();
            if (!TOKEN.matcher(name).matches() || !VALUE.matcher(clean).matches()) {
                throw HostCall.typeError("'" + name + "' is not a header field that can be sent");
            }
            String lower = name.toLowerCase(Locale.ROOT);
            if (!FORBIDDEN.contains(lower) && !lower.startsWith("proxy-") && !lower.startsWith("sec-")) {
                allowed.add(new Header(name, clean));
            }
        });
        return allowed;
    }
}
