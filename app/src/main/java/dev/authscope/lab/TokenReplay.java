package dev.authscope.lab;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Item;
import dev.authscope.server.LabServer;

/**
 * Shows how a token of this run was made, part by part, by making it again: each note holds what went in and what came out,
 * and whether that is what the server had sent. No message; the server's key is asked inside the process.
 */
final class TokenReplay {

    private final Lab lab;
    private final String actor;

    TokenReplay(Lab lab, String actor) {
        this.lab = lab;
        this.actor = actor;
    }

    /** @param part {@code header}, {@code payload}, {@code signature} or {@code token} */
    void show(Item token, String part) {
        String signed = lab.signedToken(token.value())
                .orElseThrow(() -> new LabException(token.name() + " is no token that this server has made."));
        String[] parts = signed.split("\\.", -1);
        Map<String, String> note = new LinkedHashMap<>();
        note.put("item", token.name());
        switch (part) {
            case "header" -> encoded(note, parts[0]);
            case "payload" -> encoded(note, parts[1]);
            case "signature" -> {
                String input = parts[0] + "." + parts[1];
                LabServer.Signing signing = lab.signAgain(input);
                note.put("input", input);
                note.put("inputCharacters", String.valueOf(input.length()));
                note.put("alg", signing.alg());
                note.put("signature", signing.signature());
                note.put("characters", String.valueOf(signing.signature().length()));
                note.put("same", String.valueOf(signing.signature().equals(parts[2])));
            }
            default -> {
                note.put("token", token.value());
                note.put("characters", String.valueOf(token.value().length()));
                note.put("parts", String.valueOf(token.value().split("\\.", -1).length));
            }
        }
        lab.recorder().record(actor, stamp -> new FlowEvent.Noted(stamp, "build." + part, note));
    }

    /** The text of a part, and the same text in base64url again. */
    private static void encoded(Map<String, String> note, String part) {
        byte[] octets = Base64.getUrlDecoder().decode(part);
        String again = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        note.put("json", new String(octets, StandardCharsets.UTF_8));
        note.put("octets", String.valueOf(octets.length));
        note.put("encoded", again);
        note.put("characters", String.valueOf(again.length()));
        note.put("same", String.valueOf(again.equals(part)));
    }
}
