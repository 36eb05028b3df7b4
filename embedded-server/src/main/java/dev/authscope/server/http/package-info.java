/**
 * HTTP as the lab speaks it: connectors on loopback, TLS, limits, the authorities that are answered, routing, and the
 * octets of every message as they pass. It knows endpoints only as functions from a call to an answer. May use Jetty,
 * okhttp-tls, {@code observe}, {@code json}, {@code settings}, {@code time}.
 */
@NullMarked
package dev.authscope.server.http;

import org.jspecify.annotations.NullMarked;
