package dev.authscope.diagram;

import java.util.List;

/** One thing on a diagram, below all that come before it. */
public sealed interface DiagramItem {

    /** The step that it belongs to; empty before the first. */
    String step();

    /** Place on the timeline at which it appears. */
    int position();

    /**
     * A step begins.
     *
     * @param text one or a few words about the step; never empty
     */
    record Heading(String step, int position, String text) implements DiagramItem {}

    /**
     * A message, or several alike that are drawn as one.
     *
     * @param links the exchanges that it stands for, in order; one unless it stands for several
     * @param from lane of the sender
     * @param to lane of the receiver, or where it was meant to go
     * @param label such as {@code POST /login}; for {@link Kind#LOST} why there is no answer
     * @param chips what it carries, in the order in which it was written
     * @param attack whether the attacker is one of its ends
     * @param refused whether it is an answer that refuses
     * @param reason why it ended so, below the arrow: the id of the check that decided against the request, or what kept it
     *     from arriving; empty when nothing did
     * @param detail more about it in one line, for a tool tip: the whole address, or how each check ended
     * @param preflights exchanges that asked for permission before this request (Fetch Standard, CORS-preflight fetch)
     */
    record Message(Kind kind, List<Link> links, int from, int to, String label, List<Chip> chips, boolean attack,
            boolean refused, String reason, String detail, List<Link> preflights) implements DiagramItem {

        public Message {
            links = List.copyOf(links);
            chips = List.copyOf(chips);
            preflights = List.copyOf(preflights);
        }

        @Override
        public String step() {
            return links.getFirst().step();
        }

        @Override
        public int position() {
            return links.getFirst().position();
        }

        /** Whether it stands for several exchanges. */
        public boolean repeated() {
            return links.size() > 1;
        }
    }

    /** What kind of message it is. */
    enum Kind {
        /** A request that reached a server. */
        REQUEST,
        /** A request that reached nobody. */
        UNDELIVERED,
        /** An answer that reached the client. */
        RESPONSE,
        /** An answer that did not come, or not whole. */
        LOST,
        /** What a server asked the session store, within an exchange. */
        QUESTION,
        /** What a server asked the session store, to no answer. */
        UNANSWERED,
        /** A row that a server carried to another one. */
        COPY,
        /** A row that did not reach the other server. */
        COPY_LOST;

        /** Whether it goes from a client to a server. */
        public boolean isRequest() {
            return this == REQUEST || this == UNDELIVERED;
        }

        /** Whether it goes back to a client. */
        public boolean isAnswer() {
            return this == RESPONSE || this == LOST;
        }

        /** Whether servers say it to stores or to each other, for the sake of an exchange. */
        public boolean isInner() {
            return this == QUESTION || this == UNANSWERED || this == COPY || this == COPY_LOST;
        }

        /** Whether it breaks off before it arrives. */
        public boolean isBroken() {
            return this == UNDELIVERED || this == LOST || this == UNANSWERED || this == COPY_LOST;
        }
    }

    /**
     * Something that happened between messages.
     *
     * @param lane where it happened; -1 when it concerns everybody
     */
    record Note(String step, int position, Type type, int lane, String text) implements DiagramItem {

        /** What a note tells of. */
        public enum Type {
            CLOCK, ALARM, LOOT, EDIT, OTHER
        }
    }

    /** The messages from here to the next {@link LoopEnd} stand for many that came in turn. */
    record LoopStart(String step, int position, String text) implements DiagramItem {}

    /** The end of what {@link LoopStart} began. Loops do not nest. */
    record LoopEnd(String step, int position) implements DiagramItem {}
}
