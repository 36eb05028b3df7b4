package dev.authscope.server.token;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.settings.LabSettings;

/** How an API finds out what an opaque token stands for: it asks the issuer (RFC 7662). */
@FunctionalInterface
public interface Introspection {

    /** What the issuer says. */
    sealed interface Said {

        /** The token stands for this (RFC 7662 section 2.2). */
        record Active(Map<String, @Nullable Object> members) implements Said {}

        /** The token stands for nothing; why not, nobody says. */
        record Inactive() implements Said {}

        /**
         * The issuer gave no answer that means anything.
         *
         * @param status of its answer; 502 when none came
         */
        record Unknown(int status) implements Said {}
    }

    /** Asks, over the network or from what was said a short while ago. Blocks. */
    Said ask(String token, LabSettings settings, Journal journal);
}
