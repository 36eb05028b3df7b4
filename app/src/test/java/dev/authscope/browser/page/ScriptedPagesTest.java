package dev.authscope.browser.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.authscope.flow.Participant;
import dev.authscope.flow.Participant.Role;
import dev.authscope.lab.Action;
import dev.authscope.lab.Lab;
import dev.authscope.lab.LabPlan;
import dev.authscope.server.settings.LabSettings;

/** What pages cost that hold no script. */
class ScriptedPagesTest {

    /** Runs in a process of its own, because this one has loaded the engine for other tests. */
    public static final class PagesWithoutScripts {

        private PagesWithoutScripts() {}

        /** @param arguments none */
        public static void main(String[] arguments) {
            List<Participant> everybody = List.of(new Participant("alice", Role.BROWSER, "https://shop.example"),
                    new Participant("node-1", Role.SERVER, "https://shop.example"));
            try (Lab lab = Lab.start(new LabPlan("test", 1, new LabSettings(Map.of()), everybody))) {
                lab.perform("alice", new Action.Login("alice", "alice-pw-1", true));
                lab.perform("alice", new Action.Visit("https://shop.example/posts/1"));
            }
        }
    }

    @Test
    void aPageWithoutScriptsLoadsNeitherParserNorEngine() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load", "-cp", String.join(":", System.getProperty("java.class.path"), modulePath()),
                PagesWithoutScripts.class.getName()).redirectErrorStream(true).start();
        String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(loaded).contains("dev.authscope.browser.page.ScriptedPages")
                .doesNotContain("org.mozilla.javascript", "org.jsoup");
    }

    private static String modulePath() {
        return System.getProperty("jdk.module.path", "");
    }
}
