package dev.authscope.server.token;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the server knows of a refresh token. The token itself is not kept, only its hash, so that the table alone is worth
 * nothing to a thief.
 *
 * @param hash SHA-256 of the token in base64url
 * @param label short name, such as {@code RT1}
 * @param family all tokens that go back to one login
 * @param expires from this instant on the token is refused
 * @param familyExpires from this instant on every token of the family is refused
 * @param use how the token was used; null as long as it was not
 * @param parent short name of the token in whose place this one came; null for the first of a family
 * @param access the access token issued together with this one; null unless the lab is set to revoke it on reuse
 * @param end how logout or an alarm has ended the token together with its family; null as long as nothing has. A token that
 *            was used before keeps the status {@code used} then
 */
record RefreshRow(String hash, String label, String family, String user, Subject subject, Instant issued,
        Instant expires, Instant familyExpires, RefreshStatus status, @Nullable Use use, @Nullable String parent,
        @Nullable LiveAccess access, @Nullable End end) {

    /**
     * A token was used and another one came in its place.
     *
     * @param at when
     * @param successor hash of the token in its place
     * @param successorLabel short name of the token in its place
     */
    record Use(Instant at, String successor, String successorLabel) {}

    /** An access token that may still be alive. */
    record LiveAccess(String label, String iss, String jti, Instant until) {}

    /**
     * A token was ended before its time.
     *
     * @param at when
     * @param why a word such as {@code reuse} or {@code logout}
     */
    record End(Instant at, String why) {}

    /** Whether the token was ended before its time. */
    boolean revoked() {
        return end != null;
    }

    RefreshRow used(Use how) {
        return new RefreshRow(hash, label, family, user, subject, issued, expires, familyExpires, RefreshStatus.USED,
                how, parent, access, end);
    }

    RefreshRow ended(End how) {
        RefreshStatus after = status == RefreshStatus.USED ? RefreshStatus.USED : RefreshStatus.REVOKED;
        return new RefreshRow(hash, label, family, user, subject, issued, expires, familyExpires, after, use, parent,
                access, how);
    }

    RefreshRow until(Instant newExpires) {
        return new RefreshRow(hash, label, family, user, subject, issued, newExpires, familyExpires, status, use,
                parent, access, end);
    }

    /** The fields as they are shown. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("hash", hash);
        fields.put("family", family);
        fields.put("user", user);
        fields.put("issued", issued);
        fields.put("expires", expires);
        fields.put("familyExpires", familyExpires);
        fields.put("status", status.id());
        if (use != null) {
            fields.put("replacedBy", use.successorLabel());
            fields.put("usedAt", use.at());
        }
        if (end != null) {
            fields.put("revokedAt", end.at());
            fields.put("revokedBy", end.why());
            if (status == RefreshStatus.USED) {
                fields.put("familyRevoked", true);
            }
        }
        if (parent != null) {
            fields.put("parent", parent);
        }
        if (access != null) {
            fields.put("access", access.jti());
            fields.put("accessToken", access.label());
        }
        return fields;
    }
}
