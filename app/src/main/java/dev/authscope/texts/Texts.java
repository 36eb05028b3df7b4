package dev.authscope.texts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import dev.authscope.bundled.BundledFiles;

/**
 * The program's texts of one bundle in one language, from {@code texts/BUNDLE_LANGUAGE.properties} in UTF-8. A text may hold
 * places {@code {0}}, {@code {1}} for what is put in; nothing else in it is special.
 */
public final class Texts {

    private final Language language;
    private final String bundle;
    private final Properties properties = new Properties();

    private Texts(Language language, String bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /** Loads a bundle such as {@code ui} or {@code cli}. */
    public static Texts load(Language language, String bundle) {
        Texts texts = new Texts(language, bundle);
        String path = "texts/" + bundle + "_" + language.code() + ".properties";
        try (InputStreamReader reader = new InputStreamReader(BundledFiles.open(path), StandardCharsets.UTF_8)) {
            texts.properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    public Language language() {
        return language;
    }

    /**
     * A text with its places filled.
     *
     * @throws IllegalArgumentException when there is no such text; a test looks for every key
     */
    public String get(String key, Object... arguments) {
        String text = properties.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException(
                    "There is no text '" + key + "' in " + bundle + "_" + language.code() + ".");
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** Whether there is a text with a key. */
    public boolean has(String key) {
        return properties.containsKey(key);
    }

    /** All keys, sorted. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(new TreeSet<>(properties.stringPropertyNames()));
    }
}
