package dev.authscope.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

import dev.authscope.bundled.BundledFiles;

/** The fonts that come with the program; both hold what English and Korean need. */
public final class Fonts {

    private static final List<String> FILES = List.of("Pretendard-Regular.ttf", "Pretendard-SemiBold.ttf",
            "JetBrainsMono-Regular.ttf", "JetBrainsMono-Bold.ttf");

    private Fonts() {}

    /** Makes the fonts known to the toolkit; style sheets name them. */
    public static void load() {
        for (String file : FILES) {
            try (InputStream stream = BundledFiles.open("fonts/" + file)) {
                Font.loadFont(stream, 13);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
