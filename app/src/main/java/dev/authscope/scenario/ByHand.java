package dev.authscope.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Header;
import dev.authscope.lab.Action;
import dev.authscope.texts.Language;
import dev.authscope.texts.Localized;
import dev.authscope.texts.Texts;
import dev.authscope.tokens.DecodedToken;
import dev.authscope.tokens.TokenDecoder;

/** Steps that no scenario file has: what somebody did by hand in the midst of a run. */
public final class ByHand {

    private static final Pattern ID = Pattern.compile("T\\d{1,6}");
    private static final String BEARER = "Bearer ";
    private static final List<String> TOLD = List.of("iss", "sub", "aud", "exp", "roles");
    private static final int LONGEST = 60;

    private ByHand() {}

    /**
     * A step with a token that was sent by hand.
     *
     * @param number from 1, for its id
     */
    public static Scenario.Step token(int number, String actor, Action.SendToken sent) {
        return step("T" + number, actor, sent);
    }

    /** Whether a step's id is that of a step by hand. */
    public static boolean is(String id) {
        return ID.matcher(id).matches();
    }

    /**
     * A step by hand as a recording tells it.
     *
     * @param events of the step: its request and what was changed for it
     */
    public static Scenario.Step recorded(String id, String actor, List<FlowEvent> events) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (FlowEvent event : events) {
            if (event instanceof FlowEvent.Noted noted && noted.code().equals("setting-changed")) {
                settings.put(noted.arguments().getOrDefault("setting", ""),
                        noted.arguments().getOrDefault("value", ""));
            }
            if (event instanceof FlowEvent.RequestSent sent) {
                String token = Header.first(sent.headers(), "Authorization")
                        .filter(value -> value.startsWith(BEARER))
                        .map(value -> value.substring(BEARER.length()))
                        .orElse("");
                // What is changed after the request is put back to what it was.
                return step(id, actor, new Action.SendToken(token, sent.method(), sent.url(), settings));
            }
        }
        return step(id, actor, new Action.SendToken("", "", "", settings));
    }

    private static Scenario.Step step(String id, String actor, Action.SendToken sent) {
        return new Scenario.Step(id, Scenario.Path.EXTRA, Map.of(), actor, sent,
                new Localized(told(sent, Language.ENGLISH), told(sent, Language.KOREAN)),
                new Localized(texts(Language.ENGLISH).get("byHand.token.label"),
                        texts(Language.KOREAN).get("byHand.token.label")),
                Map.of(), null, List.of(), List.of(), 0);
    }

    private static String told(Action.SendToken sent, Language language) {
        Texts texts = texts(language);
        StringBuilder told = new StringBuilder(sent.url().isEmpty()
                ? texts.get("byHand.token.unsent")
                : inside(sent.token())
                        .map(inside -> texts.get("byHand.token.say", sent.method(), sent.url(), inside))
                        .orElseGet(() -> texts.get("byHand.token.none", sent.method(), sent.url())));
        new TreeMap<>(sent.settings())
                .forEach((setting, value) -> told.append(' ').append(texts.get("byHand.token.gap", setting, value)));
        return told.toString();
    }

    /** What a token says of its signature and of whom it is about; empty when it is none. */
    private static Optional<String> inside(String token) {
        try {
            DecodedToken decoded = TokenDecoder.decode(token);
            List<String> members = new ArrayList<>();
            member(decoded.header(), "alg", members);
            JsonNode claims = decoded.claims();
            if (claims != null) {
                TOLD.forEach(name -> member(claims, name, members));
            }
            return Optional.of(String.join(", ", members));
        } catch (TokenDecoder.UndecodableTokenException e) {
            return Optional.empty();
        }
    }

    private static void member(JsonNode object, String name, List<String> members) {
        JsonNode value = object.get(name);
        if (value != null) {
            String text = value.isString() ? value.asString() : value.toString();
            members.add(name + " " + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text));
        }
    }

    private static Texts texts(Language language) {
        return Texts.load(language, "export");
    }
}
