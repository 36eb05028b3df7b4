package dev.authscope.server.oauth;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.HeaderLine;
import dev.authscope.server.http.HtmlText;

/** The issuer's own page where people log in; no other page may frame it (RFC 9700 section 4.16). */
final class LoginPage {

    private LoginPage() {}

    /**
     * The page with its form.
     *
     * @param request the query of the request that it is for, which goes along with name and password
     * @param problem what was wrong before; empty for nothing
     */
    static Answer show(int status, String request, String problem) {
        return page(status, "Log in", """
                <h1>Log in at idp.example</h1>
                %s<form method="post" action="/login">
                <input type="hidden" name="request" value="%s">
                <p><label>Name <input name="username" autocomplete="username"></label></p>
                <p><label>Password <input name="password" type="password" autocomplete="current-password"></label></p>
                <p><button>Log in</button></p>
                </form>
                """.formatted(problem.isEmpty() ? "" : "<p>" + HtmlText.escaped(problem) + "</p>\n",
                HtmlText.escaped(request)));
    }

    /** Why nobody is sent anywhere: to whom it would go is not known (RFC 6749 section 4.1.2.1). */
    static Answer refuse(String why) {
        return page(400, "Not possible", "<h1>Not possible</h1>\n<p>" + HtmlText.escaped(why) + "</p>\n");
    }

    private static Answer page(int status, String title, String body) {
        String document = """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>%s</title>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(title, body);
        List<HeaderLine> headers = new ArrayList<>();
        headers.add(new HeaderLine("Content-Type", "text/html; charset=utf-8"));
        headers.add(new HeaderLine("Content-Security-Policy",
                "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"));
        headers.add(new HeaderLine("X-Frame-Options", "DENY"));
        return new Answer(status, headers, document.getBytes(StandardCharsets.UTF_8)).noStore();
    }

}
