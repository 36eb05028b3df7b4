package dev.authscope.server.token;

import dev.authscope.server.decision.Verdict;

/** The request brings one token in the header, and no second one anywhere. */
final class BearerPresent implements BearerRule {

    @Override
    public String id() {
        return "bearer.present";
    }

    @Override
    public String rule() {
        return "RFC 6750 2";
    }

    @Override
    public String refusal() {
        return "";
    }

    @Override
    public Verdict examine(BearerAttempt attempt) {
        BearerRequest request = attempt.request();
        int tokens = request.tokens().size();
        return Verdict.of(tokens == 1 && !request.ambiguous(), "inHeader", Integer.toString(tokens), "elsewhere",
                Integer.toString(request.elsewhere()));
    }
}
