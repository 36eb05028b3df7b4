package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.authscope.flow.Item;
import dev.authscope.flow.Timeline;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.KeySearchViewModel;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.shell.sheet.TokenLabSheet;

class TokenLabTest {

    private static final TestWindow WINDOW = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 800);

    @AfterAll
    static void close() {
        WINDOW.close();
    }

    /** Opens the lab over a run of which some presses have been carried out. */
    private static void open(String scenario, int presses) {
        WINDOW.open(scenario);
        WINDOW.press(KeyCode.ESCAPE);
        WINDOW.run(() -> WINDOW.model().appearance().questionsProperty().set(false));
        for (int i = 0; i < presses; i++) {
            WINDOW.press(KeyCode.SPACE);
        }
        WINDOW.press(KeyCode.J);
        WINDOW.await(() -> node("token-lab-whole") != null);
    }

    private static Node node(String id) {
        return WINDOW.shell().scene().getRoot().lookup("#" + id);
    }

    private static void type(String id, String text) {
        WINDOW.run(() -> ((TextInputControl) node(id)).setText(text));
    }

    private static String text(String id) {
        return WINDOW.look(() -> ((TextInputControl) node(id)).getText());
    }

    private static String said(String id) {
        return WINDOW.look(() -> ((Label) node(id)).getText());
    }

    private static void press(String id) {
        WINDOW.run(() -> ((Button) node(id)).fire());
    }

    @SuppressWarnings("unchecked")
    private static void choose(String id, int index) {
        WINDOW.run(() -> ((ComboBox<Object>) node(id)).getSelectionModel().select(index));
    }

    @SuppressWarnings("unchecked")
    private static void choose(String id, String value) {
        WINDOW.run(() -> ((ComboBox<Object>) node(id)).setValue(value));
    }

    private static void send() {
        WINDOW.await(() -> !node("token-lab-send").isDisabled());
        int before = WINDOW.look(() -> WINDOW.model().run().state().performed());
        press("token-lab-send");
        WINDOW.await(() -> WINDOW.model().run().state().performed() == before + 1);
        WINDOW.settle();
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    @Test
    void aForgedTokenIsRefusedByTheStrictVerifierAndAcceptedByAWeakOne() {
        open("weak-jwt-verifier", 1);
        assertThat(text("token-lab-payload")).contains("u-1666");
        type("token-lab-payload", text("token-lab-payload").replace("[\"user\"]", "[\"admin\"]"));
        assertThat(decoded(text("token-lab-whole").split("\\.")[1])).contains("\"roles\":[\"admin\"]");
        choose("token-lab-with", 4);
        press("token-lab-sign");
        assertThat(text("token-lab-whole")).endsWith(".");
        assertThat(text("token-lab-header")).contains("\"alg\":\"none\"");
        choose("token-lab-path", "/admin/report");
        send();
        WINDOW.await(() -> ((Label) node("token-lab-sent")).getText().startsWith("401"));
        assertThat(checks()).anyMatch(line -> line.startsWith("jwt.alg"));
        choose("token-lab-verifier", "algNone");
        send();
        WINDOW.await(() -> ((Label) node("token-lab-sent")).getText().startsWith("200"));
        Timeline timeline = WINDOW.look(() -> WINDOW.model().playhead().timeline());
        assertThat(timeline.steps()).extracting(Timeline.Step::id).endsWith("1", "T1", "T2");
        // The run goes on where it was, with its own verifier.
        WINDOW.press(KeyCode.ESCAPE);
        WINDOW.press(KeyCode.SPACE);
        assertThat(WINDOW.look(() -> WINDOW.model().playhead().timeline().steps().getLast().id())).isEqualTo("2");
        assertThat(WINDOW.look(() -> WINDOW.model().run().state().problem())).isNull();
    }

    private static List<String> checks() {
        return WINDOW.look(() -> ((Parent) node("token-lab-answer")).lookupAll(".why-rule")
                .stream()
                .map(label -> ((Label) label).getText())
                .toList());
    }

    @Test
    void aWeakSecretIsFoundAndOpensTheDoor() {
        open("hmac-key-dictionary", 1);
        press("token-lab-search");
        WINDOW.await(() -> phase() == KeySearchViewModel.Phase.FOUND);
        assertThat(said("token-lab-found")).contains("\"mysecret\"").contains("151").contains("a second");
        type("token-lab-payload", text("token-lab-payload").replace("[\"user\"]", "[\"admin\"]"));
        press("token-lab-use");
        choose("token-lab-path", "/admin/report");
        send();
        WINDOW.await(() -> ((Label) node("token-lab-sent")).getText().startsWith("200"));
    }

    private static KeySearchViewModel.Phase phase() {
        return WINDOW.model().keySearch().stateProperty().get().phase();
    }

    @Test
    void aTokenCanBeMadeInARunThatHasNoneAndSignedByTheIssuer() {
        open("session-login", 1);
        assertThat(text("token-lab-payload")).contains("made-by-hand");
        send();
        WINDOW.await(() -> ((Label) node("token-lab-sent")).getText().startsWith("401"));
        choose("token-lab-with", 2);
        press("token-lab-sign");
        WINDOW.await(() -> !((TextInputControl) node("token-lab-signature")).getText().isEmpty());
        send();
        WINDOW.await(() -> ((Label) node("token-lab-sent")).getText().startsWith("200"));
        assertThat(WINDOW.look(() -> WINDOW.model().playhead().timeline().steps().getLast().actor()))
                .isEqualTo("alice");
    }

    @Test
    void theTextOfThePublicKeyServesAsASecretWhereTheVerifierTakesIt() {
        open("weak-jwt-verifier", 1);
        type("token-lab-payload", text("token-lab-payload").replace("[\"user\"]", "[\"admin\"]"));
        choose("token-lab-with", 3);
        press("token-lab-sign");
        WINDOW.await(() -> ((TextInputControl) node("token-lab-header")).getText().contains("HS256"));
        choose("token-lab-path", "/admin/report");
        choose("token-lab-verifier", "algConfusion");
        send();
        WINDOW.await(() -> ((Label) node("token-lab-sent")).getText().startsWith("200"));
    }

    @Test
    void aSearchIsCancelledAndTheLabClosedWithoutWaiting() {
        open("jwt-build", 1);
        choose("token-lab-words", 1);
        press("token-lab-search");
        press("token-lab-cancel");
        WINDOW.await(() -> phase() == KeySearchViewModel.Phase.CANCELLED);
        assertThat(said("token-lab-found")).startsWith("Cancelled");
        press("token-lab-search");
        assertThat(WINDOW.look(() -> node("token-lab-search").isDisabled())).isTrue();
        WINDOW.press(KeyCode.ESCAPE);
        WINDOW.await(() -> phase() == KeySearchViewModel.Phase.CANCELLED);
    }

    @Test
    void anyTextInAnyFieldIsAnsweredInOneSentence() {
        open("weak-jwt-verifier", 1);
        String million = "x".repeat(1 << 20);
        for (String field : new String[]{"token-lab-whole", "token-lab-header", "token-lab-payload",
                "token-lab-signature" }) {
            String before = text(field);
            type(field, million);
            assertThat(text(field)).isEqualTo(before);
            assertThat(said("token-lab-said")).contains("20,000");
            for (String odd : new String[]{"", " ", "ü\u202e\u0000\uD83D", "....", "{\"alg\":", "[]", "\n", "null" }) {
                type(field, odd);
                assertThat(said("token-lab-said")).as(field + " " + odd).doesNotContain("Exception");
            }
        }
        type("token-lab-key", million);
        assertThat(said("token-lab-signed")).contains("20,000");
        type("token-lab-key", "");
        press("token-lab-sign");
        assertThat(said("token-lab-signed")).contains("empty secret");
        choose("token-lab-with", 1);
        type("token-lab-key", "{\"kty\":\"RSA\"}");
        press("token-lab-sign");
        assertThat(said("token-lab-signed")).contains("no key that can sign");
        type("token-lab-signature", "é");
        press("token-lab-send");
        assertThat(said("token-lab-sent")).contains("printable ASCII");
        press("token-lab-search");
        WINDOW.await(() -> phase() == KeySearchViewModel.Phase.NOT_APPLICABLE);
        assertThat(WINDOW.errors()).isEmpty();
    }

    @Test
    void aListOfWordsOfTheWrongEncodingIsAnsweredInOneSentence(@TempDir Path folder) throws IOException {
        byte[] korean = "비밀번호\n암호\n".getBytes(Charset.forName("EUC-KR"));
        byte[] wide = "mysecret\npassword\n".getBytes(StandardCharsets.UTF_16LE);
        byte[] latin = "first\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] long1 = ("x".repeat(1 << 20) + "\n").getBytes(StandardCharsets.US_ASCII);
        open("hmac-key-dictionary", 1);
        assertBroken(Files.write(folder.resolve("korean.txt"), korean), "korean.txt is not text in UTF-8 (line 1)");
        assertBroken(Files.write(folder.resolve("latin.txt"), latin), "latin.txt is not text in UTF-8 (line 2)");
        assertBroken(Files.write(folder.resolve("long.txt"), long1), "line 1 is longer than 1,024 octets");
        assertBroken(folder.resolve("gone.txt"), "gone.txt cannot be read");
        assertBroken(folder, "cannot be read");
        assertThat(searched(Files.write(folder.resolve("wide.txt"), wide)))
                .isIn(KeySearchViewModel.Phase.NOT_FOUND, KeySearchViewModel.Phase.BROKEN_LIST);
        assertThat(searched(Files.write(folder.resolve("empty.txt"), new byte[0])))
                .isEqualTo(KeySearchViewModel.Phase.NOT_FOUND);
        assertThat(searched(Files.writeString(folder.resolve("good.txt"), "\uFEFFone\r\nmysecret\r\n")))
                .isEqualTo(KeySearchViewModel.Phase.FOUND);
        assertThat(WINDOW.errors()).isEmpty();
    }

    private static void assertBroken(Path list, String sentence) {
        assertThat(searched(list)).isEqualTo(KeySearchViewModel.Phase.BROKEN_LIST);
        assertThat(said("token-lab-found")).contains(sentence);
    }

    private static KeySearchViewModel.Phase searched(Path list) {
        WINDOW.press(KeyCode.ESCAPE);
        WINDOW.run(() -> WINDOW.shell()
                .overlay()
                .show(new TokenLabSheet(WINDOW.model(), "", () -> Optional.of(list))));
        choose("token-lab-words", 2);
        press("token-lab-search");
        WINDOW.await(() -> phase() != KeySearchViewModel.Phase.RUNNING);
        return WINDOW.look(TokenLabTest::phase);
    }

    @Test
    void whatTabLeadsToIsInSight() {
        open("hmac-key-dictionary", 1);
        Node last = node("token-lab-search");
        WINDOW.run(last::requestFocus);
        WINDOW.await(() -> {
            Region sheet = (Region) WINDOW.shell().scene().getRoot().lookup(".over-sheet");
            Bounds at = sheet.sceneToLocal(last.localToScene(last.getBoundsInLocal()));
            return at.getMinY() > 0 && at.getMaxY() < sheet.getHeight() - 50;
        });
    }

    @Test
    void aRunThatWaitsForAnAnswerCannotBeSentTo() {
        open("weak-jwt-verifier", 1);
        Item token = WINDOW.look(() -> WINDOW.model().momentProperty().get().world().itemsByName().get("AT0"));
        assertThat(text("token-lab-whole")).isEqualTo(token.value());
        WINDOW.run(() -> WINDOW.model().run().back());
        WINDOW.await(() -> node("token-lab-send").isDisabled());
        assertThat(said("token-lab-sent")).contains("newest moment");
        WINDOW.run(() -> WINDOW.model().run().toEnd());
        WINDOW.await(() -> !node("token-lab-send").isDisabled());
    }
}
