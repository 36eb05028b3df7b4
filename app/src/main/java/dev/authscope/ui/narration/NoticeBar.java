package dev.authscope.ui.narration;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import dev.authscope.scenario.StoreSentences;
import dev.authscope.server.session.StoreNotice;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.theme.Icon;

/** Says what the run in front could not use and what it goes on with, until that is put away. Not there while all is well. */
public final class NoticeBar extends HBox {

    private final LabViewModel model;
    private final Label words = new Label();
    private final Button close = new Button("", Icon.CROSS.draw());

    public NoticeBar(LabViewModel model) {
        super(10);
        this.model = model;
        setId("notices");
        getStyleClass().add("notice-bar");
        setAlignment(Pos.CENTER_LEFT);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setId("notices-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        close.getStyleClass().setAll("button", "small-button");
        close.setId("notices-close");
        close.setOnAction(event -> model.run().notices().dismiss());
        close.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(words, close);
        model.run().notices().unreadProperty().addListener((property, before, now) -> show());
        model.appearance().languageProperty().addListener(property -> show());
        show();
    }

    private void show() {
        List<StoreNotice> unread = model.run().notices().unreadProperty().get();
        setVisible(!unread.isEmpty());
        setManaged(isVisible());
        words.setText(unread.stream()
                .map(notice -> StoreSentences.of(notice, model.appearance().language()))
                .collect(Collectors.joining("\n")));
        close.setAccessibleText(model.wording().get("notices.close"));
    }
}
