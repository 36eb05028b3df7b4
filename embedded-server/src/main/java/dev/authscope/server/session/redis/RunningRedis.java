package dev.authscope.server.session.redis;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisException;

import dev.authscope.server.session.StoreNotice;
import dev.authscope.server.session.StoreUnavailableException;
import dev.authscope.server.session.remote.StoreProgram;
import dev.authscope.server.session.row.StoreStartException;

/**
 * A Redis of this machine that was there before the lab and stays after it. The lab never stops it: where a lesson kills the
 * store, the lab cuts itself off from it. Only keys with the lab's own prefix are touched.
 */
final class RunningRedis implements StoreProgram {

    private static final int OLDEST_MAJOR = 6;
    private static final int OLDEST_MINOR = 2;
    private static final String OLDEST = OLDEST_MAJOR + "." + OLDEST_MINOR;
    private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})");

    private final RedisAddress address;
    private final List<RedisRows> rows;
    private final boolean persistent;
    private volatile boolean reached;

    /**
     * @param rows all that the lab keeps there
     * @param persistent whether what the lab wrote is still there after an outage
     */
    RunningRedis(RedisAddress address, List<RedisRows> rows, boolean persistent) {
        this.address = address;
        this.rows = List.copyOf(rows);
        this.persistent = persistent;
    }

    /**
     * Asks the server who it is.
     *
     * @throws StoreStartException when it does not answer, wants another password or is too old
     */
    static void greet(RedisAddress address) {
        try (RedisClient redis = RedisRows.connect(address, 1)) {
            String info = redis.info("server");
            String version = info.lines()
                    .filter(line -> line.startsWith("redis_version:"))
                    .map(line -> line.substring("redis_version:".length()).strip())
                    .findFirst()
                    .orElse("unknown");
            if (!isNewEnough(version)) {
                throw new StoreStartException(
                        new StoreNotice.RedisTooOld(address.toString(), version, OLDEST),
                        "The Redis on " + address + " is version " + version + "; the lab needs " + OLDEST
                                + " or newer.",
                        null);
            }
        } catch (JedisAccessControlException e) {
            throw refused(address, e);
        } catch (JedisException e) {
            String said = String.valueOf(e.getMessage()).toUpperCase(Locale.ROOT);
            if (said.contains("NOAUTH") || said.contains("WRONGPASS") || said.contains("AUTH")) {
                throw refused(address, e);
            }
            throw new StoreStartException(new StoreNotice.RedisSilent(address.toString()),
                    "No Redis answers on " + address + ".", e);
        }
    }

    @Override
    public void start() {
        greet(address);
        if (!persistent) {
            forgetOwn();
        }
        reached = true;
        rows.forEach(one -> one.cutOff(false));
    }

    @Override
    public void kill() {
        reached = false;
        rows.forEach(one -> one.cutOff(true));
    }

    @Override
    public boolean running() {
        return reached;
    }

    @Override
    public void close() {
        if (reached) {
            forgetOwn();
            reached = false;
        }
        rows.forEach(RedisRows::close);
    }

    private void forgetOwn() {
        try {
            for (RedisRows one : rows) {
                one.cutOff(false);
                one.removeAll();
            }
        } catch (StoreUnavailableException e) {
            // It has gone by itself; there is nothing to tidy up.
        }
    }

    private static StoreStartException refused(RedisAddress address, JedisException cause) {
        return new StoreStartException(new StoreNotice.RedisPassword(address.toString(), address.port()),
                "The Redis on " + address + " wants a password, and the one given is missing or wrong.", cause);
    }

    /** Whether the server knows GETDEL, which came with 6.2. */
    private static boolean isNewEnough(String version) {
        Matcher numbers = VERSION.matcher(version);
        if (!numbers.lookingAt()) {
            return false;
        }
        int major = Integer.parseInt(numbers.group(1));
        return major > OLDEST_MAJOR || major == OLDEST_MAJOR && Integer.parseInt(numbers.group(2)) >= OLDEST_MINOR;
    }
}
