package dev.authscope.ui.model;

import dev.authscope.flow.Participant;
import dev.authscope.flow.World;

/** What servers are called: by their host, or by their own name where several answer for the same host. */
public final class ServerNames {

    private ServerNames() {}

    /** Whether a balancer stands before the servers of a run. */
    public static boolean balanced(World world) {
        return world.run().participants().stream().anyMatch(one -> one.role() == Participant.Role.BALANCER);
    }

    /** The name of a server, or of another participant that does not act by itself. */
    public static String of(Participant participant, World world, Wording wording) {
        return balanced(world) && participant.role() == Participant.Role.SERVER
                && participant.authority().endsWith("shop.example")
                        ? participant.id()
                        : wording.participant(participant);
    }
}
