package dev.authscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reading the archive of a browser in the terminal. */
class ImportCommandTest {

    private static final String ARCHIVE = "{\"log\":{\"version\":\"1.2\",\"entries\":[{\"startedDateTime\":"
            + "\"2026-03-02T09:00:00Z\",\"request\":{\"method\":\"GET\",\"url\":\"https://shop.test/a\",\"headers\":[]},"
            + "\"response\":{\"status\":200,\"headers\":[],\"content\":{}}},{\"startedDateTime\":"
            + "\"2026-03-02T09:00:00Z\",\"request\":{\"method\":\"GET\",\"url\":\"blob:x\"}}]}}";

    @TempDir
    Path folder;

    @Test
    void theSummaryCountsWhatIsThereAndWhatWasLeftOut() throws IOException {
        Path file = Files.writeString(folder.resolve("a.har"), ARCHIVE);
        Terminal terminal = Terminal.run("import", file.toString(), "--json");
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.code()).isEqualTo(ExitCode.DONE);
        JsonNode tree = JsonMapper.shared().readTree(terminal.out());
        assertThat(tree).isEqualTo(JsonMapper.shared()
                .readTree("{\"entries\":2,\"messages\":2,\"participants\":[\"browser\",\"shop.test\"],"
                        + "\"dropped\":[{\"index\":1,\"reason\":\"not-http\"}]}"));
        assertThat(Terminal.run("import", file.toString()).out().lines()).containsExactly(
                "2 entries, 2 messages. Participants: browser, shop.test.", "1 entries were left out: not-http 1.");
    }

    @Test
    void theDiagramIsWrittenByItsEnding() throws IOException {
        Path target = folder.resolve("out.svg");
        assertThat(Terminal.runWithInput(ARCHIVE, "import", "-", "--export", target.toString()).code())
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(target)).contains("data-kind=\"request\"", "GET /a", "shop.test");
        Terminal again = Terminal.runWithInput(ARCHIVE, "import", "-", "--export", target.toString());
        assertThat(again.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(again.errLines()).hasSize(1);
        assertThat(Terminal.runWithInput(ARCHIVE, "import", "-", "--export", "x.doc").errLines()).hasSize(1)
                .first()
                .asString()
                .contains("svg, png, pdf, mmd, puml, har, md, html, json");
    }

    @Test
    void whatIsNoArchiveIsRefusedInOneSentence() {
        Terminal terminal = Terminal.runWithInput("{\"log\":", "import", "-");
        assertThat(terminal.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.errLines()).containsExactly(
                "standard input is no HAR file that can be opened: it is of another kind or cut off.");
        assertThat(Terminal.run("import", "gone.har").code()).isEqualTo(ExitCode.WRONG_USE);
    }
}
