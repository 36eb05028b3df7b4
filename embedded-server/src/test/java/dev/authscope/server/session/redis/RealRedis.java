package dev.authscope.server.session.redis;

import java.util.Set;

import redis.clients.jedis.RedisClient;

/** A Redis of this machine that runs before any lab asks for it, as that of a user would. */
public final class RealRedis implements AutoCloseable {

    private final RedisProgram program = new RedisProgram(false);

    public RealRedis() {
        program.start();
    }

    public int port() {
        return program.address().port();
    }

    /** From now on clients must say this first. */
    public void wantPassword(String password) {
        try (RedisClient redis = RedisRows.connect(program.address(), 1)) {
            redis.configSet("requirepass", password);
        }
    }

    /** The keys in it. */
    public Set<String> keys() {
        try (RedisClient redis = RedisRows.connect(program.address(), 1)) {
            return redis.keys("*");
        }
    }

    public void put(String key, String value) {
        try (RedisClient redis = RedisRows.connect(program.address(), 1)) {
            redis.set(key, value);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
