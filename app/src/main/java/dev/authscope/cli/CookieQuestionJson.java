package dev.authscope.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.authscope.cookies.CookieApi;
import dev.authscope.cookies.CookieExplanation;
import dev.authscope.cookies.JarRules;
import dev.authscope.cookies.RequestUrl;
import dev.authscope.cookies.SendContext;
import dev.authscope.cookies.StoreContext;

/** Reads a question about cookies from a JSON object. Every fault is an IllegalArgumentException with one sentence. */
final class CookieQuestionJson {

    private final JarRules rules;
    private final Instant start;

    /**
     * @param rules what holds unless the line's {@code options} say otherwise
     * @param start the time of a line that names none
     */
    CookieQuestionJson(JarRules rules, Instant start) {
        this.rules = rules;
        this.start = start;
    }

    CookieExplanation.Question read(ObjectNode root) {
        Instant now = instant(root, "", start);
        return new CookieExplanation.Question(lines(root, now), request(object(root, "request")), now,
                options(root.get("options")));
    }

    private static List<CookieExplanation.Line> lines(JsonNode root, Instant now) {
        JsonNode set = root.get("set");
        if (set == null || !set.isArray()) {
            throw new IllegalArgumentException("'set' must be a list of objects with 'url' and 'header'.");
        }
        List<CookieExplanation.Line> lines = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
            JsonNode entry = set.get(i);
            String where = "set[" + i + "].";
            if (!entry.isObject()) {
                throw new IllegalArgumentException("set[" + i + "] must be an object with 'url' and 'header'.");
            }
            RequestUrl url = RequestUrl.parse(text(entry, where, "url", null));
            CookieApi api = CookieWords.api(text(entry, where, "api", "http"), where + "api");
            boolean sameSite = CookieWords.sameSite(text(entry, where, "initiator", "same-site"), url,
                    where + "initiator");
            StoreContext context = new StoreContext(url, api, sameSite, truth(entry, where, "topLevel", true),
                    CookieWords.credentials(text(entry, where, "credentials", "include"), where + "credentials"));
            lines.add(new CookieExplanation.Line(text(entry, where, "header", null), context,
                    instant(entry, where, now)));
        }
        return lines;
    }

    private static SendContext request(JsonNode request) {
        String where = "request.";
        RequestUrl url = RequestUrl.parse(text(request, where, "url", null));
        return new SendContext(url, CookieWords.method(text(request, where, "method", "GET"), where + "method"),
                CookieWords.api(text(request, where, "api", "http"), where + "api"),
                CookieWords.sameSite(text(request, where, "initiator", "same-site"), url, where + "initiator"),
                truth(request, where, "topLevel", true),
                CookieWords.credentials(text(request, where, "credentials", "include"), where + "credentials"));
    }

    private JarRules options(@Nullable JsonNode options) {
        if (options == null || options.isNull()) {
            return rules;
        }
        if (!options.isObject()) {
            throw new IllegalArgumentException("'options' must be an object.");
        }
        String where = "options.";
        return new JarRules(number(options, where, "perDomain", rules.perDomain()),
                number(options, where, "total", rules.total()),
                truth(options, where, "newerDrafts", rules.newerDrafts()),
                truth(options, where, "laxAllowingUnsafe", rules.laxAllowingUnsafe()),
                truth(options, where, "localhostSecure", rules.trustworthyLocalhost()),
                truth(options, where, "blockThirdParty", rules.blockThirdParty()));
    }

    private static JsonNode object(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isObject()) {
            throw new IllegalArgumentException("'" + name + "' must be an object with a 'url'.");
        }
        return value;
    }

    /** A string; the fallback when it is missing or null, and a fault when there is no fallback. */
    private static String text(JsonNode node, String where, String name, @Nullable String fallback) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            if (fallback == null) {
                throw new IllegalArgumentException("'" + where + name + "' is missing; it must be a string.");
            }
            return fallback;
        }
        if (!value.isString()) {
            throw new IllegalArgumentException("'" + where + name + "' must be a string.");
        }
        return value.stringValue();
    }

    private static boolean truth(JsonNode node, String where, String name, boolean fallback) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return fallback;
        }
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("'" + where + name + "' must be true or false.");
        }
        return value.booleanValue();
    }

    private static int number(JsonNode node, String where, String name, int fallback) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return fallback;
        }
        if (!value.isInt() || value.intValue() < 1) {
            throw new IllegalArgumentException("'" + where + name + "' must be a whole number of at least 1.");
        }
        return value.intValue();
    }

    private static Instant instant(JsonNode node, String where, Instant fallback) {
        JsonNode value = node.get("now");
        if (value == null || value.isNull()) {
            return fallback;
        }
        try {
            return CookieWords.instant(text(node, where, "now", null));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + where + "now' must be a time such as 2026-03-02T00:00:00Z.", e);
        }
    }
}
