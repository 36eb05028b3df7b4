package dev.authscope.ui.shell;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import javafx.scene.control.*;
import javafx.scene.input.KeyCode;
import dev.authscope.texts.Language;
import dev.authscope.ui.model.*;
class TmpShotTest {
  @Test void shot() throws Exception {
    try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 720)) {
      window.run(() -> { window.model().appearance().languageProperty().set(Language.KOREAN); window.model().appearance().questionsProperty().set(false); });
      window.open("refresh-token-reuse");
      for (int i = 0; i < 4; i++) window.press(KeyCode.SPACE);
      window.run(() -> window.shell().commands().named("keys.export").action().run());
      window.settle();
      window.run(() -> { ((ComboBox<?>) window.shell().scene().getRoot().lookup("#export-beside")).getSelectionModel().select(1); });
      Thread.sleep(6000);
      window.drawShown(Path.of("target", "screens", "tmp-export.png"));
    }
  }
}
