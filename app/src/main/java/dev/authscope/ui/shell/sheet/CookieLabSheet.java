package dev.authscope.ui.shell.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import dev.authscope.cookies.CookieExplanation;
import dev.authscope.ui.model.CookieExperiments;
import dev.authscope.ui.model.CookieTrial;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.RequestKind;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.theme.Icon;

/**
 * The cookie lab: {@code Set-Cookie} lines with the addresses that they come from, one request, and what a browser makes of
 * them. It answers while one types; prepared experiments can be taken over, and carried out over the wire.
 */
public final class CookieLabSheet implements Sheet {

    /** Where lines are taken to come from, and the request to go to, until other addresses are typed. */
    static final String SHOP = "https://shop.example/";
    private static final double WIDTH = 800;

    private final LabViewModel model;
    private final Wording wording;
    private final Instant now;
    private final Consumer<String> play;
    private final VBox rows = new VBox(6);
    private final VBox answer = new VBox();
    private final TextField to = new TextField();
    private final ComboBox<RequestKind> kind = new ComboBox<>();
    private final TextField later = new TextField("0");
    private final CheckBox newerDrafts = new CheckBox();
    private final CheckBox closed = new CheckBox();
    private final ComboBox<String> experiments = new ComboBox<>();
    private final Button carryOut = new Button();
    private Map<String, CookieTrial> prepared = Map.of();
    private CookieTrial trial;
    private boolean filling;
    private int asked;

    /**
     * @param lines to begin with; may be empty
     * @param now when the lines arrive
     * @param play carries a prepared experiment out over the wire
     */
    public CookieLabSheet(LabViewModel model, List<String> lines, Instant now, Consumer<String> play) {
        this.model = model;
        this.wording = model.wording();
        this.now = now;
        this.play = play;
        List<String> first = lines.isEmpty() ? List.of("a=1; Path=/; Secure; HttpOnly; SameSite=Lax") : lines;
        this.trial = new CookieTrial(
                first.stream().limit(CookieTrial.MOST).map(line -> new CookieTrial.Line(SHOP, line)).toList(), SHOP,
                RequestKind.LINK, 0, false, false);
        limit(to);
        to.textProperty().addListener((property, before, typed) -> typed());
        kind.valueProperty().addListener(property -> typed());
        later.setTextFormatter(Typing.only(text -> text.matches("\\d{0,8}")));
        later.textProperty().addListener(property -> typed());
        newerDrafts.selectedProperty().addListener(property -> typed());
        closed.selectedProperty().addListener(property -> typed());
        experiments.valueProperty().addListener((property, before, chosen) -> take(chosen));
        later.setPrefColumnCount(7);
        carryOut.getStyleClass().setAll("button", "plain-button");
        carryOut.setId("cookie-lab-play");
        carryOut.setOnAction(event -> play.accept(experiments.getValue()));
    }

    @Override
    public String title() {
        return wording.get("cookie.lab");
    }

    @Override
    public String firstFocus() {
        return "cookie-line-1";
    }

    @Override
    public Node content() {
        name(to, "cookie-to", "cookie.to");
        to.getStyleClass().setAll("text-input", "text-field", "mono");
        HBox.setHgrow(to, Priority.ALWAYS);
        kind.setId("cookie-kind");
        kind.setAccessibleText(wording.get("inspector.cookies.kind"));
        kind.getItems().setAll(RequestKind.values());
        kind.setConverter(converter(one -> one.name(wording)));
        name(later, "cookie-later", "cookie.later");
        newerDrafts.setText(wording.get("cookie.newerDrafts"));
        newerDrafts.setId("cookie-newer-drafts");
        closed.setText(wording.get("cookie.closed"));
        closed.setId("cookie-closed");
        experiments.setId("cookie-experiment");
        experiments.setPromptText(wording.get("cookie.experiments"));
        experiments.setAccessibleText(wording.get("cookie.experiments"));
        experiments.setConverter(converter(id -> wording.word("switch.value.", id)));
        experiments.setMaxWidth(Double.MAX_VALUE);
        carryOut.setText(wording.get("cookie.carryOut"));
        carryOut.setDisable(experiments.getValue() == null);
        Button add = new Button(wording.get("cookie.add"));
        add.getStyleClass().setAll("button", "plain-button");
        add.setId("cookie-add");
        add.setOnAction(event -> add());
        HBox.setHgrow(experiments, Priority.ALWAYS);
        fill(trial);
        model.workOut(() -> CookieExperiments.of(model.library().scenario(CookieExperiments.SCENARIO)), read -> {
            prepared = read;
            experiments.getItems().setAll(read.keySet());
        });
        FlowPane request = new FlowPane(12, 8, kind, labelled("cookie.later", later), closed, newerDrafts);
        VBox all = new VBox(12, row(experiments, carryOut), section("cookie.lines"), rows, add,
                section("cookie.request"),
                row(to), request, section("cookie.answer"), answer);
        all.setPrefWidth(WIDTH);
        return all;
    }

    private <T> StringConverter<T> converter(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T one) {
                return one == null ? "" : name.apply(one);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("values are chosen, not typed");
            }
        };
    }

    private Label section(String key) {
        Label label = new Label(wording.get(key));
        label.getStyleClass().add("section");
        return label;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(10, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox labelled(String key, Node field) {
        Label name = new Label(wording.get(key));
        name.setMinWidth(Label.USE_PREF_SIZE);
        return row(field, name);
    }

    private void name(Node field, String id, String key) {
        field.setId(id);
        field.setAccessibleText(wording.get(key));
    }

    private void take(@Nullable String id) {
        CookieTrial chosen = id == null ? null : prepared.get(id);
        carryOut.setDisable(chosen == null);
        if (chosen != null) {
            fill(chosen);
        }
    }

    private void add() {
        List<CookieTrial.Line> lines = new ArrayList<>(trial.lines());
        if (lines.size() < CookieTrial.MOST) {
            lines.add(new CookieTrial.Line(lines.isEmpty() ? SHOP : lines.getLast().from(), ""));
            fill(new CookieTrial(lines, trial.to(), trial.kind(), trial.later(), trial.newerDrafts(),
                    trial.closed()));
            rows.lookup("#cookie-line-" + lines.size()).requestFocus();
        }
    }

    private void remove(int at) {
        List<CookieTrial.Line> lines = new ArrayList<>(trial.lines());
        lines.remove(at);
        fill(new CookieTrial(lines, trial.to(), trial.kind(), trial.later(), trial.newerDrafts(),
                trial.closed()));
    }

    /** Puts a trial into the fields. */
    private void fill(CookieTrial shown) {
        filling = true;
        trial = shown;
        rows.getChildren().clear();
        for (int i = 0; i < shown.lines().size(); i++) {
            rows.getChildren().add(line(i, shown.lines().get(i)));
        }
        to.setText(shown.to());
        kind.setValue(shown.kind());
        later.setText(String.valueOf(shown.later()));
        newerDrafts.setSelected(shown.newerDrafts());
        closed.setSelected(shown.closed());
        filling = false;
        ask();
    }

    private Node line(int at, CookieTrial.Line line) {
        TextField from = limit(new TextField());
        from.setText(line.from());
        from.getStyleClass().add("mono");
        from.setPrefColumnCount(28);
        name(from, "cookie-from-" + (at + 1), "cookie.from");
        from.textProperty().addListener((property, before, typed) -> typed());
        TextField text = limit(new TextField());
        text.setText(line.text());
        text.getStyleClass().add("mono");
        text.setPromptText("Set-Cookie");
        name(text, "cookie-line-" + (at + 1), "cookie.line");
        text.textProperty().addListener((property, before, typed) -> typed());
        HBox.setHgrow(text, Priority.ALWAYS);
        Button gone = new Button("", Icon.CROSS.draw());
        gone.getStyleClass().setAll("button", "small-button");
        gone.setAccessibleText(wording.get("cookie.remove", at + 1));
        gone.setId("cookie-remove-" + (at + 1));
        gone.setOnAction(event -> remove(at));
        return row(from, text, gone);
    }

    /** A field takes no longer text than a lab needs; the sentence about it stands in the place of the answer. */
    private TextField limit(TextField field) {
        field.setTextFormatter(Typing.upTo(CookieTrial.LONGEST, () -> {
            asked++;
            show(problem(wording.get("cookie.long", Typing.number(CookieTrial.LONGEST))));
        }));
        return field;
    }

    /** Takes over what the fields hold. */
    private void typed() {
        if (filling) {
            return;
        }
        List<CookieTrial.Line> lines = new ArrayList<>();
        for (Node row : rows.getChildren()) {
            List<Node> fields = ((HBox) row).getChildren();
            lines.add(new CookieTrial.Line(((TextField) fields.get(0)).getText().strip(),
                    ((TextField) fields.get(1)).getText()));
        }
        trial = new CookieTrial(lines, to.getText().strip(), kind.getValue(),
                later.getText().isEmpty() ? 0 : Long.parseLong(later.getText()),
                newerDrafts.isSelected(), closed.isSelected());
        ask();
    }

    private void ask() {
        int mine = ++asked;
        CookieTrial question = trial;
        if (question.brief() && !answer.getChildren().isEmpty()) {
            // Answered in the frame of the key; a worker would take until the next one.
            show(said(question));
            return;
        }
        model.workOut(() -> said(question), said -> {
            if (mine == asked) {
                show(said);
            }
        });
    }

    private void show(CookieAnswer said) {
        answer.getChildren().setAll(said.show());
    }

    private CookieAnswer said(CookieTrial question) {
        try {
            CookieExplanation.Answer found = question.answer(now);
            return new CookieAnswer(wording, found, "");
        } catch (IllegalArgumentException e) {
            return problem(wording.get("cookie.address"));
        }
    }

    private CookieAnswer problem(String sentence) {
        return new CookieAnswer(wording,
                new CookieExplanation.Answer("", List.of(), List.of(), List.of(), List.of()), sentence);
    }
}
