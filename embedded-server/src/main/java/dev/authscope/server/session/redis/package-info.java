/**
 * Sessions in Redis: a server that is started for a lab or one that runs already, on the loopback address alone. The only
 * place that knows Jedis. May use {@code session.remote} and {@code session}.
 */
@NullMarked
package dev.authscope.server.session.redis;

import org.jspecify.annotations.NullMarked;
