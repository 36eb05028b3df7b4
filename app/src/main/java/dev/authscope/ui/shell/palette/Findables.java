package dev.authscope.ui.shell.palette;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import dev.authscope.scenario.Scenario;
import dev.authscope.settings.Settings;
import dev.authscope.texts.Language;
import dev.authscope.texts.Localized;
import dev.authscope.texts.Texts;
import dev.authscope.ui.model.Appearance.Theme;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.RunState;
import dev.authscope.ui.model.ScenarioLibrary.Chapter;
import dev.authscope.ui.model.ScenarioLibrary.Entry;
import dev.authscope.ui.model.Track;
import dev.authscope.ui.shell.command.Command;

/** Everything that the palette finds: commands, scenarios, the steps that have been carried out, settings, terms. */
public final class Findables {

    private static final String TERM = ".term";

    private final LabViewModel model;
    private final List<Command> commands;
    private final BiConsumer<Localized, Localized> showTerm;
    private final Map<Language, Texts> window = new EnumMap<>(Language.class);
    private final Map<Language, Texts> glossary = new EnumMap<>(Language.class);

    /**
     * @param showTerm shows a term and what it means
     */
    public Findables(LabViewModel model, List<Command> commands, BiConsumer<Localized, Localized> showTerm) {
        this.model = model;
        this.commands = List.copyOf(commands);
        this.showTerm = showTerm;
        for (Language language : Language.values()) {
            window.put(language, Texts.load(language, "ui"));
            glossary.put(language, Texts.load(language, "glossary"));
        }
    }

    /** What there is now, in the order in which it is shown when nothing is typed. */
    public List<Findable> all() {
        List<Findable> all = new ArrayList<>();
        scenarios(all);
        commands(all);
        steps(all);
        settings(all);
        terms(all);
        return all;
    }

    private void scenarios(List<Findable> all) {
        for (Chapter chapter : model.library().chaptersProperty().get()) {
            for (Entry entry : chapter.entries()) {
                List<String> searched = new ArrayList<>(entry.searched());
                searched.addAll(List.of(chapter.title().en(), chapter.title().ko()));
                all.add(new Findable("find.scenario", entry.number() + "  " + shown(entry.title()),
                        shown(chapter.title()), searched,
                        () -> model.library().open(entry.id())));
            }
        }
    }

    private void commands(List<Findable> all) {
        for (Command command : commands) {
            if (command.enabled().getAsBoolean()) {
                Localized name = words(window, command.nameKey());
                all.add(new Findable("find.command", shown(name), command.keys(), List.of(name.en(), name.ko()),
                        command.action()));
            }
        }
    }

    /** Only what has been carried out: what comes later would give the next answer away. */
    private void steps(List<Findable> all) {
        RunState state = model.run().state();
        for (Scenario.Step step : state.steps()) {
            Track.recorded(model.playhead().timeline(), step.id())
                    .ifPresent(recorded -> all.add(new Findable("find.step", step.id() + "  " + shown(step.say()), "",
                            List.of(step.id() + " " + step.say().en(), step.say().ko()),
                            () -> model.run().show(recorded))));
        }
    }

    private void settings(List<Findable> all) {
        setting(all, "settings.theme", "settings.theme.dark", () -> theme(Theme.DARK));
        setting(all, "settings.theme", "settings.theme.light", () -> theme(Theme.LIGHT));
        setting(all, "settings.theme", "settings.theme.contrast", () -> theme(Theme.CONTRAST));
        setting(all, "settings.motion", "settings.motion.full", () -> motion(false));
        setting(all, "settings.motion", "settings.motion.reduced", () -> motion(true));
        setting(all, "settings.questions", "settings.questions.on", () -> questions(true));
        setting(all, "settings.questions", "settings.questions.off", () -> questions(false));
        for (int percent : Settings.TEXT_SIZES) {
            Localized name = words(window, "settings.textSize");
            all.add(new Findable("find.setting", shown(name) + ": " + percent + " %", "",
                    List.of(name.en() + " " + percent + "%", name.ko() + " " + percent + "%"),
                    () -> model.appearance().textSizeProperty().set(percent)));
        }
    }

    private void theme(Theme theme) {
        model.appearance().themeProperty().set(theme);
    }

    private void motion(boolean reduced) {
        model.appearance().reducedMotionProperty().set(reduced);
    }

    private void questions(boolean on) {
        model.appearance().questionsProperty().set(on);
    }

    private void setting(List<Findable> all, String nameKey, String valueKey, Runnable action) {
        Localized name = words(window, nameKey);
        Localized value = words(window, valueKey);
        all.add(new Findable("find.setting", shown(name) + ": " + shown(value), "",
                List.of(name.en() + " " + value.en(), name.ko() + " " + value.ko()), action));
    }

    private void terms(List<Findable> all) {
        for (String key : text(glossary, Language.ENGLISH).keys()) {
            if (key.endsWith(TERM)) {
                String id = key.substring(0, key.length() - TERM.length());
                Localized term = words(glossary, key);
                Localized text = words(glossary, id + ".text");
                all.add(new Findable("find.term", shown(term), "", List.of(term.en(), term.ko(), id),
                        () -> showTerm.accept(term, text)));
            }
        }
    }

    private String shown(Localized text) {
        return model.wording().get(text);
    }

    private static Localized words(Map<Language, Texts> texts, String key) {
        return new Localized(text(texts, Language.ENGLISH).get(key), text(texts, Language.KOREAN).get(key));
    }

    private static Texts text(Map<Language, Texts> texts, Language language) {
        Texts found = texts.get(language);
        if (found == null) {
            throw new IllegalStateException("no texts for " + language);
        }
        return found;
    }
}
