package dev.authscope.ui.shell.sheet;

import javafx.scene.Node;

import dev.authscope.tokens.ShownText;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.shell.paste.CurlCommand;
import dev.authscope.ui.shell.paste.Pasted;
import dev.authscope.ui.shell.paste.PastedReader;
import dev.authscope.ui.theme.Lines;

/** A pasted curl command as the request that it describes; it is not sent. */
public record CurlSheet(Wording wording, CurlCommand command) implements Sheet {

    private static final int MOST = 100;

    @Override
    public String title() {
        return wording.get("curl.title");
    }

    @Override
    public Node content() {
        Lines lines = new Lines().sentence(wording.get("curl.notSent"));
        lines.heading(wording.get("curl.request"));
        lines.code(command.method() + " " + ShownText.whole(command.url()));
        if (!command.headers().isEmpty()) {
            lines.heading(wording.get("curl.headers"));
            command.headers()
                    .stream()
                    .limit(MOST)
                    .forEach(header -> lines.pair(ShownText.brief(header.name()), ShownText.whole(header.value()),
                            meaning(header.value())));
        }
        lines.heading(wording.get("curl.cookies"));
        if (command.cookies().isEmpty()) {
            lines.sentence(wording.get("curl.noCookies"));
        }
        command.cookies()
                .stream()
                .limit(MOST)
                .forEach(cookie -> lines.pair(ShownText.brief(cookie.name()), ShownText.whole(cookie.value()),
                        meaning(cookie.value())));
        if (!command.cookies().isEmpty()) {
            lines.sentence(wording.get("curl.cookiesLack"));
        }
        if (!command.body().isEmpty()) {
            lines.heading(wording.get("curl.body")).code(ShownText.whole(command.body()));
        }
        if (!command.unread().isEmpty()) {
            lines.heading(wording.get("curl.unread")).code(ShownText.whole(String.join("   ", command.unread())));
        }
        return lines;
    }

    private String meaning(String value) {
        return PastedReader.read(value) instanceof Pasted.Token ? wording.get("curl.token") : "";
    }
}
