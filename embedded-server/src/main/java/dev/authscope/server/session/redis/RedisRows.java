package dev.authscope.server.session.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

import dev.authscope.server.session.StoreUnavailableException;
import dev.authscope.server.session.remote.RowClient;

/** Texts in Redis, one key each. Keys never expire by Redis's clock: it is the machine's, and the lab has its own. */
final class RedisRows implements RowClient {

    /** How long an answer is waited for; real time. */
    static final int PATIENCE_MILLIS = 1_000;

    private static final int CONNECTIONS = 32;
    private static final String SAME = "if redis.call('GET',KEYS[1])==ARGV[1] then "
            + "redis.call('SET',KEYS[1],ARGV[2]) return 1 end return 0";

    private static final String SAME_AND_ADD = "if redis.call('GET',KEYS[1])==ARGV[1] then "
            + "redis.call('SET',KEYS[1],ARGV[2]) redis.call('SET',KEYS[2],ARGV[3]) return 1 end return 0";

    private final Supplier<RedisAddress> address;
    private final String prefix;
    private volatile boolean cut;
    private final AtomicReference<@Nullable RedisClient> connections = new AtomicReference<>();

    /**
     * @param address where it is reached now
     * @param prefix of the keys
     */
    RedisRows(Supplier<RedisAddress> address, String prefix) {
        this.address = address;
        this.prefix = prefix;
    }

    @Override
    public String key(String id) {
        return prefix + id;
    }

    @Override
    public Optional<String> get(String id, Told told) {
        return ask("GET " + prefix + id, told, redis -> redis.get(prefix + id),
                text -> text == null ? "(nil)" : text).map(text -> text);
    }

    @Override
    public void put(String id, String text, Told told) {
        ask("SET " + prefix + id + " " + text, told, redis -> redis.set(prefix + id, text), String::valueOf);
    }

    @Override
    public boolean replace(String id, String before, String after, Told told) {
        Object done = ask("EVAL \"" + SAME + "\" 1 " + prefix + id + " " + before + " " + after, told,
                redis -> redis.eval(SAME, List.of(prefix + id), List.of(before, after)),
                reply -> "(integer) " + reply).orElse(0L);
        return Long.valueOf(1).equals(done);
    }

    /**
     * Keeps a text in place of another one, and one more beside it, in a single command; false, with nothing changed, when
     * that one is not there any more.
     */
    boolean replaceAndAdd(String id, String before, String after, String newId, String added, Told told) {
        Object done = ask("EVAL \"" + SAME_AND_ADD + "\" 2 " + prefix + id + " " + prefix + newId + " " + before + " "
                + after + " " + added, told,
                redis -> redis.eval(SAME_AND_ADD, List.of(prefix + id, prefix + newId),
                        List.of(before, after, added)),
                reply -> "(integer) " + reply).orElse(0L);
        return Long.valueOf(1).equals(done);
    }

    @Override
    public Optional<String> take(String id, Told told) {
        return ask("GETDEL " + prefix + id, told, redis -> redis.getDel(prefix + id),
                text -> text == null ? "(nil)" : text).map(text -> text);
    }

    @Override
    public List<String> all(Told told) {
        ScanParams params = new ScanParams().match(prefix + "*").count(1_000);
        List<String> keys = new ArrayList<>();
        String cursor = ScanParams.SCAN_POINTER_START;
        do {
            String from = cursor;
            ScanResult<String> page = ask("SCAN " + from + " MATCH " + prefix + "* COUNT 1000", told,
                    redis -> redis.scan(from, params),
                    result -> result == null ? "" : result.getResult().size() + " keys").orElseThrow();
            keys.addAll(page.getResult());
            cursor = page.getCursor();
        } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
        if (keys.isEmpty()) {
            return List.of();
        }
        String[] wanted = keys.stream().distinct().sorted().toArray(String[]::new);
        List<String> texts = ask("MGET " + String.join(" ", wanted), told, redis -> redis.mget(wanted),
                found -> found == null ? "" : found.size() + " values").orElse(List.of());
        return texts.stream().filter(text -> text != null).toList();
    }

    /** Whether questions are left unasked, as if nobody were there. */
    void cutOff(boolean from) {
        cut = from;
    }

    /** Removes all texts. */
    void removeAll() {
        ScanParams params = new ScanParams().match(prefix + "*").count(1_000);
        String cursor = ScanParams.SCAN_POINTER_START;
        do {
            String from = cursor;
            ScanResult<String> page = ask("SCAN", Told.nobody(), redis -> redis.scan(from, params), String::valueOf)
                    .orElseThrow();
            page.getResult().forEach(key -> ask("DEL", Told.nobody(), redis -> redis.del(key), String::valueOf));
            cursor = page.getCursor();
        } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
    }

    @Override
    public void reconnect() {
        close();
    }

    @Override
    public void close() {
        RedisClient old = connections.getAndSet(null);
        if (old != null) {
            old.close();
        }
    }

    private <T> Optional<T> ask(String command, Told told, Function<RedisClient, @Nullable T> question,
            Function<@Nullable T, String> shown) {
        if (cut) {
            told.asked(command, "");
            throw new StoreUnavailableException("The lab is cut off from Redis on " + address.get() + ".");
        }
        RedisClient redis = redis();
        try {
            @Nullable
            T answer = question.apply(redis);
            told.asked(command, shown.apply(answer));
            return Optional.ofNullable(answer);
        } catch (JedisException e) {
            told.asked(command, "");
            // A connection of before an outage is of no use after it.
            if (connections.compareAndSet(redis, null)) {
                redis.close();
            }
            throw new StoreUnavailableException("Redis on " + address.get() + " does not answer.", e);
        }
    }

    private RedisClient redis() {
        RedisClient known = connections.get();
        if (known != null) {
            return known;
        }
        RedisClient made = connect(address.get(), CONNECTIONS);
        if (connections.compareAndSet(null, made)) {
            return made;
        }
        made.close();
        return redis();
    }

    /** @param most how many connections */
    static RedisClient connect(RedisAddress address, int most) {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(most);
        pool.setMaxIdle(most);
        pool.setJmxEnabled(false);
        // A Redis that was killed is noticed by the next question; nobody need look after idle connections.
        pool.setTimeBetweenEvictionRuns(Duration.ofMillis(-1));
        pool.setTestWhileIdle(false);
        pool.setMaxWait(Duration.ofMillis(PATIENCE_MILLIS));
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(PATIENCE_MILLIS)
                .socketTimeoutMillis(PATIENCE_MILLIS);
        if (!address.password().isEmpty()) {
            config.password(address.password());
        }
        return RedisClient.builder()
                .hostAndPort(RedisAddress.HOST, address.port())
                .clientConfig(config.build())
                .poolConfig(pool)
                .build();
    }
}
