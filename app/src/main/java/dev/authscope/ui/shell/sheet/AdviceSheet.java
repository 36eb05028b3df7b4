package dev.authscope.ui.shell.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.file.AdviceLibrary;
import dev.authscope.scenario.file.AdviceLibrary.Advice;
import dev.authscope.scenario.file.AdviceLibrary.Answer;
import dev.authscope.scenario.file.AdviceLibrary.Question;
import dev.authscope.scenario.file.AdviceLibrary.Run;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.ScenarioLibrary;
import dev.authscope.ui.model.Wording;

/** Which one should I use: five answers, the advice that follows from them, and the runs and the code behind each line. */
public final class AdviceSheet implements Sheet {

    private static final double WIDTH = 820;

    private final LabViewModel model;
    private final Wording wording;
    private final Runnable close;
    private final AdviceLibrary library;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final VBox lines = new VBox(12);

    /** @param close closes the sheet, before a run opens */
    public AdviceSheet(LabViewModel model, Runnable close) {
        this.model = model;
        this.wording = model.wording();
        this.close = close;
        this.library = AdviceLibrary.bundled();
        library.questions().forEach(question -> answers.put(question.id(), question.answers().getFirst().id()));
    }

    @Override
    public String title() {
        return wording.get("advice.title");
    }

    @Override
    public String firstFocus() {
        return "advice-" + library.questions().getFirst().id();
    }

    @Override
    public Node content() {
        List<Node> nodes = new ArrayList<>(List.of(text(wording.get("advice.lead"), "dim")));
        library.questions().forEach(question -> nodes.add(choice(question)));
        nodes.add(lines);
        VBox box = new VBox(12, nodes.toArray(Node[]::new));
        box.setPrefWidth(WIDTH);
        show();
        return box;
    }

    private Node choice(Question question) {
        Label name = text(wording.get(question.text()), "section");
        ComboBox<Answer> values = new ComboBox<>();
        values.setId("advice-" + question.id());
        values.setMaxWidth(Double.MAX_VALUE);
        values.setAccessibleText(name.getText());
        values.getItems().setAll(question.answers());
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Answer answer) {
                return answer == null ? "" : wording.get(answer.text());
            }

            @Override
            public Answer fromString(String typed) {
                throw new UnsupportedOperationException("answers are chosen, not typed");
            }
        });
        question.answers()
                .stream()
                .filter(answer -> answer.id().equals(answers.get(question.id())))
                .forEach(values::setValue);
        values.valueProperty().addListener((property, before, now) -> {
            answers.put(question.id(), now.id());
            show();
        });
        return new VBox(4, name, values);
    }

    private void show() {
        List<Node> nodes = new ArrayList<>(List.of(text(wording.get("advice.lines"), "section")));
        int number = 0;
        for (Advice advice : library.advice(answers)) {
            nodes.add(line(++number, advice));
        }
        lines.getChildren().setAll(nodes);
    }

    private Node line(int number, Advice advice) {
        Label sentence = text(number + "  " + wording.get(advice.text()), "strong");
        sentence.setId("advice-line-" + number);
        FlowPane runs = new FlowPane(8, 6);
        for (Run run : advice.runs()) {
            String shown = wording.get("advice.run", name(run));
            Button open = new Button(shown);
            open.getStyleClass().setAll("button", "plain-button");
            open.setId("advice-run-" + number + "-" + (runs.getChildren().size() + 1));
            open.setMnemonicParsing(false);
            open.setWrapText(true);
            open.setMinHeight(Region.USE_PREF_SIZE);
            open.setMaxWidth(WIDTH);
            open.setAccessibleText(shown);
            open.setOnAction(event -> {
                close.run();
                open(run);
            });
            runs.getChildren().add(open);
        }
        AdviceLibrary.Code code = library.code(advice.code());
        VBox both = new VBox(6, text("Spring", "section"), code(code.spring()), text("Express", "section"),
                code(code.express()));
        TitledPane pane = new TitledPane(wording.get("advice.code"), both);
        pane.setId("advice-code-" + number);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.setAccessibleText(wording.get("advice.code") + ": " + wording.get(advice.text()));
        VBox box = new VBox(6, sentence, runs, pane);
        VBox.setMargin(box, new Insets(4, 0, 0, 0));
        return box;
    }

    private static Node code(List<String> lines) {
        return text(String.join("\n", lines), "mono");
    }

    /** The scenario's number and question, the step, and the values that are not the default. */
    private String name(Run run) {
        Function<ScenarioLibrary.Entry, String> shown = entry -> entry.number() + " " + wording.get(entry.title());
        StringBuilder name = new StringBuilder(model.library()
                .chaptersProperty()
                .get()
                .stream()
                .flatMap(chapter -> chapter.entries().stream())
                .filter(entry -> entry.id().equals(run.scenario()))
                .findFirst()
                .map(shown)
                .orElse(run.scenario()));
        run.switches().forEach((id, value) -> name.append(" · ").append(id).append('=').append(value));
        return run.step().isEmpty() ? name.toString() : name + " @" + run.step();
    }

    private void open(Run run) {
        if (run.step().isEmpty()) {
            model.library().open(run.scenario(), run.part());
        } else {
            model.<Scenario>workOut(() -> model.library().scenario(run.scenario()),
                    scenario -> model.run().openAt(scenario, run.switches(), run.step()));
        }
    }

    private static Label text(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
