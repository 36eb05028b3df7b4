package dev.authscope.server;

/** The lab server. */
public final class LabServer {
    private LabServer() {}
}
