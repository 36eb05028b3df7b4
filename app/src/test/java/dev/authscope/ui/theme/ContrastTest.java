package dev.authscope.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.bundled.BundledFiles;

/** Text can be read: at least 4.5 to 1 against every ground that it stands on (WCAG 2.2, success criterion 1.4.3). */
class ContrastTest {

    private static final Pattern COLOUR = Pattern.compile("(-as-[a-z-]+):\\s*#([0-9a-fA-F]{6})");
    private static final List<String> GROUNDS = List.of("-as-ground", "-as-panel", "-as-card", "-as-well", "-as-banner",
            "-as-flash");

    @ParameterizedTest
    @ValueSource(strings = {"themes/dark.css", "themes/light.css" })
    void textIsReadableOnEveryGround(String sheet) {
        Map<String, Integer> colours = colours(sheet);
        for (String text : List.of("-as-text", "-as-dim")) {
            for (String ground : GROUNDS) {
                holds(colours, text, ground);
            }
        }
        for (String text : List.of("-as-faint", "-as-sid", "-as-at", "-as-rt", "-as-csrf")) {
            holds(colours, text, "-as-panel");
            holds(colours, text, "-as-card");
        }
        holds(colours, "-as-cookie", "-as-card");
        holds(colours, "-as-cookie", "-as-flash");
        holds(colours, "-as-on-accent", "-as-accent");
        holds(colours, "-as-on-accent", "-as-attack");
        holds(colours, "-as-on-accent", "-as-sid");
    }

    private static void holds(Map<String, Integer> colours, String text, String ground) {
        double ratio = ratio(colours.get(text), colours.get(ground));
        assertThat(ratio).as(text + " on " + ground).isGreaterThanOrEqualTo(4.5);
    }

    private static Map<String, Integer> colours(String sheet) {
        Map<String, Integer> colours = new HashMap<>();
        Matcher matcher = COLOUR.matcher(BundledFiles.text(sheet));
        while (matcher.find()) {
            colours.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
        }
        assertThat(colours).containsKeys(GROUNDS.toArray(String[]::new));
        return colours;
    }

    private static double ratio(int one, int other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xff) + 0.7152 * linear(colour >> 8 & 0xff)
                + 0.0722 * linear(colour & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
