package dev.authscope.ui.shell.sheet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Item;
import dev.authscope.flow.World;
import dev.authscope.texts.Language;
import dev.authscope.tokens.TokenDecoder;
import dev.authscope.tokens.TokenDraft;
import dev.authscope.tokens.TokenTexts;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Wording;

/** A token as a whole and in its three parts; what is changed in one shows in the other at once. */
final class TokenParts {

    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final double LINE = 24;
    /** In the place of a token's name: a new one. */
    private static final String NEW = "";

    private final LabViewModel model;
    private final Wording wording;
    private final ComboBox<String> taken = new ComboBox<>();
    private final TextField whole = new TextField();
    private final List<Text> encoded = List.of(coloured("", "jwt-header"), coloured("", "jwt-payload"),
            coloured("", "jwt-signature"));
    private final TextFlow coloured = new TextFlow(encoded.get(0), coloured(".", "jwt-other"), encoded.get(1),
            coloured(".", "jwt-other"), encoded.get(2));
    private final TextArea header = new TextArea();
    private final TextArea payload = new TextArea();
    private final TextField signature = new TextField();
    private final Label said = new Label();
    private TokenDraft draft = TokenDraft.EMPTY;
    private boolean filling;
    private Language spoken;
    private TokenTexts texts;

    TokenParts(LabViewModel model) {
        this.model = model;
        this.wording = model.wording();
        this.spoken = model.appearance().language();
        this.texts = new TokenTexts(spoken);
        taken.valueProperty().addListener((property, before, name) -> choose(name));
        listen(whole, this::pasted);
        listen(header, () -> changed(draft.withHeader(header.getText())));
        listen(payload, () -> changed(draft.withPayload(payload.getText())));
        listen(signature, () -> changed(draft.withSignature(signature.getText().strip())));
        whole.getStyleClass().add("mono");
        signature.getStyleClass().addAll("mono", "jwt-signature");
        header.getStyleClass().addAll("mono", "jwt-header");
        payload.getStyleClass().addAll("mono", "jwt-payload");
        header.setWrapText(true);
        payload.setWrapText(true);
        passOnTab(header);
        passOnTab(payload);
        header.setPrefRowCount(5);
        payload.setPrefRowCount(5);
        coloured.setId("token-lab-coloured");
        coloured.setVisible(false);
        said.setId("token-lab-said");
        said.setWrapText(true);
        // Its line stays there when it says nothing: a token is broken and whole again while it is typed.
        said.setMinHeight(LINE);
    }

    private void listen(TextInputControl field, Runnable typed) {
        field.setTextFormatter(Typing.upTo(TokenDraft.LONGEST, this::limit));
        field.textProperty().addListener((property, before, now) -> {
            if (!filling) {
                typed.run();
            }
        });
    }

    /** In a text of JSON Tab leads on, as it does everywhere else in the sheet. */
    private static void passOnTab(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                area.requestFocusTraversal(
                        event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
    }

    private void limit() {
        said.setText(wording.get("tokenLab.long", Typing.number(TokenDraft.LONGEST)));
    }

    /** @param token to begin with; empty for the newest one of the run, or for a new one where there is none */
    void begin(String token) {
        List<String> names = names();
        taken.getItems().setAll(names);
        if (token.isEmpty()) {
            taken.setValue(names.getLast().equals(NEW) && names.size() > 1 ? names.get(names.size() - 2) : NEW);
        } else {
            whole.setText(token);
        }
    }

    /** The token as it stands in the fields. */
    TokenDraft draft() {
        return draft;
    }

    /** Puts another token into the fields. */
    void take(TokenDraft other) {
        draft = other;
        fill();
    }

    Node content() {
        Choices.dress(taken, "token-lab-taken", wording.get("tokenLab.take"),
                name -> name.equals(NEW) ? wording.get("tokenLab.new") : name);
        name(whole, "token-lab-whole", "tokenLab.whole");
        whole.setPromptText(wording.get("tokenLab.paste"));
        name(header, "token-lab-header", "tokenLab.header");
        name(payload, "token-lab-payload", "tokenLab.payload");
        name(signature, "token-lab-signature", "tokenLab.signature");
        HBox.setHgrow(whole, Priority.ALWAYS);
        HBox first = new HBox(10, taken, whole);
        VBox left = part("tokenLab.header", header);
        VBox right = part("tokenLab.payload", payload);
        left.setPrefWidth(300);
        left.setMinWidth(220);
        HBox.setHgrow(right, Priority.ALWAYS);
        VBox.setVgrow(header, Priority.ALWAYS);
        VBox all = new VBox(10, first, coloured, new HBox(12, left, right), part("tokenLab.signature", signature),
                said);
        say();
        return all;
    }

    private VBox part(String key, Node field) {
        Label name = new Label(wording.get(key));
        name.getStyleClass().add("section");
        return new VBox(4, name, field);
    }

    private void name(Node field, String id, String key) {
        field.setId(id);
        field.setAccessibleText(wording.get(key));
    }

    /** The access tokens of the run, and a new one last. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (Item item : world().itemsByName().values()) {
            if (item.kind().equals("AT")) {
                names.add(item.name());
            }
        }
        names.add(NEW);
        return names;
    }

    private World world() {
        return model.momentProperty().get().world();
    }

    private void choose(@Nullable String name) {
        if (name == null) {
            return;
        }
        Item item = world().itemsByName().get(name);
        if (item == null) {
            take(fresh());
        } else {
            whole.setText(item.value());
        }
    }

    /** What an access token of the shop says, not signed yet (RFC 9068 section 2.2). */
    private TokenDraft fresh() {
        long now = world().now().getEpochSecond();
        return new TokenDraft("{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"k1\"}",
                "{\"iss\":\"https://shop.example\",\"sub\":\"u-1001\",\"aud\":\"https://api.shop.example\","
                        + "\"client_id\":\"shop-web\",\"iat\":" + now + ",\"exp\":"
                        + (now + LIFETIME.toSeconds())
                        + ",\"jti\":\"made-by-hand\",\"name\":\"Alice\",\"roles\":[\"user\"]}",
                "");
    }

    /** A whole token was typed or pasted; what is none stays in its field and changes nothing. */
    private void pasted() {
        try {
            draft = TokenDraft.of(whole.getText().strip());
            filling = true;
            header.setText(draft.header());
            payload.setText(draft.payload());
            signature.setText(draft.signature());
            filling = false;
            show();
        } catch (TokenDecoder.UndecodableTokenException e) {
            said.setText(texts().sentence(e.finding()));
        }
    }

    private void changed(TokenDraft other) {
        draft = other;
        filling = true;
        whole.setText(draft.compact());
        filling = false;
        show();
    }

    private void fill() {
        filling = true;
        header.setText(draft.header());
        payload.setText(draft.payload());
        signature.setText(draft.signature());
        whole.setText(draft.compact());
        filling = false;
        show();
    }

    private void show() {
        coloured.setVisible(true);
        String[] texts = draft.compact().split("\\.", 3);
        for (int i = 0; i < texts.length; i++) {
            // The same nodes keep their style: only what was typed is laid out anew.
            if (!encoded.get(i).getText().equals(texts[i])) {
                encoded.get(i).setText(texts[i]);
            }
        }
        say();
    }

    private static Text coloured(String text, String style) {
        Text shown = new Text(text);
        shown.getStyleClass().addAll("wire", style);
        return shown;
    }

    private void say() {
        said.setText(fault());
    }

    /** Read once for a language: it is asked for with each character typed. */
    private TokenTexts texts() {
        Language language = model.appearance().language();
        if (language != spoken) {
            spoken = language;
            texts = new TokenTexts(language);
        }
        return texts;
    }

    /** Why this is no token; empty when it is one, however little it is worth. */
    private String fault() {
        TokenTexts texts = texts();
        try {
            return TokenDecoder.decode(draft.compact())
                    .notes()
                    .stream()
                    .findFirst()
                    .map(texts::sentence)
                    .orElse("");
        } catch (TokenDecoder.UndecodableTokenException e) {
            return texts.sentence(e.finding());
        }
    }
}
