package dev.authscope.server.session.redis;

import java.nio.charset.StandardCharsets;

import redis.clients.jedis.commands.ProtocolCommand;

/** Commands of Redis that its client has no method for where it picks a connection by itself. */
enum RedisCommand implements ProtocolCommand {
    WAIT, REPLICAOF, INFO;

    @Override
    public byte[] getRaw() {
        return name().getBytes(StandardCharsets.US_ASCII);
    }
}
