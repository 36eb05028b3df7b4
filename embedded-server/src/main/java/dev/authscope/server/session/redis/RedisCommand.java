package dev.authscope.server.session.redis;

import java.nio.charset.StandardCharsets;

import redis.clients.jedis.commands.ProtocolCommand;

/** Commands of Redis that its client has no method for. */
enum RedisCommand implements ProtocolCommand {
    REPLICAOF;

    @Override
    public byte[] getRaw() {
        return name().getBytes(StandardCharsets.US_ASCII);
    }
}
