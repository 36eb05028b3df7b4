package dev.authscope.ui.shell.sheet;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.authscope.keysearch.KeySearch;
import dev.authscope.keysearch.WordList;
import dev.authscope.keysearch.WordListException;
import dev.authscope.ui.model.KeySearchViewModel;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Wording;

/** Looks for a weak secret behind the token, with the rate of candidates as measured; nothing is sent for it. */
final class SecretSearching {

    private final LabViewModel model;
    private final Wording wording;
    private final Supplier<String> token;
    private final Supplier<Optional<Path>> chooser;
    private final ComboBox<Words> words = new ComboBox<>();
    private final CheckBox rules = new CheckBox();
    private final Button start = new Button();
    private final Button cancel = new Button();
    private final Button use = new Button();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label said = new Label();
    private final InvalidationListener follow = property -> show();
    private String list = "";

    /** Where the words come from. */
    enum Words {
        SMALL, LARGE, FILE
    }

    /**
     * @param chooser lets the user choose a file; empty when they change their mind
     * @param use takes a secret that was found
     */
    SecretSearching(LabViewModel model, Supplier<String> token, Supplier<Optional<Path>> chooser,
            Consumer<String> use) {
        this.model = model;
        this.wording = model.wording();
        this.token = token;
        this.chooser = chooser;
        words.getItems().setAll(Words.values());
        words.setValue(Words.SMALL);
        words.valueProperty().addListener(property -> rules.setDisable(words.getValue() != Words.FILE));
        rules.setDisable(true);
        start.setOnAction(event -> start());
        cancel.setOnAction(event -> model.keySearch().cancel());
        this.use.setOnAction(event -> use.accept(model.keySearch().stateProperty().get().secret()));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinHeight(12);
        Choices.dress(said, "token-lab-found");
        model.keySearch().stateProperty().addListener(follow);
    }

    Node content() {
        Choices.dress(words, "token-lab-words", wording.get("tokenLab.words"),
                one -> wording.get("tokenLab.words." + one.name()));
        Choices.dress(start, "token-lab-search", wording.get("tokenLab.searchNow"));
        Choices.dress(cancel, "token-lab-cancel", wording.get("tokenLab.cancel"));
        Choices.dress(use, "token-lab-use", wording.get("tokenLab.use"));
        rules.setId("token-lab-rules");
        rules.setText(wording.get("tokenLab.rules"));
        bar.setId("token-lab-progress");
        bar.setAccessibleText(wording.get("tokenLab.progress"));
        show();
        return new VBox(10, Choices.row(words, rules, start, cancel, use), bar, said);
    }

    void closed() {
        model.keySearch().stateProperty().removeListener(follow);
    }

    private void start() {
        switch (words.getValue()) {
            case SMALL -> start(WordList.small());
            case LARGE -> start(WordList.large());
            case FILE -> chooser.get().ifPresent(chosen -> start(WordList.file(chosen, rules.isSelected())));
        }
    }

    private void start(WordList from) {
        list = words.getValue() == Words.FILE ? from.name() : wording.get("tokenLab.words." + words.getValue().name());
        model.keySearch().start(token.get(), from);
    }

    private void show() {
        KeySearchViewModel.State state = model.keySearch().stateProperty().get();
        boolean running = state.phase() == KeySearchViewModel.Phase.RUNNING;
        start.setDisable(running);
        cancel.setDisable(!running);
        use.setDisable(state.phase() != KeySearchViewModel.Phase.FOUND);
        bar.setProgress(running || state.phase() == KeySearchViewModel.Phase.CANCELLED
                ? state.progress().share()
                : state.phase() == KeySearchViewModel.Phase.NONE ? 0 : 1);
        said.setText(sentence(state));
    }

    private String sentence(KeySearchViewModel.State state) {
        KeySearch.Progress progress = state.progress();
        Object[] measured = {Typing.number(progress.tried()), Typing.number(Math.round(progress.rate())) };
        return switch (state.phase()) {
            case NONE -> wording.get("tokenLab.search.none");
            case RUNNING -> wording.get("tokenLab.search.running", measured);
            case FOUND -> wording.get("tokenLab.search.found", state.secret(), Typing.number(state.place()),
                    measured[1]);
            case NOT_FOUND -> wording.get("tokenLab.search.notFound", measured);
            case CANCELLED -> wording.get("tokenLab.search.cancelled", measured);
            case NOT_APPLICABLE -> wording.get("tokenLab.search.notApplicable");
            case BROKEN_LIST -> broken(state.broken());
        };
    }

    private String broken(@Nullable WordListException why) {
        return why == null ? "" : switch (why.reason()) {
            case UNREADABLE -> wording.get("tokenLab.list.unreadable", list);
            case NOT_UTF8 -> wording.get("tokenLab.list.notUtf8", list, why.line());
            case LONG_LINE -> wording.get("tokenLab.list.longLine", list, why.line());
        };
    }
}
