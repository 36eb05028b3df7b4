package dev.authscope.ui.export;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import dev.authscope.export.ExportSubject;
import dev.authscope.export.Redaction;
import dev.authscope.export.SvgTheme;
import dev.authscope.ui.model.Appearance;
import dev.authscope.ui.model.Beat;
import dev.authscope.ui.model.FinishedRun;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Playhead;
import dev.authscope.ui.narration.NarrationView;
import dev.authscope.ui.stage.StageView;
import dev.authscope.ui.theme.StyleSheets;

/** The pictures of a run, one after the other. Used on the JavaFX thread. */
final class StageFrames {

    /** A beat is shown in the middle of its motion; fewer milliseconds than this cannot be read. */
    private static final int SHORTEST = 700;
    private static final int STEP = 2600;
    private static final int LAST = 6000;

    private final StyleSheets sheets;
    private final int width;
    private final int height;
    private final ExportSubject subject;
    private final Redaction redaction;
    private final Playhead playhead;
    private final int from;
    private final int to;
    private final int[] stops;
    private int stop;
    private boolean begun;
    private int millis;

    StageFrames(ExportSubject subject, StyleSheets sheets, int width, int height) {
        this.sheets = sheets;
        this.width = width;
        this.height = height;
        this.subject = subject;
        this.redaction = subject.redaction();
        this.playhead = FinishedRun.model(subject.run()).playhead();
        this.from = subject.range().from();
        this.to = subject.range().to();
        this.stops = subject.run()
                .timeline()
                .steps()
                .stream()
                .mapToInt(step -> step.to())
                .filter(end -> end > from && end <= to)
                .toArray();
        playhead.reset(subject.run().timeline(), from);
    }

    /** How many there will be. */
    int count() {
        int frames = 0;
        while (step()) {
            frames++;
        }
        return frames;
    }

    /** The picture of the last moment. */
    int[] last() {
        playhead.reset(playhead.timeline(), to);
        return pixels();
    }

    /** The next one; that of {@link StageFilm#noFrames} after the last. */
    int[] next() {
        return step() ? pixels() : StageFilm.noFrames();
    }

    /** How long the one before is shown. */
    int millis() {
        return millis;
    }

    /** Goes to the next moment that has a picture. */
    boolean step() {
        if (!begun) {
            begun = true;
            millis = SHORTEST;
            return true;
        }
        Beat shown = playhead.moment().beat();
        if (shown != null) {
            playhead.advance((shown.motion().millis() + 1) / 2.0);
        }
        while (!playhead.moving()) {
            if (stop == stops.length) {
                return false;
            }
            if (playhead.moment().cursor() >= stops[stop]) {
                stop++;
                millis = stop == stops.length ? LAST : STEP;
                return true;
            }
            playhead.playTo(stops[stop]);
        }
        Beat beat = Objects.requireNonNull(playhead.moment().beat());
        playhead.advance(beat.motion().millis() / 2.0);
        millis = Math.max(SHORTEST, beat.motion().millis());
        return true;
    }

    /** A view model that no view of an earlier picture listens to. */
    private LabViewModel sameMoment() {
        LabViewModel shown = FinishedRun.model(subject.run());
        shown.appearance().languageProperty().set(subject.language());
        shown.appearance()
                .themeProperty()
                .set(theme(subject.theme()));
        Beat beat = playhead.moment().beat();
        shown.playhead()
                .reset(playhead.timeline(), beat == null ? playhead.moment().cursor() : beat.from());
        if (beat != null) {
            shown.playhead().playTo(beat.to());
            shown.playhead().advance(beat.motion().millis() / 2.0);
        }
        return shown;
    }

    private static Appearance.Theme theme(SvgTheme colours) {
        if (colours == SvgTheme.CONTRAST) {
            return Appearance.Theme.CONTRAST;
        }
        return colours == SvgTheme.DARK ? Appearance.Theme.DARK : Appearance.Theme.LIGHT;
    }

    private int[] pixels() {
        WritableImage image = scene().snapshot(null);
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    /** The moment in views of its own: a scene that is in no window draws only its first picture reliably. */
    Scene scene() {
        LabViewModel shown = sameMoment();
        StageView stage = new StageView(shown);
        VBox.setVgrow(stage, Priority.ALWAYS);
        VBox work = new VBox(12, new NarrationView(shown), stage);
        work.setPadding(new Insets(12));
        // What invites to go on or back does nothing in a picture.
        for (String id : List.of("#looking-back", "#offers")) {
            Node invitation = work.lookup(id);
            if (invitation != null) {
                invitation.setVisible(false);
                invitation.setManaged(false);
            }
        }
        StackPane root = new StackPane(work);
        Scene scene = new Scene(root, width, height);
        sheets.applyAlone(scene, shown.appearance().themeProperty().get());
        // The first layout gives the panels their size, the next one what depends on it and on the words.
        for (int pass = 0; pass < 3; pass++) {
            root.applyCss();
            root.layout();
            if (pass == 0 && !redaction.isOff()) {
                shorten(root);
            }
        }
        return scene;
    }

    /** The window shows its user a value that has no name; a file does not. */
    private void shorten(Node node) {
        if (node instanceof Labeled label) {
            if (!label.textProperty().isBound()) {
                label.setText(redaction.text(label.getText() == null ? "" : label.getText()));
            }
        } else if (node instanceof Text text) {
            text.setText(redaction.text(text.getText()));
        } else if (node instanceof Parent parent) {
            List.copyOf(parent.getChildrenUnmodifiable()).forEach(this::shorten);
        }
    }
}
