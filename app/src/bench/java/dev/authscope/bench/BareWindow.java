package dev.authscope.bench;

import atlantafx.base.theme.PrimerDark;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

/** The peer of the window: JavaFX and AtlantaFX, the same size, one label and one button. */
public final class BareWindow {

    private BareWindow() {}

    public static void main(String[] arguments) {
        Application.launch(Bare.class, arguments);
    }

    /** The toolkit makes it. */
    public static final class Bare extends Application {

        @Override
        public void start(Stage stage) {
            setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
            BorderPane root = new BorderPane(new Label("Bare window"));
            root.setTop(new HBox(new Button("Next")));
            stage.setTitle("Bare window");
            stage.setScene(new Scene(root, 1600, 1000));
            stage.show();
            FirstFrame.report(stage);
        }
    }
}
