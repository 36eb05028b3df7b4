package dev.authscope.ui.sequence;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;

import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.layout.TextMeasure;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.SideMoment;

/** The sequence diagram of a run that has ended, up to a position. */
public final class FinishedSequence extends StackPane {

    private static final double LEAST_WIDTH = 240;

    private final LabViewModel model;
    private final ObservableValue<SideMoment> moment;
    private final SequencePane pane;
    private final TextMeasure measure = TextMeasure.bundled();
    private final Map<Language, Texts> texts = new ConcurrentHashMap<>();

    /** @param moment what is to be seen */
    public FinishedSequence(LabViewModel model, ObservableValue<SideMoment> moment) {
        this.model = model;
        this.moment = moment;
        this.pane = new SequencePane(row -> {
            // Choosing a row marks it; there is nothing else to lead to.
        }, row -> row.item() instanceof DiagramItem.Message message
                ? message.step() + " " + message.label() + " " + message.reason()
                : "");
        pane.setId("compared-sequence");
        pane.accessibleTextProperty().bind(model.wording().follow("sequence.title"));
        getChildren().add(pane);
        moment.addListener(property -> show());
        pane.widthProperty().addListener(property -> show());
        model.appearance().languageProperty().addListener(property -> show());
        show();
    }

    private void show() {
        SideMoment now = moment.getValue();
        SequenceDrawing.Wanted wanted = new SequenceDrawing.Wanted(now.timeline(), now.cast(),
                model.appearance().language(), now.from(), true, true, Math.max(LEAST_WIDTH, pane.getWidth() - 12));
        pane.show(SequenceDrawing.of(wanted, measure, texts), now.cursor(), now.cursor());
    }
}
