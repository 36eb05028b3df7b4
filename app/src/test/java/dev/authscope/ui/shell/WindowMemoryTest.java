package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import dev.authscope.settings.WindowPlace;

class WindowMemoryTest {

    private static final Rectangle2D MAIN = new Rectangle2D(0, 0, 1920, 1040);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 1024);

    private static Rectangle2D place(double x, double y, double width, double height, Rectangle2D... screens) {
        return WindowMemory.place(new WindowPlace(x, y, width, height, false), List.of(screens));
    }

    @Test
    void theFirstWindowStandsInTheMiddleOfTheMainScreen() {
        assertThat(WindowMemory.place(null, List.of(MAIN))).isEqualTo(new Rectangle2D(160, 20, 1600, 1000));
        assertThat(WindowMemory.place(null, List.of(new Rectangle2D(0, 25, 1280, 700))))
                .isEqualTo(new Rectangle2D(0, 25, 1280, 700));
    }

    @Test
    void aWindowGoesBackToWhereItWas() {
        assertThat(place(2000, 50, 900, 700, MAIN, RIGHT)).isEqualTo(new Rectangle2D(2000, 50, 900, 700));
    }

    @Test
    void aWindowWhoseScreenIsGoneComesToTheMainOne() {
        assertThat(place(2000, 50, 900, 700, MAIN)).isEqualTo(new Rectangle2D(1020, 50, 900, 700));
    }

    @Test
    void aWindowLargerThanItsScreenShrinks() {
        assertThat(place(0, 0, 5000, 3000, MAIN)).isEqualTo(MAIN);
    }

    @Test
    void whereverItWasItLiesOnAScreenAsAWhole() {
        Random random = new Random(5);
        for (int round = 0; round < 2000; round++) {
            Rectangle2D placed = place(random.nextInt(-5000, 5000), random.nextInt(-5000, 5000),
                    random.nextInt(1, 4000), random.nextInt(1, 4000), MAIN, RIGHT);
            assertThat(MAIN.contains(placed) || RIGHT.contains(placed)).as(placed.toString()).isTrue();
        }
    }
}
