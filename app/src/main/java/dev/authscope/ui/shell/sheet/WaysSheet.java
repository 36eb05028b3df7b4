package dev.authscope.ui.shell.sheet;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.MeasuredTable;
import dev.authscope.ui.model.Wording;
import dev.authscope.ways.Question;
import dev.authscope.ways.Way;
import dev.authscope.ways.WayCell;
import dev.authscope.ways.WaysTexts;

/** The table that compares the ways to keep a login on many servers, over the window. Each cell opens the run that it comes from. */
public final class WaysSheet implements Sheet {

    private static final double WIDTH = 1200;
    private static final double FIRST = 16;

    private final LabViewModel model;
    private final MeasuredTable<WayCell> table;
    private final Wording wording;
    private final Runnable close;
    private final VBox content = new VBox(12);
    private final InvalidationListener follow = property -> show();

    /** @param close closes the sheet, before a run opens */
    public WaysSheet(LabViewModel model, Runnable close) {
        this.model = model;
        this.table = model.ways();
        this.wording = model.wording();
        this.close = close;
        content.setPrefWidth(WIDTH);
        table.stateProperty().addListener(follow);
        table.open();
    }

    @Override
    public String title() {
        return wording.get("ways.title");
    }

    @Override
    public Node content() {
        show();
        return content;
    }

    @Override
    public void closed() {
        table.stateProperty().removeListener(follow);
    }

    private void show() {
        MeasuredTable.State<WayCell> state = table.state();
        WaysTexts texts = new WaysTexts(model.appearance().language());
        List<Question> rows = List.of(Question.values());
        List<Way> columns = List.of(Way.values());
        String problem = state.problem();
        String working = state.runs() < table.runs()
                ? wording.get("ways.working", state.runs(), table.runs())
                : "";
        content.getChildren()
                .setAll(MeasuredGrid.text(wording.get("ways.lead"), "dim"),
                        MeasuredGrid.of(FIRST, columns.stream().map(texts::name).toList(),
                                rows.stream().map(texts::name).toList(),
                                (row, column) -> cell(texts, state, rows.get(row), columns.get(column))),
                        MeasuredGrid.text(problem == null ? working : problem, "dim"));
    }

    private Node cell(WaysTexts texts, MeasuredTable.State<WayCell> state, Question question, Way way) {
        Optional<WayCell> found = state.cell(one -> one.question() == question && one.way() == way);
        if (found.isEmpty()) {
            return MeasuredGrid.text("…", "dim");
        }
        WayCell cell = found.get();
        String sentence = texts.sentence(cell);
        return MeasuredGrid.cell("ways-" + question.id() + "-" + way.id(), sentence,
                wording.get("ways.cell", texts.name(question), texts.name(way), sentence), () -> {
                    close.run();
                    table.openRun(cell);
                });
    }
}
