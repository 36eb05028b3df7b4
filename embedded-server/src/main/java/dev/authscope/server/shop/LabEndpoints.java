package dev.authscope.server.shop;

import java.util.List;
import java.util.Locale;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Route;

/** What the lab offers on every host for trying things out: reading back a request, and setting any cookie. */
final class LabEndpoints {

    private static final int MOST_LINES = 64;
    private static final int MOST_CHARACTERS = 16 * 1024;
    private static final String FIELD = "set-cookie:";

    private LabEndpoints() {}

    static List<Route> routes() {
        return List.of(Route.of("GET", "/lab/echo", LabEndpoints::echo),
                Route.of("POST", "/lab/set-cookie", LabEndpoints::setCookie));
    }

    private static Answer echo(Call call) {
        return Answer.of(200).text(call.headerText()).noStore();
    }

    private static Answer setCookie(Call call) {
        // A foreign page must not plant cookies in a real browser that somebody uses on this machine.
        if (call.authority().outside() && call.header("Sec-Fetch-Site").filter("cross-site"::equals).isPresent()) {
            return Answer.problem(403, "Only pages of the lab may set cookies here.", "cross_site");
        }
        List<String> lines = call.latin1().lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty() || lines.size() > MOST_LINES || call.latin1().length() > MOST_CHARACTERS
                || lines.stream().anyMatch(LabEndpoints::holdsControls)) {
            return Answer.problem(400, "The content is to be 1 to " + MOST_LINES + " lines of Set-Cookie, "
                    + MOST_CHARACTERS + " characters at most, without control characters.", "invalid_request");
        }
        Answer answer = Answer.of(204);
        for (String line : lines) {
            answer = answer.with("Set-Cookie", value(line));
        }
        return answer.noStore();
    }

    private static String value(String line) {
        boolean named = line.toLowerCase(Locale.ROOT).startsWith(FIELD);
        return (named ? line.substring(FIELD.length()) : line).strip();
    }

    private static boolean holdsControls(String line) {
        return line.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 127);
    }
}
