package dev.authscope.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.authscope.diagram.ItemNames;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Header;
import dev.authscope.flow.Timeline;

/**
 * Takes secrets out of what is written for others and keeps the shape: a named value becomes its short name, any other
 * {@code …}. Where a secret may stand is known (cookies, Authorization, fields of bodies and addresses with a telling name);
 * what was found there is then also looked for everywhere else. The signature of a JWT is cut, its readable parts stay.
 */
public final class Redaction {

    /** What stands in place of a secret without a name. */
    public static final String HIDDEN = "…";

    private static final Pattern JWT = Pattern.compile("(eyJ[\\w-]+\\.[\\w-]*\\.)[\\w-]+");
    private static final Pattern JSON_TEXT = Pattern
            .compile("\"([\\w.-]{1,64})\"(\\s*:\\s*)\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern FORM = Pattern.compile("[^\\s=&<>{}\"]+=[^\\s<>{}\"]*");
    private static final Pattern QUERY = Pattern.compile("([?&#;])([\\w.%-]{1,64})=([^&#\\s\"'<>]*)");
    private static final List<String> TELLING = List.of("pass", "pwd", "secret", "token", "csrf", "xsrf", "session",
            "credential", "assertion", "signature", "jwt", "auth", "cookie", "key", "verifier");
    private static final Set<String> TELLING_ALONE = Set.of("sid", "pw", "old", "new", "pin", "otp");
    private static final Set<String> HARMLESS = Set.of("token_type", "tokentype", "token_type_hint", "www-authenticate",
            "access-control-allow-credentials", "proxy-authenticate", "sec-websocket-key", "keep-alive");

    private final ItemNames names = new ItemNames();
    private final boolean off;

    private Redaction(boolean off) {
        this.off = off;
    }

    /** Redaction that leaves everything as it is; the file must say so. */
    public static Redaction off() {
        return new Redaction(true);
    }

    /** Redaction for all that a run has recorded. */
    public static Redaction of(Timeline timeline) {
        Redaction redaction = new Redaction(false);
        for (FlowEvent event : timeline.events()) {
            if (event instanceof FlowEvent.ItemIssued issued) {
                redaction.names.learn(issued);
                if (JWT.matcher(issued.value()).matches()) {
                    // A signature is as good as its token, since the parts before it can be read anywhere.
                    redaction.names.learn(issued.value().substring(issued.value().lastIndexOf('.') + 1),
                            new ItemNames.Name("", HIDDEN));
                }
            }
        }
        timeline.events().forEach(redaction::collect);
        return redaction;
    }

    /** Whether secrets are left in. */
    public boolean isOff() {
        return off;
    }

    /** A header field with its secrets taken out. */
    public Header header(Header header) {
        return off ? header : new Header(header.name(), headerValue(header.name(), header.value()));
    }

    /** Header fields with their secrets taken out. */
    public List<Header> headers(List<Header> headers) {
        return headers.stream().map(this::header).toList();
    }

    /** An address with the secrets in its query taken out. */
    public String url(String url) {
        return off ? url : text(replace(QUERY, url, (key, value) -> isTelling(key) || key.equals("code")));
    }

    /** A message's body, of whatever kind, with its secrets taken out. */
    public String body(String body) {
        if (off) {
            return body;
        }
        if (FORM.matcher(body).matches()) {
            return url("?" + body).substring(1);
        }
        return text(replace(JSON_TEXT, body, (key, value) -> isTelling(key)));
    }

    /** A field of something else, such as a row, with its secret taken out. */
    public String field(String name, String value) {
        return off || value.isEmpty() ? value : isTelling(name) ? hidden(value) : text(value);
    }

    /** Any other text: known secrets that stand in it as words, and signatures, are taken out. */
    public String text(String text) {
        return off ? text : JWT.matcher(names.replaceIn(text)).replaceAll("$1" + HIDDEN);
    }

    /** A value that is a secret wherever it stands: by its short name, or hidden. */
    public String secret(String value) {
        return off ? value : hidden(value);
    }

    private String headerValue(String name, String value) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "cookie" -> cookies(value);
            case "set-cookie" -> {
                int end = value.indexOf(';');
                yield end < 0 ? cookie(value) : cookie(value.substring(0, end)) + text(value.substring(end));
            }
            case "authorization", "proxy-authorization" -> {
                int space = value.indexOf(' ');
                yield space < 0 ? hidden(value) : value.substring(0, space + 1) + hidden(value.substring(space + 1));
            }
            case String other -> isTelling(other) ? hidden(value) : url(value);
        };
    }

    private String cookies(String value) {
        List<String> pairs = new ArrayList<>();
        for (String pair : value.split(";", -1)) {
            pairs.add(cookie(pair));
        }
        return String.join(";", pairs);
    }

    private String cookie(String pair) {
        int equals = pair.indexOf('=');
        return pair.substring(0, equals + 1) + hidden(pair.substring(equals + 1));
    }

    private String hidden(String value) {
        String plain = value.strip();
        if (plain.isEmpty()) {
            return value;
        }
        Matcher jwt = JWT.matcher(plain);
        return names.of(plain)
                .map(ItemNames.Name::text)
                .orElseGet(() -> jwt.matches() ? jwt.group(1) + HIDDEN : HIDDEN);
    }

    private static boolean isTelling(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        return !HARMLESS.contains(name)
                && (TELLING_ALONE.contains(name) || TELLING.stream().anyMatch(name::contains));
    }

    private interface Telling {
        boolean test(String key, String value);
    }

    private String replace(Pattern pattern, String text, Telling telling) {
        return pattern.matcher(text).replaceAll(match -> {
            int start = match.start(3) - match.start();
            int end = match.end(3) - match.start();
            String whole = match.group();
            int key = pattern == QUERY ? 2 : 1;
            boolean secret = !match.group(3).isEmpty() && telling.test(match.group(key), match.group(3));
            return Matcher.quoteReplacement(
                    secret ? whole.substring(0, start) + hidden(match.group(3)) + whole.substring(end) : whole);
        });
    }

    /** Remembers what stands where secrets stand. */
    private void collect(FlowEvent event) {
        switch (event) {
            case FlowEvent.RequestSent sent -> {
                sent.headers().forEach(this::collect);
                collectFields(sent.octets().from(sent.octets().bodyOffset()).latin1());
            }
            case FlowEvent.ResponseArrived arrived -> {
                arrived.headers().forEach(this::collect);
                collectFields(arrived.octets().from(arrived.octets().bodyOffset()).latin1());
            }
            case FlowEvent.CookieStored stored -> remember(stored.cookie().value());
            case FlowEvent.StorageWritten written when written.value() != null && isTelling(written.key()) ->
                remember(written.value());
            case FlowEvent.LootGained gained when !gained.kind().equals("claim") && !gained.kind().equals("header") ->
                remember(gained.value());
            default -> {
            }
        }
    }

    private void collect(Header header) {
        String value = header.value();
        switch (header.name().toLowerCase(Locale.ROOT)) {
            case "cookie" -> {
                for (String pair : value.split(";", -1)) {
                    remember(pair.substring(pair.indexOf('=') + 1).strip());
                }
            }
            case "set-cookie" -> {
                String pair = value.split(";", 2)[0];
                remember(pair.substring(pair.indexOf('=') + 1).strip());
            }
            case "authorization", "proxy-authorization" -> remember(value.substring(value.indexOf(' ') + 1).strip());
            default -> {
            }
        }
    }

    private void collectFields(String body) {
        if (FORM.matcher(body).matches()) {
            collectMatches(QUERY, "?" + body, 2);
        } else {
            collectMatches(JSON_TEXT, body, 1);
        }
    }

    private void collectMatches(Pattern pattern, String text, int key) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (isTelling(matcher.group(key))) {
                remember(matcher.group(3));
            }
        }
    }

    private void remember(String value) {
        // A JWT is handled by its form, so that its readable parts stay.
        if (!value.isEmpty() && !JWT.matcher(value).matches()) {
            names.learn(value, new ItemNames.Name("", HIDDEN));
        }
    }
}
