package dev.authscope.credentials;

import java.util.List;

/** What was found in a run: the key of a sentence and its figures. */
record Finding(String key, List<String> arguments) {

    static Finding of(String key, Object... arguments) {
        return new Finding(key, List.of(arguments).stream().map(String::valueOf).toList());
    }
}
