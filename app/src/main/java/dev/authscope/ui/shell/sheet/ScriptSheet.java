package dev.authscope.ui.shell.sheet;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import dev.authscope.scenario.AttackScript;
import dev.authscope.ui.model.Wording;

/**
 * The script that the attacker left in a page: to be read, changed, and tried in a run from the beginning. It runs nowhere but
 * in the lab's browser model, within its limits.
 */
public final class ScriptSheet implements Sheet {

    private static final int ROWS = 18;
    private static final double WIDTH = 680;

    private final Wording wording;
    private final String script;
    private final Consumer<String> run;
    private final TextArea text = new TextArea();

    /**
     * @param script as it is in the run that is shown
     * @param run begins a run with another one
     */
    public ScriptSheet(Wording wording, String script, Consumer<String> run) {
        this.wording = wording;
        this.script = script;
        this.run = run;
        text.setTextFormatter(Typing.only(typed -> typed.length() <= AttackScript.LONGEST));
        text.setText(script);
    }

    @Override
    public String title() {
        return wording.get("script.title");
    }

    @Override
    public String firstFocus() {
        return "script-text";
    }

    @Override
    public Node content() {
        Label lead = new Label(wording.get("script.lead"));
        lead.setWrapText(true);
        text.setId("script-text");
        text.getStyleClass().add("mono");
        text.setAccessibleText(wording.get("script.title"));
        text.setPrefRowCount(ROWS);
        Button go = new Button(wording.get("script.run"));
        go.getStyleClass().setAll("button", "next-button");
        go.setId("script-run");
        go.setMinHeight(38);
        go.setOnAction(event -> run.accept(text.getText()));
        Button reset = new Button(wording.get("inspector.token.reset"));
        reset.getStyleClass().setAll("button", "plain-button");
        reset.setId("script-reset");
        reset.setMinHeight(38);
        reset.setOnAction(event -> text.setText(script));
        VBox all = new VBox(12, lead, text, new HBox(10, go, reset));
        all.setPrefWidth(WIDTH);
        return all;
    }
}
