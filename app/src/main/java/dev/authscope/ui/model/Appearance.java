package dev.authscope.ui.model;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import dev.authscope.settings.Settings.LanguageChoice;
import dev.authscope.texts.Language;

/**
 * How the window looks and behaves towards its user: language, theme, size of text, motion, questions. Each change holds at
 * once.
 */
public final class Appearance {

    private final ObjectProperty<LanguageChoice> languageChoice = new SimpleObjectProperty<>(LanguageChoice.ENGLISH);
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
    private final IntegerProperty textSize = new SimpleIntegerProperty(100);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
    private final BooleanProperty questions = new SimpleBooleanProperty(true);
    private Language ofSystem = Language.ENGLISH;

    /** A theme of the window. */
    public enum Theme {
        DARK, LIGHT, CONTRAST
    }

    Appearance() {
        languageChoice.addListener((property, before, now) -> language.set(meant(now)));
        language.addListener((property, before, now) -> {
            if (meant(languageChoice.get()) != now) {
                languageChoice.set(now == Language.KOREAN ? LanguageChoice.KOREAN : LanguageChoice.ENGLISH);
            }
        });
    }

    /** Says what the system's language is, for the choice to follow it. */
    public void systemLanguage(Language system) {
        ofSystem = system;
        language.set(meant(languageChoice.get()));
    }

    /** What was chosen: a language, or that of the system. */
    public ObjectProperty<LanguageChoice> languageChoiceProperty() {
        return languageChoice;
    }

    /** The present language; setting it chooses it. */
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public Language language() {
        return language.get();
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public Theme theme() {
        return theme.get();
    }

    /** How large everything is, in percent of the designed size. */
    public IntegerProperty textSizeProperty() {
        return textSize;
    }

    /** Whether final states are shown at once, without motion towards them. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /** Whether questions are asked before telling steps. */
    public BooleanProperty questionsProperty() {
        return questions;
    }

    /** Changes to the next theme: dark, light, high contrast. */
    public void toggleTheme() {
        Theme[] themes = Theme.values();
        theme.set(themes[(theme().ordinal() + 1) % themes.length]);
    }

    /** Changes to the other language. */
    public void toggleLanguage() {
        language.set(language() == Language.ENGLISH ? Language.KOREAN : Language.ENGLISH);
    }

    private Language meant(LanguageChoice choice) {
        return switch (choice) {
            case SYSTEM -> ofSystem;
            case ENGLISH -> Language.ENGLISH;
            case KOREAN -> Language.KOREAN;
        };
    }
}
