package dev.authscope.ui.shell.palette;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.authscope.ui.model.FuzzyMatch;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.shell.sheet.Sheet;

/** A field and what fits it; the arrows choose, Enter does it. */
public final class PaletteSheet implements Sheet {

    private static final int MOST = 60;
    private static final double WIDTH = 760;
    /** What a cell leaves free at its sides, and the scroll bar. */
    private static final double CELL_MARGIN = 40;

    private final Wording wording;
    private final Findables findables;
    private final Runnable close;
    private String typed = "";

    private record Scored(Findable findable, int score) {}

    /**
     * @param close closes the palette, before what was found is done
     */
    public PaletteSheet(Wording wording, Findables findables, Runnable close) {
        this.wording = wording;
        this.findables = findables;
        this.close = close;
    }

    @Override
    public String title() {
        return wording.get("find.title");
    }

    @Override
    public String firstFocus() {
        return "palette-query";
    }

    @Override
    public Node content() {
        List<Findable> all = findables.all();
        TextField query = new TextField(typed);
        query.setId("palette-query");
        query.setPromptText(wording.get("find.prompt"));
        query.setAccessibleText(wording.get("find.prompt"));
        ListView<Findable> list = new ListView<>();
        list.setId("palette-list");
        list.getStyleClass().add("palette-list");
        list.setAccessibleText(wording.get("find.results"));
        list.setPlaceholder(new Label(wording.get("find.none")));
        list.setCellFactory(view -> new Cell());
        list.setPrefSize(WIDTH, 400);
        query.textProperty().addListener((property, before, now) -> {
            typed = now;
            fill(list, all);
        });
        query.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (move(event, list) || event.getCode() == KeyCode.ENTER && choose(list)) {
                event.consume();
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && choose(list)) {
                event.consume();
            }
        });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> choose(list));
        fill(list, all);
        return new VBox(10, query, list);
    }

    private void fill(ListView<Findable> list, List<Findable> all) {
        FuzzyMatch match = new FuzzyMatch(typed);
        list.getItems()
                .setAll(all.stream()
                        .map(one -> new Scored(one, match.score(one.searched())))
                        .filter(one -> one.score() > 0)
                        .sorted(Comparator.comparingInt(Scored::score).reversed())
                        .limit(MOST)
                        .map(Scored::findable)
                        .toList());
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private static boolean move(KeyEvent event, ListView<Findable> list) {
        int by = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            case PAGE_DOWN -> 8;
            case PAGE_UP -> -8;
            default -> 0;
        };
        if (by == 0 || list.getItems().isEmpty()) {
            return by != 0;
        }
        int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) by, 0, list.getItems().size() - 1);
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - 4));
        return true;
    }

    private boolean choose(ListView<Findable> list) {
        Findable chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            chosen.action().run();
        }
        return chosen != null;
    }

    private final class Cell extends ListCell<Findable> {

        @Override
        protected void updateItem(@Nullable Findable item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            Label kind = new Label(wording.get(item.kindKey()));
            kind.getStyleClass().add("dim");
            kind.setMinWidth(78);
            Label title = new Label(item.title());
            title.setMinWidth(0);
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            Label detail = new Label(item.detail());
            detail.getStyleClass().add("dim");
            detail.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = new HBox(10, kind, title, detail);
            line.prefWidthProperty().bind(getListView().widthProperty().subtract(CELL_MARGIN));
            setGraphic(line);
            setAccessibleText(kind.getText() + ": " + item.title() + " " + item.detail());
        }
    }
}
