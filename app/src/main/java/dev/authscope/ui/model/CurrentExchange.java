package dev.authscope.ui.model;

import java.util.List;
import java.util.Optional;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.Participant;
import dev.authscope.flow.World;

/** Which of a world's exchanges is the one to look at. */
public final class CurrentExchange {

    private CurrentExchange() {}

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
