package dev.authscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.authscope.scenario.file.ScenarioLibrary;

class ChooseCommandTest {

    private static final List<String> SHOP = List.of("choose", "--caller", "web", "--verifier", "copies",
            "--withdrawal", "next", "--readable", "never", "--store", "yes");

    private static Terminal shop(String... more) {
        List<String> arguments = new ArrayList<>(SHOP);
        arguments.addAll(List.of(more));
        return Terminal.run(arguments.toArray(new String[0]));
    }

    @Test
    void threeCopiesWithAStoreAreToldToShareTheirSessions() {
        Terminal terminal = shop();
        assertThat(terminal.code()).isZero();
        assertThat(terminal.out())
                .startsWith("• The same session in an external session store, so that every copy finds the\nrow.\n")
                .contains("→ S22  One store for all servers", "→ S04  part 2  ",
                        "→ S09 denylist=on  step 4  ", "   Spring\n      // dependency: org.springframework.session",
                        "   Express\n      import { RedisStore } from 'connect-redis';");
    }

    @Test
    void theJsonFormNamesRunsThatExistAndTheCodeOfBothFrameworks() {
        JsonNode tree = JsonMapper.shared().readTree(shop("--json").out());
        assertThat(tree.at("/answers/verifier").asString()).isEqualTo("copies");
        assertThat(tree.at("/advice/0/id").asString()).isEqualTo("shared-session");
        assertThat(tree.at("/advice")).hasSizeGreaterThanOrEqualTo(3).allSatisfy(advice -> {
            assertThat(advice.at("/code/spring")).hasSize(6);
            assertThat(advice.at("/code/express")).hasSize(6);
            assertThat(advice.at("/runs")).isNotEmpty()
                    .allSatisfy(run -> assertThat(ScenarioLibrary.bundled().find(run.at("/scenario").asString()))
                            .isPresent());
        });
    }

    @Test
    void theQuestionsAreToldWithTheWordsThatAnswerThem() {
        assertThat(Terminal.run("choose").out()).contains("Who verifies the credential?\n",
                "   --verifier copies    several copies of one application\n");
        JsonNode questions = JsonMapper.shared().readTree(Terminal.run("choose", "--json").out());
        assertThat(questions).hasSize(5);
        assertThat(questions.at("/0/answers/1/id").asString()).isEqualTo("mobile");
    }
}
