package dev.authscope.server.csrf;

import java.util.List;
import java.util.function.Consumer;

import dev.authscope.server.decision.Check;
import dev.authscope.server.decision.Decision;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** Makes the checks against forged requests. They come after authentication and before authorization. */
public final class ForgeryGuard {

    private final CsrfTokens tokens;

    public ForgeryGuard(CsrfTokens tokens) {
        this.tokens = tokens;
    }

    /** @param told hears of each check as soon as it is made */
    public Decision examine(ForgeryAttempt attempt, LabSettings settings, Consumer<Check> told) {
        return Decision.make(List.of(new CsrfFetchSite(), new CsrfOrigin(),
                new CsrfToken(settings.get(Switches.TOKEN_STYLE), tokens)), attempt, settings, told);
    }
}
