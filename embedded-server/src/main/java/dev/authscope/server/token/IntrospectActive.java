package dev.authscope.server.token;

import dev.authscope.server.decision.Verdict;

/** The issuer says that the token is active. An API that gets no answer cannot know, and lets nobody in. */
record IntrospectActive(Introspection introspection) implements BearerRule {

    @Override
    public String id() {
        return "introspect.active";
    }

    @Override
    public String rule() {
        return "RFC 7662 2.2";
    }

    @Override
    public String refusal() {
        return "The token is not active";
    }

    @Override
    public Verdict examine(BearerAttempt attempt) {
        String token = attempt.request().tokens().getFirst();
        return switch (introspection.ask(token, attempt.settings(), attempt.journal())) {
            case Introspection.Said.Active active -> {
                attempt.introspected(active.members());
                yield Verdict.pass("active", "true");
            }
            case Introspection.Said.Inactive inactive -> Verdict.fail("active", "false");
            case Introspection.Said.Unknown unknown -> {
                attempt.notAnswered();
                yield Verdict.fail("status", Integer.toString(unknown.status()));
            }
        };
    }
}
