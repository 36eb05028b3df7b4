package dev.authscope.server.token;

/**
 * What tokens are issued for.
 *
 * @param issuer origin of the shop, as the client names it
 * @param audience origin of the API that is to accept them
 */
public record TokenUse(String issuer, String audience) {}
