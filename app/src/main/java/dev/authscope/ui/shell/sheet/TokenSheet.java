package dev.authscope.ui.shell.sheet;

import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;

import dev.authscope.tokens.DecodedToken;
import dev.authscope.tokens.ExplainedEntry;
import dev.authscope.tokens.ShownText;
import dev.authscope.tokens.TokenExplainer;
import dev.authscope.tokens.TokenPart;
import dev.authscope.tokens.TokenTexts;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.theme.Lines;

/** A pasted token in words. Nothing of it is verified, and the sheet says so. */
public final class TokenSheet implements Sheet {

    private static final int MOST = 100;

    private final LabViewModel model;
    private final DecodedToken token;
    private final Instant now;
    private final Runnable change;

    /**
     * @param now the time from which the token's times are seen
     * @param change opens the token lab with this token
     */
    public TokenSheet(LabViewModel model, DecodedToken token, Instant now, Runnable change) {
        this.change = change;
        this.model = model;
        this.token = token;
        this.now = now;
    }

    @Override
    public String title() {
        return model.wording().get("token.title");
    }

    @Override
    public Node content() {
        Wording wording = model.wording();
        TokenTexts texts = new TokenTexts(model.appearance().language());
        TokenExplainer explainer = new TokenExplainer(texts);
        Lines lines = new Lines().sentence(texts.get("decode.unchecked")).heading(texts.get("decode.header"));
        pairs(lines, explainer.header(token));
        lines.heading(texts.get("decode.payload"));
        if (token.claims() != null) {
            pairs(lines, explainer.claims(token, now));
        } else if (token.payload() != null) {
            lines.sentence(texts.get("decode.text", ShownText.brief(token.payload())));
        } else {
            lines.sentence(texts.get("decode.hidden"));
        }
        if (!token.encrypted()) {
            String signature = token.encoded(TokenPart.SIGNATURE);
            lines.heading(texts.get("decode.signature"));
            lines.code(signature.isEmpty() ? texts.get("decode.noSignature") : ShownText.whole(signature));
        }
        List<String> notes = explainer.notes(token);
        if (!notes.isEmpty()) {
            lines.heading(wording.get("token.notes"));
            notes.stream().limit(MOST).forEach(lines::sentence);
        }
        if (!token.encrypted()) {
            Button lab = new Button();
            Choices.dress(lab, "token-change", wording.get("keys.tokenLab"));
            lab.setOnAction(event -> change.run());
            lines.getChildren().add(lab);
        }
        return lines;
    }

    private static void pairs(Lines lines, List<ExplainedEntry> entries) {
        entries.stream().limit(MOST).forEach(entry -> lines.pair(entry.name(), entry.value(), entry.words()));
    }
}
