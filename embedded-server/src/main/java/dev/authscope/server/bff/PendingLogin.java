package dev.authscope.server.bff;

import java.time.Instant;

/**
 * A login that was sent to the issuer and has not come back.
 *
 * @param id value of the cookie that ties it to a browser
 * @param state what the issuer gives back
 * @param verifier the proof that is kept until the code is here (RFC 7636 section 4.1)
 * @param back path of the shop to which the user returns
 */
record PendingLogin(String id, String name, String state, String verifier, String back, Instant expires) {}
