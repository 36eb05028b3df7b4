package dev.authscope.browser;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where an answer sends the browser, and how it asks there.
 *
 * @param url absolute; http or https
 * @param keeps whether method and content stay; else the next request is a GET without content
 */
record Redirect(String url, boolean keeps) {

    /** How many in a row a browser follows (Fetch Standard, HTTP-redirect fetch). */
    static final int MOST = 20;

    private static final List<Integer> STATUSES = List.of(301, 302, 303, 307, 308);

    /** Whether an answer names another place to ask at, be it one that can be asked or not. */
    static boolean isOne(WireAnswer answer) {
        return STATUSES.contains(answer.status()) && answer.header("Location").isPresent();
    }

    /**
     * The redirect in an answer (RFC 9110 section 15.4): 303 turns anything but HEAD into GET, 301 and 302 do so to POST,
     * 307 and 308 keep the method.
     *
     * @return empty when there is none, or when its Location is no http or https address
     */
    static Optional<Redirect> of(WireAnswer answer, String method, String url) {
        if (!isOne(answer)) {
            return Optional.empty();
        }
        boolean reads = method.equals("GET") || method.equals("HEAD");
        boolean keeps = answer.status() == 303 ? reads : answer.status() >= 307 || !method.equals("POST");
        return target(url, answer.header("Location").orElse("")).map(target -> new Redirect(target, keeps));
    }

    private static Optional<String> target(String url, String location) {
        try {
            URI target = URI.create(url).resolve(location);
            String scheme = String.valueOf(target.getScheme());
            boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
            return web && target.getHost() != null ? Optional.of(target.toString()) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
