package dev.authscope.server.authz;

import java.util.List;

/**
 * Somebody who asks for a thing.
 *
 * @param sub who asks
 * @param roles the roles of who asks
 * @param owner whose thing it is
 */
public record Claim(String sub, List<String> roles, String owner) {

    public Claim {
        roles = List.copyOf(roles);
    }
}
