package dev.authscope.server.csrf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** The page knows the token that was given to the shop's own pages. */
final class CsrfToken implements CheckRule<ForgeryAttempt> {

    private final String style;
    private final CsrfTokens tokens;

    /** @param style as in the setting {@code tokenStyle} */
    CsrfToken(String style, CsrfTokens tokens) {
        this.style = style;
        this.tokens = tokens;
    }

    @Override
    public String id() {
        return "csrf.token";
    }

    @Override
    public String rule() {
        return "OWASP CSRF Prevention, Token-Based Mitigation";
    }

    @Override
    public boolean switchedOn(LabSettings settings) {
        return settings.get(Switches.CSRF_TOKEN);
    }

    @Override
    public Verdict examine(ForgeryAttempt attempt) {
        String sent = attempt.sent();
        boolean fits = switch (style) {
            case "doubleSubmit-plain" -> same(sent, attempt.cookie());
            case "doubleSubmit-hmac" -> same(sent, attempt.cookie()) && tokens.isBound(sent, attempt.session());
            default -> same(sent, attempt.expected());
        };
        return Verdict.of(fits, "style", style, "token", sent == null ? "none" : fits ? "fits" : "another");
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.isEmpty() && MessageDigest
                .isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
