package dev.authscope.ui.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;

import org.junit.jupiter.api.Test;

class CameraTest {

    @Test
    void whatLiesUnderThePointerStaysThereWhileZooming() {
        Random random = new Random(4);
        for (int round = 0; round < 500; round++) {
            Camera camera = new Camera(0.5 + random.nextDouble() * 2, random.nextDouble() * 900,
                    random.nextDouble() * 9000);
            double x = random.nextDouble() * 500;
            double y = random.nextDouble() * 400;
            Camera zoomed = camera.zoomed(0.5 + random.nextDouble(), x, y);
            assertThat(zoomed.x() + x / zoomed.scale()).isCloseTo(camera.x() + x / camera.scale(), within(1e-6));
            assertThat(zoomed.y() + y / zoomed.scale()).isCloseTo(camera.y() + y / camera.scale(), within(1e-6));
        }
    }

    @Test
    void zoomingEndsAtTheSmallestAndTheLargestScale() {
        assertThat(Camera.HOME.zoomed(1e9, 0, 0).scale()).isEqualTo(Camera.LARGEST);
        assertThat(Camera.HOME.zoomed(1e-9, 0, 0).scale()).isEqualTo(Camera.SMALLEST);
    }

    @Test
    void nothingBeyondTheContentIsShown() {
        assertThat(new Camera(1, -50, 9999).within(800, 1000, 500, 400)).isEqualTo(new Camera(1, 0, 600));
        assertThat(new Camera(1, 30, 30).within(200, 100, 500, 400)).isEqualTo(Camera.HOME);
    }

    @Test
    void aRangeInSightMovesNothing() {
        Camera camera = new Camera(1, 0, 100);
        assertThat(camera.showing(200, 240, 400)).isSameAs(camera);
        assertThat(camera.showing(600, 640, 400).y()).isGreaterThan(100);
        assertThat(camera.showing(20, 60, 400).y()).isLessThan(20);
    }
}
