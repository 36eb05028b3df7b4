package dev.authscope.server.token;

import java.util.List;
import java.util.Locale;

/**
 * Where a request may bring an access token (RFC 6750 section 2).
 *
 * @param authorizations the lines of {@code Authorization}
 * @param elsewhere how many tokens it brings in its query or form, where this API takes none
 * @param parties who may have issued the token, and for whom
 */
public record BearerRequest(List<String> authorizations, int elsewhere, TokenParties parties) {

    public BearerRequest {
        authorizations = List.copyOf(authorizations);
    }

    /** The tokens after the scheme {@code Bearer}, whose case does not matter (RFC 9110 section 11.1). */
    List<String> tokens() {
        return authorizations.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("bearer "))
                .map(line -> line.substring("bearer ".length()).strip())
                .toList();
    }

    /** Whether it brings more than one, which is refused as a whole (RFC 6750 section 2). */
    boolean ambiguous() {
        return authorizations.size() > 1 || !tokens().isEmpty() && elsewhere > 0;
    }
}
