package dev.authscope.server;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.shop.Database;
import dev.authscope.server.token.OpaqueIssuer;

/**
 * What stands around a server that is one of several.
 *
 * @param issuer where opaque tokens are issued, when that is another server; null when the server does it itself
 * @param onlyIssues whether the server is that issuer, and has none of the shop's tables
 *
 * @param database which it shares with the others; null for one of its own
 * @param behindBalancer whether its requests come from a load balancer alone
 * @param httpsPort of the TLS listener; 0 for any free one
 * @param boot which start of this server it is, from 1
 */
public record NodePlace(@Nullable LabDatabase database, boolean behindBalancer, int httpsPort, int boot,
        @Nullable OpaqueIssuer issuer, boolean onlyIssues) {

    /** A server on its own. */
    public static final NodePlace ALONE = new NodePlace(null, false, 0, 1, null, false);

    /** The shared tables; empty for a server with a database of its own. */
    Optional<Database> shared() {
        return Optional.ofNullable(database).map(LabDatabase::tables);
    }
}
