package dev.authscope.ui.shell.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.authscope.settings.Settings;
import dev.authscope.settings.Settings.LanguageChoice;
import dev.authscope.ui.model.Appearance;
import dev.authscope.ui.model.Appearance.Theme;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Wording;

/** The settings; each choice holds at once. */
public final class SettingsSheet implements Sheet {

    private final Appearance appearance;
    private final Wording wording;
    private final LabViewModel model;
    private @Nullable RedisRow redis;

    private record Choice(String id, String name, Supplier<Boolean> chosen, Runnable choose) {}

    public SettingsSheet(LabViewModel model) {
        this.appearance = model.appearance();
        this.wording = model.wording();
        this.model = model;
    }

    @Override
    public String title() {
        return wording.get("settings.title");
    }

    @Override
    public Node content() {
        Button reset = new Button(wording.get("settings.reset"));
        reset.getStyleClass().setAll("button", "plain-button");
        reset.setId("settings-reset");
        reset.setAccessibleText(wording.get("settings.reset"));
        RedisRow store = new RedisRow(model);
        redis = store;
        VBox rows = new VBox(14, row("settings.language", languages()), row("settings.theme", themes()),
                row("settings.textSize", sizes()), row("settings.motion", motions()),
                row("settings.questions", questions()), store, reset);
        reset.setOnAction(event -> {
            reset();
            rows.getChildren().setAll(((VBox) content()).getChildren());
            Node again = rows.lookup("#settings-reset");
            if (again != null) {
                again.requestFocus();
            }
        });
        return rows;
    }

    @Override
    public void closed() {
        if (redis != null) {
            redis.take();
        }
    }

    private List<Choice> languages() {
        return List.of(language("system", wording.get("settings.language.system"), LanguageChoice.SYSTEM),
                language("en", "English", LanguageChoice.ENGLISH), language("ko", "한국어", LanguageChoice.KOREAN));
    }

    private Choice language(String id, String name, LanguageChoice choice) {
        return new Choice("language-" + id, name, () -> appearance.languageChoiceProperty().get() == choice,
                () -> appearance.languageChoiceProperty().set(choice));
    }

    private List<Choice> themes() {
        return List.of(theme("dark", wording.get("settings.theme.dark"), Theme.DARK),
                theme("light", wording.get("settings.theme.light"), Theme.LIGHT),
                theme("contrast", wording.get("settings.theme.contrast"), Theme.CONTRAST));
    }

    private Choice theme(String id, String name, Theme theme) {
        return new Choice("theme-" + id, name, () -> appearance.theme() == theme,
                () -> appearance.themeProperty().set(theme));
    }

    private List<Choice> sizes() {
        List<Choice> sizes = new ArrayList<>();
        for (int percent : Settings.TEXT_SIZES) {
            sizes.add(new Choice("size-" + percent, percent + " %",
                    () -> appearance.textSizeProperty().get() == percent,
                    () -> appearance.textSizeProperty().set(percent)));
        }
        return sizes;
    }

    private List<Choice> motions() {
        return List.of(
                new Choice("motion-full", wording.get("settings.motion.full"),
                        () -> !appearance.reducedMotionProperty().get(),
                        () -> appearance.reducedMotionProperty().set(false)),
                new Choice("motion-reduced", wording.get("settings.motion.reduced"),
                        () -> appearance.reducedMotionProperty().get(),
                        () -> appearance.reducedMotionProperty().set(true)));
    }

    private List<Choice> questions() {
        return List.of(
                new Choice("questions-on", wording.get("settings.questions.on"),
                        () -> appearance.questionsProperty().get(), () -> appearance.questionsProperty().set(true)),
                new Choice("questions-off", wording.get("settings.questions.off"),
                        () -> !appearance.questionsProperty().get(), () -> appearance.questionsProperty().set(false)));
    }

    private Node row(String nameKey, List<Choice> choices) {
        Label name = new Label(wording.get(nameKey));
        name.getStyleClass().add("section");
        FlowPane buttons = new FlowPane(8, 8);
        buttons.setPrefWrapLength(480);
        ToggleGroup group = new ToggleGroup();
        for (Choice choice : choices) {
            buttons.getChildren().add(button(choice, name.getText(), group));
        }
        return new VBox(6, name, buttons);
    }

    private static ToggleButton button(Choice choice, String of, ToggleGroup group) {
        ToggleButton button = new ToggleButton(choice.name());
        button.getStyleClass().setAll("toggle-button", "choice");
        button.setId(choice.id());
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setSelected(choice.chosen().get());
        button.setAccessibleText(of + ": " + choice.name());
        // A choice cannot be taken back, only another one made; the arrow keys choose as well.
        button.selectedProperty().addListener((property, before, now) -> {
            if (now) {
                choice.choose().run();
            } else if (group.getSelectedToggle() == null) {
                Platform.runLater(() -> button.setSelected(group.getSelectedToggle() == null));
            }
        });
        return button;
    }

    private void reset() {
        if (redis != null) {
            redis.clear();
        }
        appearance.themeProperty().set(Theme.valueOf(Settings.DEFAULTS.theme().name()));
        appearance.textSizeProperty().set(Settings.DEFAULTS.textSize());
        appearance.reducedMotionProperty().set(Settings.DEFAULTS.motion() == Settings.Motion.REDUCED);
        appearance.questionsProperty().set(Settings.DEFAULTS.questions());
        appearance.languageChoiceProperty().set(Settings.DEFAULTS.language());
    }
}
