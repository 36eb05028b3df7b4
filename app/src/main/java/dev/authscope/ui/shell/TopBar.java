package dev.authscope.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

import org.jspecify.annotations.Nullable;

import dev.authscope.scenario.Scenario;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.ScenarioLibrary.Chapter;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.shell.command.Command;
import dev.authscope.ui.theme.Icon;

/** The bar at the top: where one is, language, theme, the list of keys. */
final class TopBar extends HBox {

    private final LabViewModel model;
    private final Wording wording;
    private final Label chapter = new Label();
    private final Label title = new Label();

    TopBar(LabViewModel model, Commands commands) {
        super(12);
        this.model = model;
        this.wording = model.wording();
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(52);
        setMaxHeight(52);
        Label product = new Label("Authscope");
        product.getStyleClass().add("product-name");
        product.setMinWidth(Region.USE_PREF_SIZE);
        Region divider = new Region();
        divider.getStyleClass().add("divider");
        divider.setMinSize(1.4, 24);
        divider.setMaxSize(1.4, 24);
        chapter.getStyleClass().add("dim");
        title.getStyleClass().add("scenario-title");
        VBox where = new VBox(0, chapter, title);
        where.setAlignment(Pos.CENTER_LEFT);
        where.setMinWidth(0);
        HBox.setHgrow(where, Priority.ALWAYS);
        Button find = button("find", commands, "keys.find", null);
        find.textProperty().bind(Bindings.concat(wording.follow("top.find"), "  " + commands.named("keys.find").keys()));
        find.getStyleClass().add("find-button");
        Button language = button("language", commands, "keys.language", null);
        language.setText("EN | 한국어");
        Button theme = button("theme", commands, "keys.theme", Icon.THEME.draw());
        Button settings = button("settings", commands, "keys.settings", Icon.SETTINGS.draw());
        Button present = button("present-now", commands, "keys.present", null);
        present.textProperty().bind(wording.follow("top.present"));
        Button export = button("export-now", commands, "keys.export", null);
        export.textProperty().bind(wording.follow("top.export"));
        Button keys = button("keys", commands, "keys.list", null);
        keys.setText("?");
        getChildren().addAll(logo(), product, divider, where, find, language, theme, settings, present, export, keys);
        model.redraw()
                .of(this::show, model.run().stateProperty(), model.library().chaptersProperty(),
                        model.appearance().languageProperty());
        show();
    }

    private void show() {
        Scenario scenario = model.run().state().scenario();
        title.setText(scenario == null
                ? ""
                : (scenario.display() + "  " + wording.get(scenario.title())).strip());
        chapter.setText(scenario == null
                ? ""
                : model.library()
                        .chaptersProperty()
                        .get()
                        .stream()
                        .filter(one -> one.entries().stream().anyMatch(entry -> entry.id().equals(scenario.id())))
                        .findFirst()
                        .map(this::name)
                        .orElse(""));
    }

    private String name(Chapter one) {
        return one.number() + "  ·  " + wording.get(one.title());
    }

    private Button button(String id, Commands commands, String nameKey, @Nullable Node graphic) {
        Command command = commands.named(nameKey);
        Button button = new Button("", graphic);
        button.getStyleClass().setAll("button", "plain-button");
        button.setId(id);
        button.setMinHeight(32);
        button.setMinWidth(USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        button.accessibleTextProperty().bind(wording.follow(nameKey));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(wording.follow(nameKey));
        button.setTooltip(tooltip);
        button.setOnAction(event -> command.action().run());
        return button;
    }

    private static Node logo() {
        Circle ring = new Circle(12, 12, 10);
        ring.getStyleClass().add("logo-ring");
        Circle dot = new Circle(12, 12, 3.2);
        dot.getStyleClass().add("logo-dot");
        Line handle = new Line(19.5, 19.5, 25.5, 25.5);
        handle.getStyleClass().add("logo-handle");
        return new Group(ring, dot, handle);
    }
}
