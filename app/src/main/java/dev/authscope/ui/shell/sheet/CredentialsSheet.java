package dev.authscope.ui.shell.sheet;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.authscope.credentials.Aspect;
import dev.authscope.credentials.Credential;
import dev.authscope.credentials.TableCell;
import dev.authscope.credentials.TableTexts;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.MeasuredTable;
import dev.authscope.ui.model.Wording;

/** The table that compares a cookie, a session and a token, over the window. Each cell opens the run that it comes from. */
public final class CredentialsSheet implements Sheet {

    private static final double WIDTH = 1080;
    private static final double FIRST = 19;

    private final LabViewModel model;
    private final MeasuredTable<TableCell> table;
    private final Wording wording;
    private final Runnable close;
    private final VBox content = new VBox(12);
    private final InvalidationListener follow = property -> show();

    /** @param close closes the sheet, before a run opens */
    public CredentialsSheet(LabViewModel model, Runnable close) {
        this.model = model;
        this.table = model.credentials();
        this.wording = model.wording();
        this.close = close;
        content.setPrefWidth(WIDTH);
        table.stateProperty().addListener(follow);
        table.open();
    }

    @Override
    public String title() {
        return wording.get("credentials.title");
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
        MeasuredTable.State<TableCell> state = table.state();
        TableTexts texts = new TableTexts(model.appearance().language());
        List<Aspect> rows = List.of(Aspect.values());
        List<Credential> columns = List.of(Credential.values());
        String problem = state.problem();
        String working = state.runs() < table.runs()
                ? wording.get("credentials.working", state.runs(), table.runs())
                : "";
        content.getChildren()
                .setAll(MeasuredGrid.text(wording.get("credentials.lead"), "dim"),
                        MeasuredGrid.of(FIRST, columns.stream().map(texts::name).toList(),
                                rows.stream().map(texts::name).toList(),
                                (row, column) -> cell(texts, state, rows.get(row), columns.get(column))),
                        MeasuredGrid.text(problem == null ? working : problem, "dim"));
    }

    private Node cell(TableTexts texts, MeasuredTable.State<TableCell> state, Aspect aspect, Credential credential) {
        Optional<TableCell> found = state.cell(one -> one.aspect() == aspect && one.credential() == credential);
        if (found.isEmpty()) {
            return MeasuredGrid.text("…", "dim");
        }
        TableCell cell = found.get();
        String sentence = texts.sentence(cell);
        if (!cell.tried()) {
            Label label = MeasuredGrid.text(sentence, "dim");
            label.setAccessibleText(
                    wording.get("credentials.untried", texts.name(aspect), texts.name(credential), sentence));
            return label;
        }
        return MeasuredGrid.cell("credentials-" + aspect.id() + "-" + credential.id(), sentence,
                wording.get("credentials.cell", texts.name(aspect), texts.name(credential), sentence), () -> {
                    close.run();
                    table.openRun(cell);
                });
    }
}
