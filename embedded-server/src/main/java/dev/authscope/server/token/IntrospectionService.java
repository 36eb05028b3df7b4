package dev.authscope.server.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Decision;
import dev.authscope.server.decision.Verdict;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.settings.LabSettings;

/** The issuer's side of token introspection (RFC 7662): tells an API that is known to it what a token stands for. */
public final class IntrospectionService {

    /** How the API of the shop says who it is: its name and password at the issuer (RFC 6749 section 2.3.1). */
    public static final String CLIENT = "Basic " + Base64.getEncoder()
            .encodeToString("shop-api:shop-api-secret-1".getBytes(StandardCharsets.US_ASCII));

    private final OpaqueTokens tokens;

    public IntrospectionService(OpaqueTokens tokens) {
        this.tokens = tokens;
    }

    /** A question, and what was found for it. */
    private static final class Question {

        private final String authorization;
        private final String token;
        private final Journal journal;
        private @Nullable OpaqueToken found;

        Question(String authorization, String token, Journal journal) {
            this.authorization = authorization;
            this.token = token;
            this.journal = journal;
        }
    }

    /**
     * Answers a question.
     *
     * @param authorization the field of that name; empty when there is none
     * @return the members of the answer; empty when nobody may know it because the asker is not known
     */
    public Optional<Map<String, Object>> answer(String authorization, String token, LabSettings settings,
            Journal journal) {
        Question question = new Question(authorization, token, journal);
        Decision decision = Decision.make(List.of(new Asker(), new Lookup(tokens)), question, settings,
                journal::check);
        if (decision.failedAt("oauth.client")) {
            return Optional.empty();
        }
        Map<String, Object> members = new LinkedHashMap<>();
        OpaqueToken found = question.found;
        members.put("active", decision.granted());
        if (found != null && decision.granted()) {
            members.put("sub", found.subject().sub());
            members.put("scope", found.scope());
            members.put("client_id", found.client());
            members.put("exp", found.expires().getEpochSecond());
            members.put("iss", OpaqueTokens.ISSUER);
            members.put("username", found.subject().name());
            members.put("roles", found.roles());
        }
        return Optional.of(members);
    }

    /** Nobody but the APIs of this issuer may ask; else anybody could try out tokens (RFC 7662 section 4). */
    private static final class Asker implements CheckRule<Question> {

        @Override
        public String id() {
            return "oauth.client";
        }

        @Override
        public String rule() {
            return "RFC 7662 2.1";
        }

        @Override
        public Verdict examine(Question question) {
            return Verdict.of(question.authorization.equals(CLIENT));
        }
    }

    /** The token is one of this issuer's, was not revoked and has not expired. */
    private record Lookup(OpaqueTokens tokens) implements CheckRule<Question> {

        @Override
        public String id() {
            return "opaque.lookup";
        }

        @Override
        public String rule() {
            return "RFC 7662 2.2";
        }

        @Override
        public Verdict examine(Question question) {
            question.found = tokens.find(question.token, question.journal).orElse(null);
            OpaqueToken found = question.found;
            return Verdict.of(found != null && found.standsAt(question.journal.now()));
        }
    }
}
