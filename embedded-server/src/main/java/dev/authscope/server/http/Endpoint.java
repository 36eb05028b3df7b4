package dev.authscope.server.http;

/** What answers a call. */
@FunctionalInterface
public interface Endpoint {

    Answer answer(Call call);
}
