package dev.authscope.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for many secrets in all their forms at once; the time it takes grows with the length of the text alone. */
final class SecretSearch {

    /** Of each form so many first characters lead to it. */
    private static final int START = 6;

    private final Map<Integer, List<String>> byStart = new HashMap<>();

    SecretSearch(Set<String> secrets) {
        for (String secret : secrets) {
            for (String form : SecretForms.of(secret)) {
                if (form.length() < START) {
                    throw new IllegalArgumentException("too short to be looked for: " + form);
                }
                byStart.computeIfAbsent(start(form, 0), start -> new ArrayList<>()).add(form);
            }
        }
    }

    /** The forms that stand in a text, in their order. */
    List<String> found(String text) {
        List<String> found = new ArrayList<>();
        for (int at = 0; at + START <= text.length(); at++) {
            for (String form : byStart.getOrDefault(start(text, at), List.of())) {
                if (text.startsWith(form, at)) {
                    found.add(form);
                }
            }
        }
        return found;
    }

    private static int start(String text, int at) {
        int start = 0;
        for (int i = 0; i < START; i++) {
            start = 31 * start + text.charAt(at + i);
        }
        return start;
    }
}
