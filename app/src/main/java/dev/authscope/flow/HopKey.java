package dev.authscope.flow;

/**
 * Names a request on a connection the same way at both ends, without an extra header.
 *
 * @param clientPort the connecting side's port
 * @param index 0 for the first request on the connection
 */
public record HopKey(int clientPort, int index) {}
