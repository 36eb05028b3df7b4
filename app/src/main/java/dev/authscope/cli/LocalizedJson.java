package dev.authscope.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.authscope.texts.Localized;

/** The JSON form of a text in both languages. */
final class LocalizedJson {

    private LocalizedJson() {}

    static Map<String, Object> of(Localized text) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("en", text.en());
        tree.put("ko", text.ko());
        return tree;
    }
}
