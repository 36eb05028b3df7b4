package dev.authscope.server.session.choice;

import java.util.Optional;

import dev.authscope.server.session.SessionStores;
import dev.authscope.server.session.StoreNotice;
import dev.authscope.server.session.StoreSettings;
import dev.authscope.server.session.file.FileSessions;
import dev.authscope.server.session.jdbc.EmbeddedJdbcSessions;
import dev.authscope.server.session.jdbc.ServerJdbcSessions;
import dev.authscope.server.session.redis.RedisSessions;
import dev.authscope.server.session.replicated.ReplicatedSessions;
import dev.authscope.server.session.row.StoreStartException;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** Opens the stores that a lab's settings ask for. */
public final class ChosenStores {

    private ChosenStores() {}

    /**
     * Looks at the address of a Redis without asking anybody.
     *
     * @return what is wrong with it; empty when a Redis of this machine could be there
     */
    public static Optional<StoreNotice.RedisNotUsed> problemOf(String redis) {
        return RedisSessions.problemOf(redis);
    }

    /**
     * Opens the stores; a store that is a program of its own runs when this returns.
     *
     * @throws StoreStartException when it cannot be started; the message is one sentence for the user
     */
    public static SessionStores open(StoreSettings with) {
        LabSettings settings = with.settings().get();
        boolean shared = settings.get(Switches.REFRESH_TABLE).equals("redis");
        if (shared && !settings.get(Switches.SESSION_STORE).equals("redis")) {
            throw new StoreStartException("Refresh tokens can be kept in Redis only where sessions are kept there too; "
                    + "set sessionStore=redis, or refreshTable=memory.");
        }
        return switch (settings.get(Switches.SESSION_STORE)) {
            case "file" -> new FileSessions(with.timers());
            case "jdbc" -> new EmbeddedJdbcSessions(with);
            case "jdbc-server" -> ServerJdbcSessions.open(with);
            case "redis" -> RedisSessions.open(with);
            case "replicated" -> new ReplicatedSessions(with);
            default -> SessionStores.memory(with.timers());
        };
    }
}
