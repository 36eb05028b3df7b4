package dev.authscope.ui.shell.sheet;

import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import dev.authscope.scenario.StoreSentences;
import dev.authscope.server.session.StoreNotice;
import dev.authscope.server.session.choice.ChosenStores;
import dev.authscope.ui.model.LabViewModel;

/**
 * The address of a Redis that runs on this machine, for scenarios that keep sessions in Redis. Only an address that could be
 * one is taken; whether somebody answers there is seen by the run that asks.
 */
final class RedisRow extends VBox {

    private static final int LONGEST = 300;

    private final LabViewModel model;
    private final StringProperty address;
    private final TextField field = new TextField();
    private final Label said = new Label();

    RedisRow(LabViewModel model) {
        super(6);
        this.model = model;
        this.address = model.run().redisProperty();
        Label name = new Label(model.wording().get("settings.redis"));
        name.getStyleClass().add("section");
        field.setId("settings-redis");
        field.setText(address.get());
        field.setPromptText("redis://127.0.0.1:6379");
        field.setAccessibleText(name.getText());
        field.setTextFormatter(Typing.upTo(LONGEST, () -> {}));
        field.setMaxWidth(480);
        field.setOnAction(event -> take());
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                take();
            }
        });
        said.setId("settings-redis-said");
        said.setWrapText(true);
        said.setMaxWidth(480);
        said.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(name, field, said);
        say(Optional.empty());
    }

    /** Takes what stands in the field. */
    void take() {
        String written = field.getText().strip();
        Optional<StoreNotice.RedisNotUsed> problem = written.isEmpty()
                ? Optional.empty()
                : ChosenStores.problemOf(written);
        if (problem.isEmpty()) {
            address.set(written);
        }
        say(problem);
    }

    /** Empties the field. */
    void clear() {
        field.clear();
        take();
    }

    private void say(Optional<StoreNotice.RedisNotUsed> problem) {
        said.setText(problem.map(one -> StoreSentences.why(one, model.appearance().language()))
                .orElseGet(() -> model.wording()
                        .get(address.get().isEmpty() ? "settings.redis.own" : "settings.redis.named")));
    }
}
