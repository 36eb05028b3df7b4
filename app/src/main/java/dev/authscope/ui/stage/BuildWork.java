package dev.authscope.ui.stage;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.World;
import dev.authscope.ui.model.Wording;

/** A part of a token made before the learner's eyes: what went in and what came out, as it was noted in the current step. */
final class BuildWork {

    private static final String PREFIX = "build.";
    private static final List<String> STYLES = List.of("jwt-header", "jwt-payload", "jwt-signature");

    private BuildWork() {}

    /** The newest piece of work of an actor in the current step; empty when there is none. */
    static Optional<Node> of(World world, String actor, Wording wording) {
        return world.notes()
                .values()
                .stream()
                .filter(note -> note.code().startsWith(PREFIX) && note.stamp().where().equals(actor))
                .reduce((earlier, later) -> later)
                .map(note -> node(note, wording));
    }

    private static Node node(FlowEvent.Noted note, Wording wording) {
        String part = note.code().substring(PREFIX.length());
        VBox box = new VBox(6);
        box.getStyleClass().add("well");
        box.setId("token-work");
        Label title = new Label(wording.word("stage.build.", part));
        title.getStyleClass().add("strong");
        box.getChildren().add(title);
        switch (part) {
            case "signature" -> {
                box.getChildren()
                        .addAll(parts(value(note, "input")), words(wording.get("stage.build.by", value(note, "alg"))),
                                plain(value(note, "signature"), "jwt-signature"));
            }
            case "token" -> box.getChildren()
                    .addAll(parts(value(note, "token")),
                            words(wording.get("stage.build.whole", value(note, "parts"), value(note, "characters"))));
            default -> {
                box.getChildren()
                        .addAll(plain(value(note, "json"), "first"),
                                words(wording.get("stage.build.encoded", value(note, "octets"),
                                        value(note, "characters"))),
                                plain(value(note, "encoded"), "jwt-" + part));
            }
        }
        return box;
    }

    private static String value(FlowEvent.Noted note, String name) {
        return note.arguments().getOrDefault(name, "");
    }

    private static Node words(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("dim");
        label.setWrapText(true);
        return label;
    }

    private static Node plain(String text, String style) {
        Text value = new Text(text);
        value.getStyleClass().addAll("wire", style);
        return new TextFlow(value);
    }

    /** The parts of a token, each in its colour. */
    private static Node parts(String token) {
        TextFlow flow = new TextFlow();
        String[] parts = token.split("\\.", -1);
        for (int at = 0; at < parts.length; at++) {
            Text part = new Text((at == 0 ? "" : ".") + parts[at]);
            part.getStyleClass().addAll("wire", parts.length == STYLES.size() || at < 2 ? STYLES.get(at) : "jwt-other");
            flow.getChildren().add(part);
        }
        return flow;
    }
}
