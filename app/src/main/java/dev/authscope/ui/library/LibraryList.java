package dev.authscope.ui.library;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.authscope.ui.model.FuzzyMatch;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.ScenarioLibrary.Chapter;
import dev.authscope.ui.model.ScenarioLibrary.Entry;
import dev.authscope.ui.model.Wording;

/** The whole list: a field to search in it, chapters with their scenarios, and a file of one's own. */
final class LibraryList extends VBox {

    private final LabViewModel model;
    private final Wording wording;
    private final TextField search = new TextField();
    private final VBox list = new VBox(1);
    private final List<EntryButton> entries = new ArrayList<>();
    private final List<ChapterHeading> headings = new ArrayList<>();
    private final OpenEntryInSight inSight;

    /**
     * @param chooseFile asks for a file of one's own and opens it
     * @param doors what else can be opened, below the list
     */
    LibraryList(LabViewModel model, Runnable chooseFile, List<Door> doors) {
        this.model = model;
        this.wording = model.wording();
        getStyleClass().add("library");
        search.setId("library-search");
        search.getStyleClass().add("library-search");
        search.promptTextProperty().bind(wording.follow("library.search"));
        search.accessibleTextProperty().bind(wording.follow("library.search"));
        search.textProperty().addListener(property -> build());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onSearchKey);
        setMargin(search, new Insets(10, 8, 2, 8));
        ScrollPane scroll = new ScrollPane(list);
        scroll.getStyleClass().add("library-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setVgrow(scroll, Priority.ALWAYS);
        inSight = new OpenEntryInSight(scroll, list, () -> entries);
        list.getStyleClass().add("library-list");
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onListKey);
        VBox below = new VBox(4, new LessonStrip(model));
        doors.forEach(door -> below.getChildren().add(button(door)));
        below.getChildren().add(button(new Door("open-file", "library.open", chooseFile)));
        setMargin(below, new Insets(8, 8, 12, 8));
        getChildren().addAll(search, scroll, below);
        model.library().chaptersProperty().addListener(property -> build());
        model.appearance().languageProperty().addListener(property -> build());
        build();
    }

    private Button button(Door door) {
        Button button = new Button();
        button.getStyleClass().setAll("button", "plain-button");
        button.setId(door.id());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(USE_PREF_SIZE);
        button.setWrapText(true);
        button.textProperty().bind(wording.follow(door.key()));
        button.accessibleTextProperty().bind(wording.follow(door.key()));
        button.setOnAction(event -> door.action().run());
        button.setDisable(!door.open().getAsBoolean());
        model.run().stateProperty().addListener(property -> button.setDisable(!door.open().getAsBoolean()));
        return button;
    }

    /** Shows how far the scenarios have come. */
    void update() {
        headings.forEach(ChapterHeading::update);
        entries.forEach(EntryButton::update);
        inSight.show();
    }

    /** Puts the cursor into the field. */
    void focusSearch() {
        search.requestFocus();
    }

    private void build() {
        FuzzyMatch match = new FuzzyMatch(search.getText());
        entries.clear();
        headings.clear();
        List<Node> nodes = new ArrayList<>();
        for (Chapter chapter : model.library().chaptersProperty().get()) {
            List<Entry> found = chapter.entries().stream().filter(entry -> fits(match, chapter, entry)).toList();
            if (!found.isEmpty()) {
                ChapterHeading heading = new ChapterHeading(model, chapter);
                headings.add(heading);
                nodes.add(heading);
                found.forEach(entry -> entries.add(new EntryButton(model, entry, false)));
                nodes.addAll(entries.subList(entries.size() - found.size(), entries.size()));
            }
        }
        if (nodes.isEmpty() && !search.getText().isBlank()) {
            Label none = new Label(wording.get("library.none"));
            none.getStyleClass().add("chapter");
            nodes.add(none);
        }
        list.getChildren().setAll(nodes);
    }

    private static boolean fits(FuzzyMatch match, Chapter chapter, Entry entry) {
        List<String> searched = new ArrayList<>(entry.searched());
        searched.addAll(List.of(chapter.title().en(), chapter.title().ko()));
        return match.score(searched) > 0;
    }

    private void onSearchKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                if (!entries.isEmpty()) {
                    search.requestFocusTraversal(TraversalDirection.NEXT);
                }
                event.consume();
            }
            case ENTER -> {
                if (!entries.isEmpty() && !search.getText().isBlank()) {
                    entries.getFirst().fire();
                }
                event.consume();
            }
            case ESCAPE -> {
                if (!search.getText().isEmpty()) {
                    search.clear();
                    event.consume();
                }
            }
            default -> {
                // All other keys are typed.
            }
        }
    }

    private void onListKey(KeyEvent event) {
        int at = event.getTarget() instanceof EntryButton entry ? entries.indexOf(entry) : -1;
        if (at < 0) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> {
                if (at < entries.size() - 1) {
                    entries.get(at).requestFocusTraversal(TraversalDirection.NEXT);
                }
                event.consume();
            }
            case UP -> {
                entries.get(at).requestFocusTraversal(TraversalDirection.PREVIOUS);
                event.consume();
            }
            default -> {
                // All other keys are the window's.
            }
        }
    }
}
