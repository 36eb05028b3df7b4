package dev.authscope.server.session.redis;

import java.util.List;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.SessionStores;
import dev.authscope.server.session.StoreSettings;
import dev.authscope.server.session.remote.RemoteSessions;
import dev.authscope.server.session.remote.StorePlace;
import dev.authscope.server.session.remote.StoreProgram;
import dev.authscope.server.session.row.StoreStartException;
import dev.authscope.server.settings.Switches;

/** Sessions of all nodes in one Redis, with room for refresh tokens beside them. */
public final class RedisSessions {

    static final String OWN_KEYS = "sess:";
    private static final String OWN_TOKENS = "rt:";
    private static final String AMONG_OTHERS = "authscope:";

    private RedisSessions() {}

    /**
     * Starts a Redis for the lab, or finds the one that was named. Where that one is not to be had, the lab's own takes its
     * place and the user is told.
     *
     * @throws StoreStartException when the address is none or of another machine, or the lab's own cannot be started
     */
    public static SessionStores open(StoreSettings with) {
        boolean persistent = with.settings().get().get(Switches.STORE_PERSISTENCE);
        Journal background = Journal.background(RemoteSessions.PLACE, with.timers(), with.observer());
        String problem = "";
        if (!with.settings().get().get(Switches.STORE_REPLICA).equals("off")) {
            if (!with.redis().isEmpty()) {
                RedisAddress.parse(with.redis());
                problem = "A Redis with a replica is one of the lab's own; the one that was named is not used.";
            }
            return FailoverSessions.open(with, persistent, problem);
        }
        if (!with.redis().isEmpty()) {
            RedisAddress address = RedisAddress.parse(with.redis());
            RedisRows rows = new RedisRows(() -> address, AMONG_OTHERS + OWN_KEYS);
            RedisRows tokens = new RedisRows(() -> address, AMONG_OTHERS + OWN_TOKENS);
            try {
                return begun(new RunningRedis(address, List.of(rows, tokens), persistent), rows, tokens, with,
                        background);
            } catch (StoreStartException e) {
                problem = e.getMessage() + " The lab starts a Redis of its own instead.";
            }
        }
        RedisProgram program = new RedisProgram(persistent);
        try {
            program.start();
        } catch (StoreStartException e) {
            program.close();
            throw e;
        }
        RemoteSessions own = begun(program, new RedisRows(program::address, OWN_KEYS),
                new RedisRows(program::address, OWN_TOKENS), with, background);
        return problem.isEmpty() ? own : own.insteadOf(problem);
    }

    /**
     * Asks a Redis whether the lab could use it.
     *
     * @param address such as {@code redis://127.0.0.1:6379}
     * @throws StoreStartException when it could not; the message is one sentence for the user
     */
    public static void greet(String address) {
        RunningRedis.greet(RedisAddress.parse(address));
    }

    private static RemoteSessions begun(StoreProgram program, RedisRows rows, RedisRows tokens, StoreSettings with,
            Journal background) {
        StorePlace place = new StorePlace(RemoteSessions.PLACE, rows, with.timers(), background);
        RemoteSessions sessions = new RemoteSessions(program, place, background, with).with(new RedisRoom(tokens));
        try {
            return sessions.begin();
        } catch (StoreStartException e) {
            sessions.close();
            throw e;
        }
    }
}
