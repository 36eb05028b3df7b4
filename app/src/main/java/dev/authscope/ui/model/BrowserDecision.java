package dev.authscope.ui.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.StoredCookie;

/**
 * Something that the browser refused on its own: a cookie it did not send or keep, an answer it kept from a script, a request
 * or a script that a policy forbids.
 *
 * @param sentence what it did, and why
 * @param rule reason code and the document that has the rule
 */
public record BrowserDecision(String sentence, String rule) {

    /** Where each kind of refusal is laid down. */
    private static final Map<String, String> RULES = Map.of("cors.check", "Fetch: CORS check", "cors.preflight",
            "Fetch: CORS-preflight fetch", "csp.script", "CSP 3: script-src", "csp.image", "CSP 3: img-src",
            "csp.connect", "CSP 3: connect-src", "mixed.blocked", "Mixed Content §4.4");
    /** What the browser rewrites before it asks. */
    private static final Map<String, String> REWRITTEN = Map.of("hsts.upgrade", "RFC 6797 §8.3", "mixed.upgraded",
            "Mixed Content §4.1");

    /** What the browser decided before a request went out: an address it rewrote, cookies that stayed behind. */
    public static List<BrowserDecision> before(Exchange exchange, Moment moment, Wording wording) {
        List<BrowserDecision> decisions = new ArrayList<>();
        for (FlowEvent.Noted noted : moment.world().notes().values()) {
            String rule = REWRITTEN.get(noted.code());
            Map<String, String> told = noted.arguments();
            if (rule != null && noted.stamp().where().equals(exchange.from())
                    && exchange.request().url().equals(told.get("to"))) {
                decisions.add(new BrowserDecision(wording.get("why.refused." + noted.code(),
                        told.getOrDefault("from", ""), told.getOrDefault("to", "")), noted.code() + "  ·  " + rule));
            }
        }
        for (Exchange.Withheld withheld : exchange.cookiesWithheld()) {
            for (String reason : withheld.reasons()) {
                decisions.add(new BrowserDecision(wording.cookie("explain.withheld", name(withheld.cookie(), wording))
                        + " " + wording.cookie("reason." + reason), reason + "  ·  RFC 6265bis §5.8.3"));
            }
        }
        return decisions;
    }

    /** What the browser refused after that, up to now: cookies of the answer, and what belongs to no other message. */
    public static List<BrowserDecision> after(Exchange exchange, Moment moment, Wording wording) {
        List<BrowserDecision> decisions = new ArrayList<>();
        for (FlowEvent.Noted noted : moment.world().notes().values()) {
            int of = noted.stamp().exchange();
            String who = noted.stamp().where();
            if (of == exchange.id() || of == 0 && who.equals(exchange.from())) {
                decisions.addAll(of(noted, wording));
            }
        }
        return decisions;
    }

    private static List<BrowserDecision> of(FlowEvent.Noted noted, Wording wording) {
        if (noted.code().equals("cookie-ignored")) {
            return Arrays.stream(noted.arguments().getOrDefault("reasons", "").split(", "))
                    .filter(reason -> !reason.isEmpty())
                    .map(reason -> new BrowserDecision(noted.arguments().getOrDefault("name", "") + ": "
                            + wording.cookie("explain.ignored", wording.cookie("reason." + reason)),
                            reason + "  ·  RFC 6265bis §5.7"))
                    .toList();
        }
        String rule = RULES.get(noted.code());
        if (rule == null) {
            return List.of();
        }
        Map<String, String> told = noted.arguments();
        return List.of(new BrowserDecision(wording.get("why.refused." + noted.code(), told.getOrDefault("origin", ""),
                told.getOrDefault("missing", ""), told.getOrDefault("url", told.getOrDefault("script", ""))),
                noted.code() + "  ·  " + rule));
    }

    private static String name(StoredCookie cookie, Wording wording) {
        return cookie.name().isEmpty() ? wording.cookie("explain.nameless", cookie.value()) : cookie.name();
    }
}
