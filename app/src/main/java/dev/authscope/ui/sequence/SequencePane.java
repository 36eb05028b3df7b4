package dev.authscope.ui.sequence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

import org.jspecify.annotations.Nullable;

import dev.authscope.diagram.layout.Box;
import dev.authscope.diagram.layout.LoopFrame;
import dev.authscope.diagram.layout.Placed;
import dev.authscope.diagram.layout.PlacedLane;
import dev.authscope.flow.Participant;
import dev.authscope.ui.theme.Tip;

/**
 * The part of a drawing that is in sight: the participants stay at the top, rows scroll below them. Only rows in sight have
 * nodes, so the length of a run costs nothing while one scrolls.
 */
final class SequencePane extends Region {

    private static final PseudoClass AHEAD = PseudoClass.getPseudoClass("ahead");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double BAR = 10;

    private final Group heads = new Group();
    private final Group lives = new Group();
    private final Group frames = new Group();
    private final Group rows = new Group();
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final Translate shift = new Translate();
    private final Translate headShift = new Translate();
    private final Rectangle sight = new Rectangle();
    private final Pane headPane = new Pane(heads);
    private final Pane body = new Pane(new Group(lives, frames, rows));
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final Map<Integer, Group> inSight = new HashMap<>();
    private final Consumer<Placed> chosenRow;
    private final Function<Placed, String> words;
    private @Nullable SequenceDrawing drawing;
    private @Nullable RowPainter painter;
    private Camera camera = Camera.HOME;
    private int shown;
    private int cursor;
    private int current = -1;
    private int chosen = -1;
    private double dragX;
    private double dragY;
    private boolean dragged;

    /**
     * @param chosenRow is told which row was clicked, or chosen with Enter
     * @param words what a row says to those who cannot see it
     */
    SequencePane(Consumer<Placed> chosenRow, Function<Placed, String> words) {
        this.chosenRow = chosenRow;
        this.words = words;
        getStyleClass().addAll("sequence-pane", "keeps-arrows");
        setId("sequence");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        body.getChildren().getFirst().getTransforms().addAll(shift, scale);
        heads.getTransforms().addAll(headShift, scale);
        Rectangle bodySight = new Rectangle();
        bodySight.widthProperty().bind(body.widthProperty());
        bodySight.heightProperty().bind(body.heightProperty());
        body.setClip(bodySight);
        setClip(sight);
        across.setOrientation(Orientation.HORIZONTAL);
        down.setOrientation(Orientation.VERTICAL);
        down.getStyleClass().add("thin-bar");
        across.getStyleClass().add("thin-bar");
        down.setFocusTraversable(false);
        across.setFocusTraversable(false);
        down.valueProperty()
                .addListener((property, before, now) -> look(
                        new Camera(camera.scale(), camera.x(), now.doubleValue())));
        across.valueProperty()
                .addListener((property, before, now) -> look(
                        new Camera(camera.scale(), now.doubleValue(), camera.y())));
        getChildren().addAll(body, headPane, down, across);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Shows a drawing up to what a run was shown of. */
    void show(SequenceDrawing now, int reached, int cursorNow) {
        boolean other = drawing != now;
        if (other) {
            drawing = now;
            painter = new RowPainter(now.layout().width());
            inSight.clear();
            rows.getChildren().clear();
            paintFixed(now);
        }
        int shownNow = now.shown(reached);
        int currentNow = now.current(cursorNow, shownNow);
        boolean moved = currentNow != current || shownNow != shown || other;
        shown = shownNow;
        current = currentNow;
        cursor = cursorNow;
        if (chosen >= shown) {
            chosen = -1;
        }
        if (moved && current >= 0) {
            Placed row = now.layout().rows().get(current);
            camera = camera.showing(row.top() - now.layout().lifeTop(), row.bottom() - now.layout().lifeTop(),
                    bodyHeight());
        }
        look(camera);
    }

    /** Larger or smaller around the middle of what is in sight. */
    void zoom(double factor) {
        look(camera.zoomed(factor, body.getWidth() / 2, bodyHeight() / 2));
    }

    /** As large as the width allows. */
    void fit() {
        SequenceDrawing shownNow = drawing;
        if (shownNow != null) {
            look(new Camera(Math.clamp(body.getWidth() / shownNow.layout().width(), Camera.SMALLEST, Camera.LARGEST), 0,
                    camera.y()));
        }
    }

    Camera camera() {
        return camera;
    }

    /** How many rows have nodes now. */
    int painted() {
        return inSight.size();
    }

    private double bodyHeight() {
        return Math.max(1, body.getHeight());
    }

    /** Height of what there is to see, below the participants. */
    private double contentHeight(SequenceDrawing now) {
        return shown == 0 ? 0 : now.layout().rows().get(shown - 1).bottom() - now.layout().lifeTop() + 14;
    }

    private void paintFixed(SequenceDrawing now) {
        heads.getChildren().clear();
        lives.getChildren().clear();
        frames.getChildren().clear();
        RowPainter paint = new RowPainter(now.layout().width());
        for (PlacedLane lane : now.layout().lanes()) {
            String style = lane.lane().role() == Participant.Role.ATTACKER
                    || lane.lane().role() == Participant.Role.RELAY ? "attacker" : "ordinary";
            Group head = new Group(RowPainter.rectangle(lane.head(), 5, "lane-box", style));
            lane.texts().forEach(text -> paint.text(head, text));
            // The name in the box may be shortened.
            head.setAccessibleRole(AccessibleRole.TEXT);
            head.setAccessibleText(lane.lane().name());
            Tip.on(head, () -> lane.lane().authority().isEmpty()
                    ? lane.lane().name()
                    : lane.lane().name() + "\n" + lane.lane().authority());
            heads.getChildren().add(head);
            lives.getChildren().add(RowPainter.line(lane.x(), 0, lane.x(), 1, "lane-line"));
        }
    }

    private void look(Camera wanted) {
        SequenceDrawing now = drawing;
        RowPainter paint = painter;
        if (now == null || paint == null) {
            return;
        }
        double viewWidth = Math.max(1, body.getWidth());
        camera = wanted.within(now.layout().width(), contentHeight(now), viewWidth, bodyHeight());
        double top = now.layout().lifeTop();
        scale.setX(camera.scale());
        scale.setY(camera.scale());
        shift.setX(-camera.x() * camera.scale());
        shift.setY(-(camera.y() + top) * camera.scale());
        headShift.setX(-camera.x() * camera.scale());
        bar(down, camera.y(), contentHeight(now), bodyHeight() / camera.scale());
        bar(across, camera.x(), now.layout().width(), viewWidth / camera.scale());
        double from = camera.y() + top;
        double to = from + bodyHeight() / camera.scale();
        for (javafx.scene.Node life : lives.getChildren()) {
            ((Line) life).setStartY(from);
            ((Line) life).setEndY(to);
        }
        paintFrames(now, from, to);
        paintRows(now, paint, from, to);
    }

    private void paintFrames(SequenceDrawing now, double from, double to) {
        frames.getChildren().clear();
        double end = shown == 0 ? 0 : now.layout().rows().get(shown - 1).bottom();
        for (LoopFrame frame : now.layout().frames()) {
            Box box = frame.box();
            if (box.y() < Math.min(to, end) && box.bottom() > from) {
                frames.getChildren()
                        .add(RowPainter.rectangle(
                                new Box(box.x(), box.y(), box.width(), Math.min(box.bottom(), end) - box.y()), 4,
                                "loop-frame"));
                frames.getChildren().add(RowPainter.rectangle(frame.tab(), 3, "loop-tab"));
            }
        }
    }

    private void paintRows(SequenceDrawing now, RowPainter paint, double from, double to) {
        List<Placed> all = now.layout().rows();
        List<Placed> visible = now.layout().rowsBetween(from, to);
        Set<Integer> wanted = new HashSet<>();
        if (!visible.isEmpty()) {
            int first = first(all, visible.getFirst());
            for (int i = first; i < Math.min(first + visible.size(), shown); i++) {
                wanted.add(i);
            }
        }
        inSight.entrySet().removeIf(entry -> {
            if (!wanted.contains(entry.getKey())) {
                rows.getChildren().remove(entry.getValue());
                return true;
            }
            return false;
        });
        for (int index : wanted) {
            Placed row = all.get(index);
            Group group = inSight.computeIfAbsent(index, key -> {
                Group made = paint.paint(row);
                made.setUserData(row);
                made.setAccessibleText(words.apply(row));
                rows.getChildren().add(made);
                return made;
            });
            group.pseudoClassStateChanged(AHEAD, row.item().position() >= cursor);
            group.pseudoClassStateChanged(CURRENT, index == current);
            group.pseudoClassStateChanged(CHOSEN, index == chosen && isFocused());
        }
    }

    /** The index of a row, found by its height in logarithmic time. */
    private static int first(List<Placed> all, Placed row) {
        int low = 0;
        int high = all.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).top() < row.top()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void bar(ScrollBar bar, double value, double content, double view) {
        double room = Math.max(0, content - view);
        bar.setVisible(room > 0.5);
        bar.setMax(room);
        bar.setVisibleAmount(content <= 0 ? 1 : room * view / content);
        bar.setUnitIncrement(40);
        bar.setBlockIncrement(view * 0.8);
        bar.setValue(value);
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            look(camera.zoomed(Math.exp(event.getDeltaY() * 0.003), event.getX(), event.getY() - body.getLayoutY()));
        } else if (event.isShiftDown()) {
            look(camera.panned(-event.getDeltaY() - event.getDeltaX(), 0));
        } else {
            look(camera.panned(-event.getDeltaX(), -event.getDeltaY()));
        }
        event.consume();
    }

    private void press(MouseEvent event) {
        requestFocus();
        dragX = event.getX();
        dragY = event.getY();
        dragged = false;
    }

    private void drag(MouseEvent event) {
        if (!dragged && Math.hypot(event.getX() - dragX, event.getY() - dragY) < 5) {
            return;
        }
        dragged = true;
        look(camera.panned(dragX - event.getX(), dragY - event.getY()));
        dragX = event.getX();
        dragY = event.getY();
    }

    private void click(MouseEvent event) {
        SequenceDrawing now = drawing;
        if (now == null || dragged || event.getY() < body.getLayoutY()) {
            return;
        }
        double y = (event.getY() - body.getLayoutY()) / camera.scale() + camera.y() + now.layout().lifeTop();
        List<Placed> hit = now.layout().rowsBetween(y, y + 0.1);
        if (!hit.isEmpty() && first(now.layout().rows(), hit.getFirst()) < shown) {
            chosen = first(now.layout().rows(), hit.getFirst());
            chosenRow.accept(hit.getFirst());
        }
    }

    private void key(KeyEvent event) {
        SequenceDrawing now = drawing;
        if (now == null || shown == 0) {
            return;
        }
        switch (event.getCode()) {
            case UP -> choose(now, (chosen < 0 ? current : chosen) - 1);
            case DOWN -> choose(now, (chosen < 0 ? current : chosen) + 1);
            case PAGE_UP -> look(camera.panned(0, -bodyHeight() * 0.8));
            case PAGE_DOWN -> look(camera.panned(0, bodyHeight() * 0.8));
            case ENTER -> {
                if (chosen >= 0) {
                    chosenRow.accept(now.layout().rows().get(chosen));
                }
            }
            case PLUS, ADD, EQUALS -> zoom(1.2);
            case MINUS, SUBTRACT -> zoom(1 / 1.2);
            case DIGIT0, NUMPAD0 -> fit();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(SequenceDrawing now, int row) {
        chosen = Math.clamp(row, 0, shown - 1);
        Placed place = now.layout().rows().get(chosen);
        setAccessibleHelp(words.apply(place));
        double top = now.layout().lifeTop();
        look(camera.showing(place.top() - top, place.bottom() - top, bodyHeight()));
    }

    @Override
    protected void layoutChildren() {
        double headHeight = drawing == null
                ? 0
                : Math.ceil(drawing.layout().lifeTop() * Math.min(1, camera.scale())) + 4;
        sight.setWidth(getWidth());
        sight.setHeight(getHeight());
        headPane.resizeRelocate(0, 0, getWidth() - BAR, headHeight);
        body.resizeRelocate(0, headHeight, Math.max(0, getWidth() - BAR), Math.max(0, getHeight() - headHeight));
        down.resizeRelocate(getWidth() - BAR, headHeight, BAR, Math.max(0, getHeight() - headHeight - BAR));
        across.resizeRelocate(0, getHeight() - BAR, Math.max(0, getWidth() - BAR), BAR);
        SequenceDrawing now = drawing;
        if (now != null && current >= 0) {
            Placed row = now.layout().rows().get(current);
            camera = camera.showing(row.top() - now.layout().lifeTop(), row.bottom() - now.layout().lifeTop(),
                    bodyHeight());
        }
        look(camera);
        // What is made during a layout would be drawn once in no colours of its own.
        rows.applyCss();
        frames.applyCss();
    }
}
