package dev.authscope.ui.shell.sheet;

import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.authscope.cookies.CookieExplanation;
import dev.authscope.cookies.CookieOctets;
import dev.authscope.cookies.CookieReason;
import dev.authscope.cookies.JarRules;
import dev.authscope.cookies.SendContext;
import dev.authscope.cookies.StoreContext;
import dev.authscope.flow.StoredCookie;
import dev.authscope.texts.Texts;
import dev.authscope.tokens.ShownText;
import dev.authscope.ui.model.CookieWords;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.theme.Lines;

/**
 * Pasted {@code Set-Cookie} lines: what a browser makes of them, and what it sends to an address. The answers come from the
 * same rules as those of the lab's browser.
 */
public final class CookieSheet implements Sheet {

    /** Where the lines are taken to come from until another address is typed. */
    static final String FROM = "https://shop.example/";
    private static final int MOST = 100;
    private static final int SHOWN = 5;

    private final LabViewModel model;
    private final Wording wording;
    private final List<String> lines;
    private final Instant now;
    private String from = FROM;
    private String to = FROM;
    private int asked;

    /** What is said of the lines at one pair of addresses; a sentence in place of an answer when an address is wrong. */
    private record Said(CookieExplanation.Answer answer, String problem) {}

    /**
     * @param now when the lines arrive and the request is made
     */
    public CookieSheet(LabViewModel model, List<String> lines, Instant now) {
        this.model = model;
        this.wording = model.wording();
        this.lines = List.copyOf(lines);
        this.now = now;
    }

    @Override
    public String title() {
        return wording.get("cookie.title");
    }

    @Override
    public String firstFocus() {
        return "cookie-to";
    }

    @Override
    public Node content() {
        VBox answer = new VBox();
        TextField fromField = field("cookie-from", from, "cookie.from");
        TextField toField = field("cookie-to", to, "cookie.to");
        fromField.textProperty().addListener((property, before, typed) -> {
            from = typed;
            ask(answer);
        });
        toField.textProperty().addListener((property, before, typed) -> {
            to = typed;
            ask(answer);
        });
        ask(answer);
        VBox all = new VBox(12, new Lines().code(String.join("\n", lines.subList(0, Math.min(lines.size(), SHOWN)))),
                row("cookie.from", fromField),
                row("cookie.to", toField), answer);
        all.setPrefWidth(Lines.WIDTH);
        return all;
    }

    private TextField field(String id, String text, String nameKey) {
        TextField field = new TextField(text);
        field.setId(id);
        field.getStyleClass().add("mono");
        field.setAccessibleText(wording.get(nameKey));
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private Node row(String nameKey, TextField field) {
        Label name = new Label(wording.get(nameKey));
        name.setMinWidth(142);
        HBox row = new HBox(10, name, field);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void ask(VBox answer) {
        int mine = ++asked;
        String source = from;
        String target = to;
        model.workOut(() -> said(source, target), said -> {
            if (mine == asked) {
                answer.getChildren().setAll(show(said));
            }
        });
    }

    private Said said(String source, String target) {
        try {
            StoreContext context = StoreContext.response(source);
            List<CookieExplanation.Line> received = lines.stream()
                    .limit(MOST)
                    .map(line -> new CookieExplanation.Line(CookieOctets.ofText(line), context, now))
                    .toList();
            return new Said(CookieExplanation.answer(new CookieExplanation.Question(received, SendContext.get(target),
                    now, JarRules.STANDARD)), "");
        } catch (IllegalArgumentException e) {
            return new Said(new CookieExplanation.Answer("", List.of(), List.of(), List.of()),
                    wording.get("cookie.address"));
        }
    }

    private Node show(Said said) {
        Lines shown = new Lines();
        if (!said.problem().isEmpty()) {
            return shown.sentence(said.problem());
        }
        Texts texts = Texts.load(model.appearance().language(), "cookies");
        CookieExplanation.Answer answer = said.answer();
        for (CookieExplanation.Ignored ignored : answer.ignored()) {
            shown.strong(texts.get("explain.ignored", text(ignored.header())));
            reasons(shown, texts, ignored.reasons());
        }
        answer.deleted().forEach(deleted -> shown.strong(texts.get("explain.deleted", name(texts, deleted))));
        for (CookieExplanation.Kept kept : answer.stored()) {
            shown.strong(texts.get(kept.sent() ? "explain.sent" : "explain.withheld", name(texts, kept.cookie())));
            reasons(shown, texts, kept.reasons());
            attributes(shown, kept.cookie());
        }
        shown.code(answer.cookieHeader().isEmpty()
                ? texts.get("explain.noHeader")
                : texts.get("explain.header", text(answer.cookieHeader())));
        return shown;
    }

    private void attributes(Lines shown, StoredCookie cookie) {
        CookieWords.of(cookie, wording)
                .forEach(attribute -> shown.pair(attribute.name(), attribute.value(), attribute.words()));
    }

    private static void reasons(Lines shown, Texts texts, List<CookieReason> reasons) {
        reasons.forEach(reason -> shown.sentence(texts.get("reason." + reason.code())));
    }

    private static String name(Texts texts, StoredCookie cookie) {
        return cookie.name().isEmpty() ? texts.get("explain.nameless", text(cookie.value())) : text(cookie.name());
    }

    private static String text(String octets) {
        return ShownText.brief(CookieOctets.toText(octets));
    }
}
