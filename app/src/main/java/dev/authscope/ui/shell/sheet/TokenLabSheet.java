package dev.authscope.ui.shell.sheet;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.authscope.tokens.TokenDraft;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Wording;

/**
 * The token lab: any token, its three parts to be changed, signed anew with a key or left broken, sent to the lab's API over the
 * wire with whatever gap in the verifier, and a search for a weak secret behind it.
 */
public final class TokenLabSheet implements Sheet {

    private static final double WIDTH = 860;

    private final LabViewModel model;
    private final Wording wording;
    private final TokenParts parts;
    private final TokenSigning signing;
    private final TokenSending sending;
    private final SecretSearching searching;

    /**
     * @param token to begin with; empty for the newest one of the run, or for a new one where there is none
     * @param file lets the user choose a list of words; empty when they change their mind
     */
    public TokenLabSheet(LabViewModel model, String token, Supplier<Optional<Path>> file) {
        this.model = model;
        this.wording = model.wording();
        this.parts = new TokenParts(model);
        this.signing = new TokenSigning(model, parts::draft, parts::take);
        this.sending = new TokenSending(model, () -> parts.draft().compact());
        this.searching = new SecretSearching(model, () -> parts.draft().compact(), file, signing::useSecret);
        parts.begin(token);
    }

    @Override
    public String title() {
        return wording.get("tokenLab.title");
    }

    @Override
    public String firstFocus() {
        return "token-lab-whole";
    }

    @Override
    public Node content() {
        VBox all = new VBox(12, parts.content(), section("tokenLab.sign"), signing.content(), section("tokenLab.send"),
                sending.content(), section("tokenLab.search"), searching.content());
        all.setPrefWidth(WIDTH);
        return all;
    }

    /** The token as it stands in the fields. */
    TokenDraft draft() {
        return parts.draft();
    }

    private Label section(String key) {
        Label label = new Label(wording.get(key));
        label.getStyleClass().add("section");
        return label;
    }

    /** A search that nobody sees any more ends. */
    @Override
    public void closed() {
        model.keySearch().cancel();
        sending.closed();
        searching.closed();
    }
}
