/**
 * Sessions in a relational database, H2: in a file that one node opens itself, or in a server that all nodes ask. The only
 * place that knows SQL. May use {@code session.remote} and {@code session}.
 */
@NullMarked
package dev.authscope.server.session.jdbc;

import org.jspecify.annotations.NullMarked;
