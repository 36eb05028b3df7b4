package dev.authscope.ui.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.DiagramOptions;
import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.diagram.layout.Placed;
import dev.authscope.diagram.layout.PlacedText;
import dev.authscope.diagram.layout.TextMeasure;
import dev.authscope.export.SvgTheme;
import dev.authscope.export.SvgWriter;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.shell.TestWindow;

/** The diagram in the real window: the same geometry as an exported figure, worked with pointer and keys. */
class SequenceViewTest {

    private static final TextMeasure MEASURE = TextMeasure.bundled();

    private final TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 900);

    @AfterEach
    void nothingWentWrongOnTheJavaFxThread() {
        List<Throwable> errors = window.errors();
        window.close();
        assertThat(errors).isEmpty();
    }

    private SequencePane pane() {
        return (SequencePane) window.shell().scene().getRoot().lookup("#sequence");
    }

    private void playThrough(String scenario) {
        window.open(scenario);
        for (int i = 0; i < 12; i++) {
            if (window.model().run().state().asked() != null) {
                window.press(KeyCode.DIGIT1);
            } else {
                window.press(KeyCode.SPACE);
            }
            if (window.model().run().state().finished()) {
                return;
            }
        }
    }

    private List<Group> rows() {
        return window.look(() -> pane().lookupAll(".sequence-row")
                .stream()
                .map(Group.class::cast)
                .filter(row -> row.getUserData() instanceof Placed)
                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"session-login", "access-refresh", "refresh-token-reuse" })
    void rowsStandWhereAnExportedFigureOfTheSameWidthHasThem(String scenario) {
        playThrough(scenario);
        Timeline timeline = window.look(() -> window.model().momentProperty().get().timeline());
        SequenceDrawing drawing = window.look(() -> SequenceDrawing.of(
                new SequenceDrawing.Wanted(timeline, window.model().run().state().cast(), Language.ENGLISH, 0, true,
                        true,
                        pane().getWidth() - 12),
                MEASURE, new ConcurrentHashMap<>()));
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        SvgWriter.write(drawing.layout(), SvgTheme.LIGHT, Texts.load(Language.ENGLISH, DiagramOptions.BUNDLE), "t",
                Map.of(), svg);
        List<Group> rows = rows();
        assertThat(rows).isNotEmpty();
        for (Group row : rows) {
            assertThat(drawing.layout().rows()).contains((Placed) row.getUserData());
            if (row.getUserData() instanceof Placed.Message message) {
                Line arrow = (Line) window.look(() -> row.lookup(".message-line"));
                assertThat(arrow.getStartX()).isEqualTo(message.fromX());
                assertThat(svg.toString()).contains(
                        "d=\"M" + number(message.fromX()) + " " + number(message.arrowY()) + "H");
                for (PlacedText text : message.texts()) {
                    assertThat(texts(row)).anySatisfy(node -> {
                        assertThat(node.getText()).isEqualTo(text.text());
                        assertThat(node.getX()).isEqualTo(text.x());
                        assertThat(node.getY()).isEqualTo(text.baseline());
                    });
                }
            }
        }
    }

    /** As figures write numbers: at most one decimal. */
    private static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    private static Stream<Text> texts(Node node) {
        return node.lookupAll(".sequence-text").stream().map(Text.class::cast);
    }

    @Test
    void aClickOnAMessageGoesToItsMomentAndWhatComesLaterIsGrey() {
        playThrough("session-login");
        List<Group> messages = rows().stream()
                .filter(row -> row.getUserData() instanceof Placed.Message)
                .sorted(Comparator.comparingDouble(row -> ((Placed) row.getUserData()).top()))
                .toList();
        // The uppermost one may be half hidden below the participants.
        Group first = messages.get(messages.size() / 2);
        window.run(() -> click(first));
        Placed placed = (Placed) first.getUserData();
        assertThat(window.model().momentProperty().get().cursor()).isEqualTo(placed.item().position() + 1);
        assertThat(window.look(() -> first.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current"))))
                .isTrue();
        assertThat(rows().stream()
                .filter(row -> ((Placed) row.getUserData()).item().position() > placed.item().position())
                .map(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("ahead")))).isNotEmpty()
                .containsOnly(true);
    }

    private void click(Group row) {
        SequencePane pane = pane();
        var bounds = row.localToScene(row.lookup(".row-band").getBoundsInParent());
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_CLICKED)) {
            Event.fireEvent(pane, new MouseEvent(type, bounds.getCenterX(), bounds.getCenterY(), 0, 0,
                    MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true, false, true, null));
        }
    }

    @Test
    void nothingOfAStepIsThereWhileItsQuestionIsOpen() {
        window.open("refresh-token-reuse");
        while (window.model().run().state().asked() == null) {
            window.press(KeyCode.SPACE);
        }
        String step = window.model().run().state().asked().id();
        assertThat(rows()).noneMatch(row -> ((Placed) row.getUserData()).item().step().equals(step));
        window.press(KeyCode.DIGIT3);
        assertThat(rows()).anyMatch(row -> ((Placed) row.getUserData()).item().step().equals(step));
    }

    @Test
    void lanesStayWhereTheyAreWhileARunGrows() {
        window.open("refresh-token-reuse");
        List<Double> before = lanes();
        playThrough("refresh-token-reuse");
        assertThat(lanes()).isEqualTo(before).hasSize(4);
    }

    private List<Double> lanes() {
        return window.look(() -> pane().lookupAll(".lane-box")
                .stream()
                .map(node -> ((Rectangle) node).getX())
                .sorted()
                .toList());
    }

    @Test
    void manyMessagesAlikeAreOneUntilTheyAreAskedFor() {
        playThrough("access-refresh");
        window.run(() -> window.model().run().toEnd());
        long folded = height();
        window.run(() -> ((ToggleButton) window.shell()
                .scene()
                .getRoot()
                .lookup("#sequence-alike")).fire());
        assertThat(height()).isGreaterThan(folded * 3);
    }

    @Test
    void whatServersAndStoresSayToEachOtherFolds() {
        playThrough("external-session-store");
        ToggleButton outer = (ToggleButton) window
                .look(() -> window.shell().scene().getRoot().lookup("#sequence-outer"));
        assertThat(window.look(outer::isVisible)).isTrue();
        List<DiagramItem.Kind> all = kinds();
        assertThat(all).contains(DiagramItem.Kind.QUESTION);
        window.run(outer::fire);
        assertThat(kinds()).contains(DiagramItem.Kind.REQUEST).doesNotContain(DiagramItem.Kind.QUESTION);
        window.run(outer::fire);
        assertThat(kinds()).isEqualTo(all);
    }

    @Test
    void aRunWithOneServerHasNothingInsideToFold() {
        playThrough("session-login");
        assertThat(window.look(() -> window.shell().scene().getRoot().lookup("#sequence-outer").isVisible())).isFalse();
    }

    /** What the messages in sight are. */
    private List<DiagramItem.Kind> kinds() {
        return rows().stream()
                .map(row -> ((Placed) row.getUserData()).item())
                .filter(DiagramItem.Message.class::isInstance)
                .map(item -> ((DiagramItem.Message) item).kind())
                .toList();
    }

    private long height() {
        return window.look(() -> Math.round(pane().lookupAll(".scroll-bar")
                .stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .findFirst()
                .orElseThrow()
                .getMax())) + 1;
    }

    @Test
    void tenThousandMessagesHaveNodesOnlyForThoseInSight() {
        Timeline many = DiagramTimelines.many(5_000);
        window.run(() -> window.model().playhead().reset(many, many.size()));
        window.await(() -> pane().painted() > 0);
        assertThat(window.look(() -> pane().painted())).isLessThan(60);
        window.run(() -> window.model().playhead().jump(many.size() / 2));
        assertThat(window.look(() -> pane().painted())).isPositive().isLessThan(60);
    }

    @Test
    void arrowsAndEnterChooseAMessage() {
        playThrough("session-login");
        int end = window.model().momentProperty().get().cursor();
        window.run(() -> {
            pane().requestFocus();
            for (KeyCode code : List.of(KeyCode.UP, KeyCode.UP, KeyCode.ENTER)) {
                Event.fireEvent(pane(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "",
                        code, false, false, false, false));
            }
        });
        assertThat(window.model().momentProperty().get().cursor()).isLessThan(end).isPositive();
    }
}
