package dev.authscope.server.session.redis;

import java.util.List;
import java.util.Optional;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.SessionStores;
import dev.authscope.server.session.StoreNotice;
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
     * @throws StoreStartException when the lab's own cannot be started
     */
    public static SessionStores open(StoreSettings with) {
        boolean persistent = with.settings().get().get(Switches.STORE_PERSISTENCE);
        Journal background = Journal.background(RemoteSessions.PLACE, with.timers(), with.observer());
        if (!with.settings().get().get(Switches.STORE_REPLICA).equals("off")) {
            return FailoverSessions.open(with, persistent,
                    with.redis().isEmpty() ? List.of() : List.of(new StoreNotice.RedisWithReplica()));
        }
        Optional<StoreNotice.RedisNotUsed> problem = Optional.empty();
        if (!with.redis().isEmpty()) {
            try {
                RedisAddress address = RedisAddress.parse(with.redis());
                RedisRows rows = new RedisRows(() -> address, AMONG_OTHERS + OWN_KEYS);
                RedisRows tokens = new RedisRows(() -> address, AMONG_OTHERS + OWN_TOKENS);
                return begun(new RunningRedis(address, List.of(rows, tokens), persistent), rows, tokens, with,
                        background);
            } catch (StoreStartException e) {
                problem = Optional.of(e.notice().orElseThrow(() -> e));
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
        problem.ifPresent(own::insteadOf);
        return own;
    }

    /**
     * Looks at an address without asking anybody.
     *
     * @param address such as {@code redis://127.0.0.1:6379}
     * @return what is wrong with it; empty when a Redis of this machine could be there
     */
    public static Optional<StoreNotice.RedisNotUsed> problemOf(String address) {
        try {
            RedisAddress.parse(address);
            return Optional.empty();
        } catch (StoreStartException e) {
            return e.notice();
        }
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
