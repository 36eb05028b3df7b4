package dev.authscope.server.session;

/** What a lab was to use and could not; what it uses instead is said with it. Each is one sentence in the user's language. */
public sealed interface StoreNotice {

    /** A Redis was named that is not used; the lab starts one of its own. */
    sealed interface RedisNotUsed extends StoreNotice {}

    /**
     * What was given is no address of a Redis.
     *
     * @param text what was given, without a password
     */
    record NoRedisAddress(String text) implements RedisNotUsed {}

    /**
     * The address is that of another machine, which the lab never asks.
     *
     * @param host the machine
     * @param port the port that was given with it
     */
    record RedisElsewhere(String host, int port) implements RedisNotUsed {}

    /**
     * Nobody answers there, or nobody who talks like a Redis.
     *
     * @param address host and port
     */
    record RedisSilent(String address) implements RedisNotUsed {}

    /**
     * It wants a password, and the one given is missing or wrong.
     *
     * @param address host and port
     */
    record RedisPassword(String address, int port) implements RedisNotUsed {}

    /**
     * It does not know the commands that the lab needs.
     *
     * @param address host and port
     * @param version what it says it is
     * @param oldest the oldest that would do
     */
    record RedisTooOld(String address, String version, String oldest) implements RedisNotUsed {}

    /** A Redis was named where the lab needs two that it may stop. */
    record RedisWithReplica() implements RedisNotUsed {}

    /**
     * Another program has the file of a node's database open.
     *
     * @param instead the name of the file that is used instead
     */
    record FileInUse(String node, String folder, String instead) implements StoreNotice {}

    /**
     * Another program has taken the port of a node's end of the channel.
     *
     * @param instead the port that is used instead
     */
    record PortInUse(String node, int port, int instead) implements StoreNotice {}
}
