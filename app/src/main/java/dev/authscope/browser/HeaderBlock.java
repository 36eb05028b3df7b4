package dev.authscope.browser;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.authscope.cookies.RequestUrl;
import dev.authscope.flow.Header;
import dev.authscope.flow.Octets;

/** The header fields that a browser puts on a request, in a browser's order. The Cookie field is not among them. */
final class HeaderBlock {

    static final String USER_AGENT = "Mozilla/5.0 (X11; Linux x86_64) Authscope/1.0";

    private final List<Header> fields = new ArrayList<>();

    private HeaderBlock() {}

    /**
     * @param extra fields that the script asked for, already allowed to it
     * @param crossOrigin whether a script sends it across origins, so that the answer needs permission to be read
     */
    static List<Header> of(String method, String url, @Nullable Octets body, @Nullable String contentType,
            List<Header> extra, Initiator initiator, boolean crossOrigin) {
        HeaderBlock block = new HeaderBlock();
        Origin target = Origin.of(url);
        block.put("Host", target.authority());
        block.put("Connection", "keep-alive");
        if (body != null || method.equals("POST") || method.equals("PUT")) {
            block.put("Content-Length", String.valueOf(body == null ? 0 : body.length()));
        }
        block.fields.addAll(extra);
        if (initiator.navigation()) {
            block.put("Upgrade-Insecure-Requests", "1");
        }
        block.put("User-Agent", USER_AGENT);
        if (contentType != null) {
            block.put("Content-Type", contentType);
        }
        block.put("Accept", accepted(initiator));
        block.origin(method, initiator.origin(), crossOrigin);
        block.fetchMetadata(target, initiator);
        block.referer(target, initiator);
        block.put("Accept-Encoding", "gzip, deflate");
        block.put("Accept-Language", "en-US,en;q=0.9");
        return block.fields;
    }

    /** Fetch Standard, "append a request Origin header": always across origins, else for methods other than GET and HEAD. */
    private void origin(String method, String from, boolean crossOrigin) {
        if (!from.isEmpty() && (crossOrigin || !(method.equals("GET") || method.equals("HEAD")))) {
            put("Origin", from);
        }
    }

    /** Fetch Metadata Request Headers section 2; only to addresses that are potentially trustworthy. */
    private void fetchMetadata(Origin target, Initiator initiator) {
        if (!target.scheme().equals("https") && !RequestUrl.parse(target.serialized()).loopback()) {
            return;
        }
        put("Sec-Fetch-Site", site(target, initiator));
        String opaque = initiator.opaque();
        put("Sec-Fetch-Mode", initiator.navigation() ? "navigate" : opaque != null ? "no-cors" : "cors");
        if (initiator.navigation() && initiator.user()) {
            put("Sec-Fetch-User", "?1");
        }
        put("Sec-Fetch-Dest", initiator.navigation() ? "document" : opaque != null ? opaque : "empty");
    }

    private static String accepted(Initiator initiator) {
        if (initiator.navigation()) {
            return "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        }
        return "image".equals(initiator.opaque())
                ? "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"
                : "*/*";
    }

    private static String site(Origin target, Initiator initiator) {
        String page = initiator.page();
        if (page == null) {
            return "none";
        }
        Origin from = Origin.of(page);
        if (from.equals(target) && initiator.sameOriginSoFar()) {
            return "same-origin";
        }
        return initiator.sameSiteSoFar() && BrowserCookies.sameSite(page, target.serialized() + "/")
                ? "same-site"
                : "cross-site";
    }

    /** Referrer Policy, the default strict-origin-when-cross-origin. */
    private void referer(Origin target, Initiator initiator) {
        String page = initiator.page();
        if (page == null) {
            return;
        }
        Origin from = Origin.of(page);
        boolean downgrade = from.scheme().equals("https") && !target.scheme().equals("https");
        if (!downgrade) {
            put("Referer", from.equals(target) ? page : from.serialized() + "/");
        }
    }

    private void put(String name, String value) {
        fields.add(new Header(name, value));
    }
}
