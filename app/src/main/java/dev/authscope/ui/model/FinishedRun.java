package dev.authscope.ui.model;

import java.util.Objects;

import dev.authscope.export.ExportedRun;

/** A run that is over, as views need it to draw its moments: no lab is behind it and nothing goes on in the background. */
public final class FinishedRun {

    private FinishedRun() {}

    /**
     * A view model of its own that shows the run, before its first step.
     *
     * @param run whose scenario is known
     */
    public static LabViewModel model(ExportedRun run) {
        LabViewModel model = new LabViewModel(new BundledScenarios(), (scenario, choice) -> {
            throw new IllegalStateException("A run that is over goes no further.");
        }, Runnable::run, Runnable::run);
        model.run()
                .show(new RecordedFile("", run, Objects.requireNonNull(run.origin(), "the scenario of the run"), ""));
        return model;
    }
}
