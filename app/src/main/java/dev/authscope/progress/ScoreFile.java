package dev.authscope.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.authscope.settings.OwnFile;

/**
 * Scores in a file of the user. It is replaced as a whole, so that a crash leaves the old one or the new
 * one; a file that cannot be understood is kept aside under another name, and scoring starts anew.
 */
public final class ScoreFile implements ScoreStore {

    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OwnFile file;

    /** @param file is made when the first score is kept */
    public ScoreFile(OwnFile file) {
        this.file = file;
    }

    @Override
    public ScoreBook load() {
        try {
            Optional<byte[]> content = file.read();
            return content.isEmpty() ? ScoreBook.EMPTY : book(JSON.readTree(content.get()));
        } catch (JacksonException | IllegalArgumentException e) {
            return setAside();
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
            if (!score.parts().isEmpty()) {
                score.parts().forEach(one.putArray("parts")::add);
            }
        });
        if (!book.cards().isEmpty()) {
            book.cards().forEach(root.putObject("cards")::put);
        }
        if (!book.lesson().isEmpty()) {
            root.put("lesson", book.lesson());
        }
        try {
            file.write(JSON.writeValueAsBytes(root));
        } catch (IOException e) {
            throw new UncheckedIOException("The scores cannot be written to " + file.path() + ".", e);
        }
    }

    private static ScoreBook book(JsonNode root) {
        if (!root.path("format").isInt() || root.path("format").asInt() != FORMAT
                || !root.path("scenarios").isObject()) {
            throw new IllegalArgumentException("not a file of scores");
        }
        Map<String, ScenarioScore> scenarios = new LinkedHashMap<>();
        root.path("scenarios")
                .properties()
                .forEach(entry -> scenarios.put(entry.getKey(),
                        new ScenarioScore(answers(entry.getValue().path("firstAnswers")),
                                entry.getValue().path("finished").asBoolean(false),
                                parts(entry.getValue().path("parts")))));
        return new ScoreBook(scenarios, answers(root.path("cards")), root.path("lesson").asString(""));
    }

    private static Map<String, Boolean> answers(JsonNode node) {
        Map<String, Boolean> answers = new LinkedHashMap<>();
        node.properties().forEach(answer -> {
            if (!answer.getValue().isBoolean()) {
                throw new IllegalArgumentException("an answer that is neither right nor wrong");
            }
            answers.put(answer.getKey(), answer.getValue().asBoolean());
        });
        return answers;
    }

    private static Set<Integer> parts(JsonNode node) {
        Set<Integer> parts = new TreeSet<>();
        for (JsonNode part : node) {
            if (!part.isInt()) {
                throw new IllegalArgumentException("a part that is no number");
            }
            parts.add(part.asInt());
        }
        return parts;
    }

    private ScoreBook setAside() {
        try {
            file.setAside();
        } catch (IOException e) {
            // It stays where it is; the next save replaces it.
        }
        return ScoreBook.EMPTY;
    }
}
