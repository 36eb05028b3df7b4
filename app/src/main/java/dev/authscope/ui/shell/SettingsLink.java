package dev.authscope.ui.shell;

import dev.authscope.scenario.Scenario;
import dev.authscope.settings.Settings;
import dev.authscope.settings.Settings.Motion;
import dev.authscope.settings.SettingsStore;
import dev.authscope.texts.Language;
import dev.authscope.ui.model.Appearance;
import dev.authscope.ui.model.LabViewModel;

/** Puts what was remembered into the window's model, and remembers what is changed there. */
public final class SettingsLink {

    private final SettingsStore store;

    /**
     * @param system the system's language, which holds unless another was chosen
     */
    public SettingsLink(SettingsStore store, LabViewModel model, Language system) {
        this.store = store;
        Appearance appearance = model.appearance();
        Settings settings = store.settings();
        appearance.systemLanguage(system);
        appearance.languageChoiceProperty().set(settings.language());
        appearance.themeProperty().set(Appearance.Theme.valueOf(settings.theme().name()));
        appearance.textSizeProperty().set(settings.textSize());
        appearance.reducedMotionProperty().set(settings.motion() == Motion.REDUCED);
        appearance.questionsProperty().set(settings.questions());
        model.run().redisProperty().set(settings.redis());
        follow(model);
    }

    private void follow(LabViewModel model) {
        Appearance appearance = model.appearance();
        appearance.languageChoiceProperty()
                .addListener((property, before, now) -> store.change(all -> all.withLanguage(now)));
        appearance.themeProperty()
                .addListener((property, before, now) -> store
                        .change(all -> all.withTheme(Settings.Theme.valueOf(now.name()))));
        appearance.textSizeProperty()
                .addListener((property, before, now) -> store.change(all -> all.withTextSize(now.intValue())));
        appearance.reducedMotionProperty()
                .addListener((property, before, now) -> store
                        .change(all -> all.withMotion(now ? Motion.REDUCED : Motion.FULL)));
        appearance.questionsProperty()
                .addListener((property, before, now) -> store.change(all -> all.withQuestions(now)));
        // A password holds until the window is closed, and lies in no file.
        model.run()
                .redisProperty()
                .addListener((property, before, now) -> store
                        .change(all -> all.withRedis(now.replaceFirst("//.*@", "//"))));
        model.run().stateProperty().addListener((property, before, now) -> {
            Scenario scenario = now.scenario();
            // A file of one's own has no number in the library, and may be gone at the next start.
            if (scenario != null && scenario != before.scenario() && !scenario.display().isEmpty()) {
                store.change(all -> all.withLastScenario(scenario.id()));
            }
        });
    }
}
