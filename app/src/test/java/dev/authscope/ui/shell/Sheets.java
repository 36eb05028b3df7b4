package dev.authscope.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Every sheet that can lie over the window, by name, and how it is opened. Tools work in the background: settle afterwards. */
final class Sheets {

    static final String TOKEN = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
            + ".eyJzdWIiOiJhbGljZSIsImV4cCI6MTc3MjQwOTYwMCwicm9sZSI6ImFkbWluIn0.c2lnbmF0dXJl";
    static final String COOKIES = "Set-Cookie: SID=abc; Path=/; HttpOnly; Secure; SameSite=Lax\n"
            + "Set-Cookie: __Host-x=1; Path=/account; Secure";
    static final String CURL = "curl 'https://shop.example/orders' -H 'Accept: text/html' -b 'SID=abc; t=" + TOKEN
            + "' --data-raw 'a=1' --proxy http://p";

    private Sheets() {}

    static Map<String, Consumer<Shell>> all() {
        Map<String, Consumer<Shell>> all = new LinkedHashMap<>();
        for (String command : new String[]{"keys.settings", "keys.list", "keys.about", "keys.find", "keys.export",
                "keys.whatIf", "keys.lessons", "keys.cards", "keys.tokenLab", "keys.credentials", "keys.ways", "keys.advice" }) {
            all.put(command, shell -> shell.commands().named(command).action().run());
        }
        all.put("token", shell -> shell.open(TOKEN));
        all.put("cookies", shell -> shell.open(COOKIES));
        all.put("curl", shell -> shell.open(CURL));
        all.put("nothing", shell -> shell.open("what is this"));
        all.put("report", shell -> shell.report(new IllegalStateException("made for this test")));
        return all;
    }
}
