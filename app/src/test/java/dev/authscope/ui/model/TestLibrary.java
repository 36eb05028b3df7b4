package dev.authscope.ui.model;

import java.nio.file.Path;
import java.util.List;

import dev.authscope.scenario.Scenario;

/** A library with one scenario. */
public final class TestLibrary implements ScenarioLibrary {

    @Override
    public List<Chapter> chapters() {
        return List.of(new Chapter("2", RecordedRuns.text("Sessions"),
                List.of(new Entry("session-login", "2.1", "S03", RecordedRuns.text("How?")))));
    }

    @Override
    public Scenario load(String id) {
        return RecordedRuns.sessionLogin();
    }

    @Override
    public Scenario load(Path file) {
        throw new IllegalArgumentException(file.getFileName() + ": this is no scenario.");
    }
}
