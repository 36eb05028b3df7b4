package dev.authscope.flow;

/**
 * Somebody or something that takes part in a run.
 *
 * @param id such as {@code alice} or {@code node-1}; stamps refer to it
 * @param authority what it is reached by or what it shows, such as {@code https://shop.example}; may be empty
 */
public record Participant(String id, Role role, String authority) {

    /** What a participant is. */
    public enum Role {
        BROWSER, ATTACKER, SERVER,
        /** Stands on the wire between the browsers and everybody else, and hears what passes. */
        RELAY,
        /** Stands before several servers and passes each request on to one of them. */
        BALANCER,
        /** Keeps rows for several servers: the shop's database. */
        DATABASE
    }
}
