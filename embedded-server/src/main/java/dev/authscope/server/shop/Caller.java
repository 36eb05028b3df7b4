package dev.authscope.server.shop;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.session.SessionRow;
import dev.authscope.server.token.Subject;

/**
 * Somebody who is logged in, however that was found out.
 *
 * @param session the session of the request; null when it brought an access token
 */
record Caller(Subject subject, @Nullable SessionRow session) {}
