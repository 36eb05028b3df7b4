package dev.authscope.server.token;

import java.util.Set;

/**
 * Who issues access tokens and for whom, as origins. Inside the lab there is one pair; programs outside use others.
 *
 * @param issuers accepted values of {@code iss}
 * @param audiences accepted values of {@code aud}
 */
public record TokenParties(Set<String> issuers, Set<String> audiences) {

    public TokenParties {
        issuers = Set.copyOf(issuers);
        audiences = Set.copyOf(audiences);
    }
}
