package dev.authscope.server.observe;

/**
 * Which request on which connection. Both ends know it without an extra header: the client's port names the connection, and
 * requests on one HTTP/1.1 connection are answered in order (RFC 9112 section 9.3).
 *
 * @param clientPort the port of the connecting side
 * @param index 0 for the first request on the connection, and so on
 */
public record HopId(int clientPort, int index) {}
