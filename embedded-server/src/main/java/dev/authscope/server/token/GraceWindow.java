package dev.authscope.server.token;

import java.time.Instant;

import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/**
 * When a second use of a refresh token is taken for an accident: two tabs at once, or an answer that got lost. Only the
 * direct predecessor of a token that nobody has used yet is excused. The window is open to a thief as well.
 */
final class GraceWindow {

    private final RefreshTokens tokens;

    GraceWindow(RefreshTokens tokens) {
        this.tokens = tokens;
    }

    boolean excuses(RefreshRow row, LabSettings settings, Instant now) {
        RefreshRow.Use use = row.use();
        return use != null && now.isBefore(use.at().plus(settings.get(Switches.GRACE_WINDOW)))
                && tokens.successor(use).filter(next -> next.status() == RefreshStatus.ACTIVE).isPresent();
    }
}
