package dev.authscope.ui.model;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import dev.authscope.texts.Language;

/** How the window looks: its language and its theme. */
public final class Appearance {

    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);

    /** A theme of the window. */
    public enum Theme {
        DARK, LIGHT
    }

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

    /** Changes to the other theme. */
    public void toggleTheme() {
        theme.set(theme() == Theme.DARK ? Theme.LIGHT : Theme.DARK);
    }

    /** Changes to the other language. */
    public void toggleLanguage() {
        language.set(language() == Language.ENGLISH ? Language.KOREAN : Language.ENGLISH);
    }
}
