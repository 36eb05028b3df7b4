package dev.authscope.ui.shell.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.authscope.lab.IssuerKeys;
import dev.authscope.server.LabServer;
import dev.authscope.tokens.TokenDraft;
import dev.authscope.tokens.TokenSigner;
import dev.authscope.tokens.TokenTexts;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Wording;

/** Signs the token anew, with a key of the lab or one of one's own, or leaves it without a signature. */
final class TokenSigning {

    private final LabViewModel model;
    private final Wording wording;
    private final Supplier<TokenDraft> draft;
    private final Consumer<TokenDraft> signed;
    private final ComboBox<With> with = new ComboBox<>();
    private final TextField key = new TextField();
    private final Button sign = new Button();
    private final Label said = new Label();

    /** What a token is signed with. */
    enum With {
        /** A text of one's own as the secret of an HMAC, however weak. */
        SECRET,
        /** A JWK of one's own. */
        JWK,
        /** The key of the lab's issuer, which nobody but the issuer has. */
        ISSUER,
        /** The text of the issuer's public key, as the secret of an HMAC. */
        PUBLIC_KEY,
        /** Nothing: {@code alg: none}. */
        NONE
    }

    TokenSigning(LabViewModel model, Supplier<TokenDraft> draft, Consumer<TokenDraft> signed) {
        this.model = model;
        this.wording = model.wording();
        this.draft = draft;
        this.signed = signed;
        with.getItems().setAll(With.values());
        with.setValue(With.SECRET);
        with.valueProperty().addListener(property -> ask());
        key.getStyleClass().add("mono");
        key.setTextFormatter(Typing.upTo(TokenDraft.LONGEST,
                () -> say(wording.get("tokenLab.long", Typing.number(TokenDraft.LONGEST)))));
        key.textProperty().addListener((property, before, now) -> say(""));
        key.setOnAction(event -> sign());
        sign.setOnAction(event -> sign());
        Choices.dress(said, "token-lab-signed");
    }

    Node content() {
        Choices.dress(with, "token-lab-with", wording.get("tokenLab.with"),
                one -> wording.get("tokenLab.with." + one.name()));
        Choices.dress(sign, "token-lab-sign", wording.get("tokenLab.signNow"));
        key.setId("token-lab-key");
        HBox.setHgrow(key, Priority.ALWAYS);
        ask();
        HBox row = new HBox(10, with, key, sign);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, row, said);
    }

    /** Takes a secret that was found, and signs with it. */
    void useSecret(String secret) {
        with.setValue(With.SECRET);
        key.setText(secret);
        sign();
    }

    private void ask() {
        boolean typed = with.getValue() == With.SECRET || with.getValue() == With.JWK;
        key.setDisable(!typed);
        String name = wording
                .get(with.getValue() == With.JWK ? "tokenLab.with.JWK" : "tokenLab.with.SECRET");
        key.setAccessibleText(name);
        key.setPromptText(typed ? name : "");
        say("");
    }

    private void sign() {
        switch (with.getValue()) {
            case SECRET -> sign(() -> TokenSigner.secret(key.getText().getBytes(StandardCharsets.UTF_8)));
            case JWK -> sign(() -> TokenSigner.jwk(key.getText()));
            case NONE -> take(draft.get().unsecured());
            case ISSUER -> issuer();
            case PUBLIC_KEY -> publicKey();
        }
    }

    private interface Signer {
        TokenSigner get() throws TokenSigner.UnusableKeyException;
    }

    private void sign(Signer signer) {
        try {
            take(draft.get().signedBy(signer.get()));
        } catch (TokenSigner.UnusableKeyException e) {
            say(new TokenTexts(model.appearance().language()).sentence(e.finding()));
        }
    }

    /** The issuer is asked what it would sign; its algorithm stands in the header first, because the header is signed too. */
    private void issuer() {
        TokenDraft now = draft.get();
        Optional<IssuerKeys> keys = model.run().issuerKeys();
        if (keys.isEmpty()) {
            say(wording.get("tokenLab.noLab"));
            return;
        }
        model.workOut(() -> {
            String alg = keys.get().sign(now.signingInput()).alg();
            TokenDraft named = now.withAlgorithm(alg);
            LabServer.Signing signing = keys.get().sign(named.signingInput());
            return named.withSignature(signing.signature());
        }, this::take);
    }

    private void publicKey() {
        Optional<IssuerKeys> keys = model.run().issuerKeys();
        model.workOut(() -> keys.flatMap(IssuerKeys::publicKey), pem -> {
            if (pem.isEmpty()) {
                say(wording.get("tokenLab.noPublicKey"));
            } else {
                sign(() -> TokenSigner.secret(pem.get()));
            }
        });
    }

    private void take(TokenDraft made) {
        if (List.of(made.header(), made.payload(), made.compact())
                .stream()
                .anyMatch(text -> text.length() > TokenDraft.LONGEST)) {
            say(wording.get("tokenLab.long", Typing.number(TokenDraft.LONGEST)));
            return;
        }
        signed.accept(made);
        say(made.signature().isEmpty()
                ? wording.get("tokenLab.unsigned")
                : wording.get("tokenLab.signedWith", made.algorithm().isEmpty() ? "?" : made.algorithm()));
    }

    private void say(String text) {
        said.setText(text);
    }
}
