package dev.authscope.ui.library;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.theme.Icon;

/** The list in a narrow window: numbers only, and a button that shows the whole list. */
final class LibraryRail extends VBox {

    private final LabViewModel model;
    private final VBox numbers = new VBox(1);
    private final Button show = new Button("", Icon.SEARCH.draw());
    private final List<EntryButton> entries = new ArrayList<>();
    private final OpenEntryInSight inSight;

    LibraryRail(LabViewModel model, Runnable showList) {
        this.model = model;
        getStyleClass().add("library");
        show.getStyleClass().setAll("button", "plain-button", "rail-button");
        show.setId("library-show");
        show.setMaxWidth(Double.MAX_VALUE);
        show.accessibleTextProperty().bind(model.wording().follow("library.show"));
        show.setOnAction(event -> showList.run());
        setMargin(show, new Insets(10, 6, 4, 6));
        ScrollPane scroll = new ScrollPane(numbers);
        scroll.getStyleClass().add("library-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setVgrow(scroll, Priority.ALWAYS);
        inSight = new OpenEntryInSight(scroll, numbers, () -> entries);
        numbers.getStyleClass().add("library-numbers");
        getChildren().addAll(show, scroll);
        model.library().chaptersProperty().addListener(property -> build());
        model.appearance().languageProperty().addListener(property -> build());
        build();
    }

    /** Shows which scenario is open. */
    void update() {
        entries.forEach(EntryButton::update);
        inSight.show();
    }

    /** Puts the focus on the button that shows the list. */
    void focusShow() {
        show.requestFocus();
    }

    private void build() {
        entries.clear();
        model.library()
                .chaptersProperty()
                .get()
                .forEach(chapter -> chapter.entries()
                        .forEach(entry -> entries.add(new EntryButton(model, entry, true))));
        numbers.getChildren().setAll(entries);
    }
}
