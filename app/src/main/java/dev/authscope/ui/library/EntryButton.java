package dev.authscope.ui.library;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import dev.authscope.scenario.Scenario;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.LibraryViewModel.Progress;
import dev.authscope.ui.model.ScenarioLibrary.Entry;

/** A scenario of the list: its number, and where there is room its question and how far it has come. */
final class EntryButton extends Button {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final LabViewModel model;
    private final Entry entry;
    private final ProgressRing ring = new ProgressRing();

    EntryButton(LabViewModel model, Entry entry, boolean numberOnly) {
        this.model = model;
        this.entry = entry;
        getStyleClass().setAll("button", "library-entry");
        setMnemonicParsing(false);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        setOnAction(event -> model.library().open(entry.id()));
        if (numberOnly) {
            getStyleClass().add("number-only");
            setText(entry.number());
            setTooltip(new Tooltip(title()));
            setId("rail-" + entry.id());
        } else {
            setWrapText(true);
            setText(title());
            setGraphic(ring);
            setId("scenario-" + entry.id());
        }
        update();
    }

    /** The ring stands beside the first line of the question, not in the middle of its lines. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        ring.setLayoutY(snappedTopInset());
    }

    /** Shows how far the scenario has come and whether it is the open one. */
    void update() {
        boolean current = isOpen();
        boolean finished = model.library().finished().contains(entry.id());
        Progress progress = model.library().progress().get(entry.id());
        pseudoClassStateChanged(CURRENT, current);
        ring.show(current, finished ? 1 : progress == null ? 0 : progress.fraction());
        setAccessibleText(title() + spoken(finished, progress));
    }

    /** Whether its scenario is the open one. */
    boolean isOpen() {
        Scenario open = model.run().state().scenario();
        return open != null && open.id().equals(entry.id());
    }

    private String spoken(boolean finished, @Nullable Progress progress) {
        if (finished) {
            return ", " + model.wording().get("library.finished");
        }
        return progress == null
                ? ""
                : ", " + model.wording().get("library.partly", progress.performed(), progress.steps());
    }

    private String title() {
        return entry.number() + "  " + model.wording().get(entry.title());
    }
}
