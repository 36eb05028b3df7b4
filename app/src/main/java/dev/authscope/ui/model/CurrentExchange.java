package dev.authscope.ui.model;

import java.util.List;
import java.util.Optional;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Stamp;
import dev.authscope.flow.World;

/** Which of a world's exchanges is the one to look at. */
public final class CurrentExchange {

    private CurrentExchange() {}

    /**
     * The exchange that the latest message at the cursor belongs to: what servers fetch for its sake while that is under way,
     * and the request itself again as soon as it goes on. A hop behind a balancer is part of its outer one. Empty when there is
     * none.
     */
    public static Optional<Exchange> at(Moment moment) {
        World world = moment.world();
        for (int i = moment.cursor() - 1; i >= 0 && world.exchanges().size() > 0; i--) {
            Stamp stamp = moment.timeline().get(i).stamp();
            if (!stamp.step().equals(world.step())) {
                break;
            }
            Exchange exchange = world.exchanges().get(stamp.exchange());
            Exchange outer = exchange != null && exchange.isForwarded()
                    ? world.exchanges().get(exchange.within())
                    : exchange;
            if (outer != null && !outer.purpose().equals("preflight")) {
                return Optional.of(outer);
            }
        }
        return Optional.empty();
    }

    /** The last exchange that a browser or an attacker began; empty when there is none. What servers ask each other is not. */
    public static Optional<Exchange> of(World world) {
        List<String> servers = world.run()
                .participants()
                .stream()
                .filter(one -> one.role() == Participant.Role.SERVER)
                .map(Participant::id)
                .toList();
        return world.exchanges()
                .values()
                .reversed()
                .stream()
                .filter(exchange -> !exchange.purpose().equals("preflight") && !exchange.isForwarded()
                        && !servers.contains(exchange.from()))
                .findFirst();
    }
}
