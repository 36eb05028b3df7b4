package dev.authscope.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a page may run and ask for (Content Security Policy Level 3), as far as this browser enforces it: {@code script-src},
 * {@code connect-src} and {@code img-src}, each falling back to {@code default-src}. A nonce or a hash lets nothing run, but
 * takes the effect of {@code 'unsafe-inline'} away, as the standard says.
 */
public final class ContentSecurityPolicy {

    /** Names one script: by a word that it carries, or by its digest. */
    private static final Pattern SINGLE = Pattern.compile("'(?:nonce|sha256|sha384|sha512)-[a-z0-9+/_=-]+'");

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
                .allMatch(sources -> sources == null || allowsAllInline(sources));
    }

    /** Section 6.7.3.2: whoever names single scripts does not mean all of them. */
    private static boolean allowsAllInline(List<String> sources) {
        boolean all = false;
        for (String source : sources) {
            String lower = source.toLowerCase(Locale.ROOT);
            if (lower.equals("'strict-dynamic'") || SINGLE.matcher(lower).matches()) {
                return false;
            }
            all |= lower.equals("'unsafe-inline'");
        }
        return all;
    }

    /** Whether the page may ask an address for something, which no redirect led to. */
    public boolean allows(String directive, String url) {
        return allows(directive, url, false);
    }

    /**
     * Whether the page may ask an address for something.
     *
     * @param directive {@code script-src}, {@code connect-src} or {@code img-src}
     * @param url absolute
     * @param redirected whether a redirect led there
     */
    public boolean allows(String directive, String url, boolean redirected) {
        Origin page = self;
        return page == null || policies.stream()
                .map(policy -> sources(policy, directive))
                .allMatch(sources -> sources == null || sources.stream()
                        .anyMatch(source -> new SourceExpression(source).matches(url, page, redirected)));
    }

    private static @Nullable List<String> sources(Map<String, List<String>> policy, String directive) {
        List<String> own = policy.get(directive);
        return own == null ? policy.get("default-src") : own;
    }
}
