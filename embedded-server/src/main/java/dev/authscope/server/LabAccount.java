package dev.authscope.server;

/** An account that can be used at the lab, with its public password. */
public record LabAccount(String user, String password) {}
