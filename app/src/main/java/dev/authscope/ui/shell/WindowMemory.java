package dev.authscope.ui.shell;

import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import dev.authscope.settings.SettingsStore;
import dev.authscope.settings.WindowPlace;

/** Opens the window where it was, or where it can be seen when that place is gone, and remembers where it goes. */
public final class WindowMemory {

    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    /** So much of the window must lie on a screen for it to be found and moved with the pointer. */
    private static final double VISIBLE = 120;

    private final SettingsStore store;

    public WindowMemory(SettingsStore store) {
        this.store = store;
    }

    /** The size that the window will have. */
    public Rectangle2D place() {
        return place(store.settings().window(),
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
    }

    /**
     * Where a window goes.
     *
     * @param remembered null when nothing is remembered
     * @param screens the visible parts of the screens, the main one first, at least one
     */
    static Rectangle2D place(@Nullable WindowPlace remembered, List<Rectangle2D> screens) {
        Rectangle2D main = screens.getFirst();
        if (remembered == null) {
            double width = Math.min(WIDTH, main.getWidth());
            double height = Math.min(HEIGHT, main.getHeight());
            return new Rectangle2D(main.getMinX() + (main.getWidth() - width) / 2,
                    main.getMinY() + (main.getHeight() - height) / 2, width, height);
        }
        Rectangle2D screen = screens.stream().filter(one -> shows(one, remembered)).findFirst().orElse(main);
        double width = Math.min(remembered.width(), screen.getWidth());
        double height = Math.min(remembered.height(), screen.getHeight());
        return new Rectangle2D(Math.clamp(remembered.x(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(remembered.y(), screen.getMinY(), screen.getMaxY() - height), width, height);
    }

    private static boolean shows(Rectangle2D screen, WindowPlace place) {
        double across = Math.min(screen.getMaxX(), place.x() + place.width()) - Math.max(screen.getMinX(), place.x());
        boolean barInside = place.y() >= screen.getMinY() - 1 && place.y() < screen.getMaxY() - VISIBLE / 2;
        return across >= Math.min(VISIBLE, place.width()) && barInside;
    }

    /** Puts the window there and follows it from then on. */
    public void follow(Stage stage, Rectangle2D place) {
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
        WindowPlace before = store.settings().window();
        stage.setMaximized(before != null && before.maximised());
        // The flags change after the numbers do, so look when the toolkit has come to rest.
        stage.xProperty().addListener(property -> Platform.runLater(() -> remember(stage)));
        stage.yProperty().addListener(property -> Platform.runLater(() -> remember(stage)));
        stage.widthProperty().addListener(property -> Platform.runLater(() -> remember(stage)));
        stage.heightProperty().addListener(property -> Platform.runLater(() -> remember(stage)));
        stage.maximizedProperty().addListener(property -> Platform.runLater(() -> remember(stage)));
    }

    private void remember(Stage stage) {
        if (!stage.isShowing() || stage.isIconified() || stage.isFullScreen()) {
            return;
        }
        WindowPlace before = store.settings().window();
        boolean free = !stage.isMaximized();
        if (free || before == null) {
            store.change(all -> all.withWindow(new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(),
                    stage.getHeight(), !free)));
        } else {
            store.change(all -> all
                    .withWindow(new WindowPlace(before.x(), before.y(), before.width(), before.height(), true)));
        }
    }
}
