package dev.authscope.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Scores in {@code progress.json} of a folder. A file is replaced as a whole, so that a crash leaves the old one or the new
 * one; a file that cannot be understood is kept aside as {@code progress.broken.json}, and scoring starts anew.
 */
public final class ScoreFile implements ScoreStore {

    private static final int FORMAT = 1;
    private static final int MOST_OCTETS = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    /** @param folder is made when the first score is kept */
    public ScoreFile(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder for data of the program on this platform.
     *
     * @param osName as {@code os.name} says
     * @param home the user's home
     * @param environment variables of the process
     */
    public static Path usualFolder(String osName, Path home, Map<String, String> environment) {
        if (osName.startsWith("Windows")) {
            String roaming = environment.get("APPDATA");
            return (roaming == null ? home.resolve("AppData", "Roaming") : Path.of(roaming)).resolve("Authscope");
        }
        if (osName.startsWith("Mac")) {
            return home.resolve("Library", "Application Support", "Authscope");
        }
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return (config.isEmpty() ? home.resolve(".config") : Path.of(config)).resolve("authscope");
    }

    @Override
    public ScoreBook load() {
        Path file = file();
        try {
            if (!Files.exists(file)) {
                return ScoreBook.EMPTY;
            }
            if (Files.size(file) > MOST_OCTETS) {
                return setAside(file);
            }
            return book(JSON.readTree(Files.readAllBytes(file)));
        } catch (JacksonException | IllegalArgumentException e) {
            return setAside(file);
        } catch (IOException e) {
            return ScoreBook.EMPTY;
        }
    }

    @Override
    public void save(ScoreBook book) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        ObjectNode scenarios = root.putObject("scenarios");
        book.scenarios().forEach((id, score) -> {
            ObjectNode one = scenarios.putObject(id);
            one.put("finished", score.finished());
            ObjectNode answers = one.putObject("firstAnswers");
            score.firstAnswers().forEach(answers::put);
        });
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "progress", ".tmp");
            try {
                Files.write(fresh, JSON.writeValueAsBytes(root));
                replace(fresh);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The scores cannot be written to " + file() + ".", e);
        }
    }

    private void replace(Path fresh) throws IOException {
        try {
            Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static ScoreBook book(JsonNode root) {
        if (!root.path("format").isInt() || root.path("format").asInt() != FORMAT
                || !root.path("scenarios").isObject()) {
            throw new IllegalArgumentException("not a file of scores");
        }
        Map<String, ScenarioScore> scenarios = new LinkedHashMap<>();
        root.path("scenarios").properties().forEach(entry -> {
            Map<String, Boolean> answers = new LinkedHashMap<>();
            entry.getValue().path("firstAnswers").properties().forEach(answer -> {
                if (!answer.getValue().isBoolean()) {
                    throw new IllegalArgumentException("an answer that is neither right nor wrong");
                }
                answers.put(answer.getKey(), answer.getValue().asBoolean());
            });
            scenarios.put(entry.getKey(),
                    new ScenarioScore(answers, entry.getValue().path("finished").asBoolean(false)));
        });
        return new ScoreBook(scenarios);
    }

    private ScoreBook setAside(Path file) {
        try {
            Files.move(file, folder.resolve("progress.broken.json"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // It stays where it is; the next save replaces it.
        }
        return ScoreBook.EMPTY;
    }

    private Path file() {
        return folder.resolve("progress.json");
    }
}
