package dev.authscope.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a page may run and ask for (Content Security Policy Level 3), as far as this browser enforces it: {@code script-src},
 * {@code connect-src} and {@code img-src}, each falling back to {@code default-src}. Of the source expressions it knows
 * {@code 'none'}, {@code 'self'}, {@code 'unsafe-inline'}, {@code *} and origins; others match nothing.
 */
public final class ContentSecurityPolicy {

    /** A page that was served without a policy. */
    public static final ContentSecurityPolicy NONE = new ContentSecurityPolicy(List.of(), null);

    private final List<Map<String, List<String>>> policies;
    private final @Nullable Origin self;

    private ContentSecurityPolicy(List<Map<String, List<String>>> policies, @Nullable Origin self) {
        this.policies = policies;
        this.self = self;
    }

    /**
     * Reads the policies that a page came with; all of them hold (section 4.2).
     *
     * @param lines values of the header fields {@code Content-Security-Policy}
     * @param page address of the page
     */
    public static ContentSecurityPolicy of(List<String> lines, String page) {
        List<Map<String, List<String>>> policies = new ArrayList<>();
        lines.forEach(line -> Arrays.stream(line.split(",")).forEach(policy -> policies.add(directives(policy))));
        policies.removeIf(Map::isEmpty);
        return policies.isEmpty() ? NONE : new ContentSecurityPolicy(List.copyOf(policies), Origin.of(page));
    }

    /** The first directive of a name counts, later ones of the same name are ignored (section 2.2.1). */
    private static Map<String, List<String>> directives(String policy) {
        Map<String, List<String>> directives = new LinkedHashMap<>();
        for (String directive : policy.split(";")) {
            List<String> words = Arrays.stream(directive.strip().split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
            if (!words.isEmpty()) {
                directives.putIfAbsent(words.getFirst().toLowerCase(Locale.ROOT), words.subList(1, words.size()));
            }
        }
        return directives;
    }

    /** Whether scripts that stand in the page itself may run, event handlers in attributes included (section 6.7.3). */
    public boolean allowsInlineScript() {
        return policies.stream()
                .map(policy -> sources(policy, "script-src"))
                .allMatch(sources -> sources == null || sources.contains("'unsafe-inline'"));
    }

    /**
     * Whether the page may ask an address for something.
     *
     * @param directive {@code script-src}, {@code connect-src} or {@code img-src}
     * @param url absolute
     */
    public boolean allows(String directive, String url) {
        Origin target = Origin.of(url);
        return policies.stream()
                .map(policy -> sources(policy, directive))
                .allMatch(sources -> sources == null || sources.stream().anyMatch(source -> matches(source, target)));
    }

    private static @Nullable List<String> sources(Map<String, List<String>> policy, String directive) {
        List<String> own = policy.get(directive);
        return own == null ? policy.get("default-src") : own;
    }

    private boolean matches(String source, Origin target) {
        return source.equals("*") || source.equals("'self'") && target.equals(self)
                || source.equalsIgnoreCase(target.serialized());
    }
}
