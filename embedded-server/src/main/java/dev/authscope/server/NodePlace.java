package dev.authscope.server;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.shop.Database;
import dev.authscope.server.shop.ShopSecrets;
import dev.authscope.server.token.OpaqueIssuer;
import dev.authscope.server.token.SharedRefreshTokens;

/**
 * What stands around a server that is one of several.
 *
 * @param database which it shares with the others; null for one of its own
 * @param refreshTokens of all servers together; null when each keeps its own
 * @param behindBalancer whether its requests come from a load balancer alone
 * @param httpsPort of the TLS listener; 0 for any free one
 * @param boot which start of this server it is, from 1
 * @param issuer where opaque tokens are issued, when that is another server; null when the server does it itself
 * @param onlyIssues whether the server is that issuer, and has none of the shop's tables
 * @param secrets that all servers of the shop have; null for some of its own
 */
public record NodePlace(@Nullable LabDatabase database, @Nullable LabRefreshTable refreshTokens, boolean behindBalancer,
        int httpsPort, int boot, @Nullable OpaqueIssuer issuer, boolean onlyIssues,
        @Nullable ShopSecrets secrets) {

    /** A server on its own. */
    public static final NodePlace ALONE = new NodePlace(null, null, false, 0, 1, null, false, null);

    /** The shared refresh tokens; empty for a server that keeps its own. */
    Optional<SharedRefreshTokens> sharedRefreshTokens() {
        return Optional.ofNullable(refreshTokens).map(LabRefreshTable::tokens);
    }

    /** The shared tables; empty for a server with a database of its own. */
    Optional<Database> shared() {
        return Optional.ofNullable(database).map(LabDatabase::tables);
    }
}
