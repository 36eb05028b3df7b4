package dev.authscope.ui.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;

import org.jspecify.annotations.Nullable;

import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.Supplement;
import dev.authscope.texts.Localized;
import dev.authscope.ui.model.ExtraSteps;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.RunState;
import dev.authscope.ui.model.ScenarioLibrary;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.theme.Tip;

/** What to go on with after the conclusion: the question that leads on, extra steps, a switch to try, the next scenario. */
final class Offers extends FlowPane {

    private final LabViewModel model;
    private final Wording wording;
    private @Nullable Button next;
    private String nextInFull = "";
    private String nextInShort = "";

    Offers(LabViewModel model, Scenario scenario) {
        super(10, 6);
        this.model = model;
        this.wording = model.wording();
        setId("offers");
        setAlignment(Pos.CENTER_LEFT);
        whatIfs();
        lesson();
        hook(scenario);
        extras();
        questions();
        tryASwitch(scenario);
        if (model.lessons().here().isEmpty() || model.lessons().next().isEmpty()) {
            next(scenario);
        }
    }

    private void hook(Scenario scenario) {
        Scenario.Hook hook = scenario.hook();
        if (hook != null) {
            Button go = button("offer-hook", wording.get(hook.text()),
                    () -> model.library().open(hook.scenario(), hook.part()));
            go.getStyleClass().add("leads-on");
        }
    }

    /** In a lesson its next scenario comes before anything else that leads on. */
    private void lesson() {
        if (model.lessons().here().isPresent()) {
            model.lessons()
                    .next()
                    .ifPresent(stop -> button("offer-lesson",
                            wording.get("library.lessonNext", stop.number() + " " + wording.get(stop.title())),
                            () -> model.lessons().openNext()).getStyleClass().add("leads-on"));
        }
    }

    private void whatIfs() {
        int number = 0;
        for (Scenario.WhatIf whatIf : model.run().whatIfs()) {
            Button go = button("offer-what-if-" + ++number, wording.get(whatIf.text()),
                    () -> model.run().play(whatIf));
            if (whatIf.core()) {
                go.getStyleClass().add("leads-on");
            }
        }
    }

    private void extras() {
        RunState state = model.run().state();
        List<Scenario.Step> extras = state.coreOnly() ? ExtraSteps.of(state) : List.of();
        if (extras.isEmpty()) {
            return;
        }
        MenuButton more = new MenuButton(wording.count("narration.extras", "narration.extras.one", extras.size()));
        more.getStyleClass().setAll("menu-button", "option");
        more.setId("offer-extras");
        more.setAccessibleText(more.getText());
        for (Scenario.Step step : extras) {
            Localized label = step.label();
            MenuItem item = new MenuItem(step.id() + "  " + (label == null ? "" : wording.get(label)));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> model.run().goOnWith(step.id()));
            more.getItems().add(item);
        }
        getChildren().add(more);
    }

    private void questions() {
        int number = 0;
        for (Supplement.MoreQuestion question : model.run().moreQuestions()) {
            Button go = button("offer-question-" + ++number, wording.get("narration.oneMore"),
                    () -> model.run().ask(question));
            go.setAccessibleText(wording.get("narration.oneMore") + ": " + wording.get(question.ask().text()));
        }
    }

    /** The first switch that still stands at its default, at the next of its values. */
    private void tryASwitch(Scenario scenario) {
        RunState state = model.run().state();
        for (Scenario.Switch offered : scenario.switches()) {
            List<String> others = new ArrayList<>(offered.values());
            others.remove(offered.byDefault());
            if (!others.isEmpty() && offered.byDefault().equals(state.switches().get(offered.id()))) {
                String value = others.getFirst();
                button("offer-switch", wording.get("narration.trySwitch", wording.get(offered.label()),
                        wording.switchValue(offered.id(), value)), () -> model.run().change(offered.id(), value));
                return;
            }
        }
    }

    private void next(Scenario scenario) {
        List<ScenarioLibrary.Entry> all = model.library()
                .chaptersProperty()
                .get()
                .stream()
                .flatMap(chapter -> chapter.entries().stream())
                .toList();
        List<String> ids = all.stream().map(ScenarioLibrary.Entry::id).toList();
        int here = ids.indexOf(scenario.id());
        Optional.of(here).filter(at -> at >= 0 && at + 1 < all.size()).map(at -> all.get(at + 1)).ifPresent(entry -> {
            String title = entry.number() + " " + wording.get(entry.title());
            nextInFull = wording.get("narration.nextScenario", title);
            nextInShort = wording.get("narration.nextScenario", entry.number());
            Button go = button("offer-next", nextInFull, () -> model.library().open(entry.id()));
            Tip.on(go, () -> nextInFull);
            next = go;
        });
    }

    /** Of the next scenario only the number is told where its question would need a row of its own. */
    private void fit(double width) {
        Button go = next;
        if (go == null || width <= 0) {
            return;
        }
        go.setText(nextInFull);
        double needed = -getHgap();
        for (Node child : getManagedChildren()) {
            needed += getHgap() + snapSizeX(child.prefWidth(-1));
        }
        if (needed > width) {
            go.setText(nextInShort);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        fit(width);
        return super.computePrefHeight(width);
    }

    private Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().setAll("button", "option");
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setAccessibleText(text);
        button.setOnAction(event -> action.run());
        getChildren().add(button);
        return button;
    }
}
