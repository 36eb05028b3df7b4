package dev.authscope.server.http;

/** A header field of an answer, with the name written as it is to appear. */
public record HeaderLine(String name, String value) {}
