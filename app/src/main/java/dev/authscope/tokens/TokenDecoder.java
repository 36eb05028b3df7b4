package dev.authscope.tokens;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows what a token says, without a key. More lenient than the verifier, so that a token with a mistake can be looked at;
 * each mistake becomes a note.
 */
public final class TokenDecoder {

    private static final List<TokenPart> SIGNED = List.of(TokenPart.HEADER, TokenPart.PAYLOAD, TokenPart.SIGNATURE);
    private static final List<TokenPart> ENCRYPTED = List.of(TokenPart.HEADER, TokenPart.ENCRYPTED_KEY,
            TokenPart.INITIALIZATION_VECTOR, TokenPart.CIPHERTEXT, TokenPart.AUTHENTICATION_TAG);

    private final String text;
    private final List<Finding> notes = new ArrayList<>();

    private TokenDecoder(String text) {
        this.text = text;
    }

    /**
     * Decodes a token.
     *
     * @throws UndecodableTokenException when it has not three or five parts, or its header is no JSON object
     */
    public static DecodedToken decode(String token) throws UndecodableTokenException {
        try {
            return new TokenDecoder(token).decode();
        } catch (Refusal e) {
            throw new UndecodableTokenException(e.finding());
        }
    }

    private DecodedToken decode() throws Refusal {
        if (text.length() > StrictJson.LONGEST) {
            throw new Refusal("form.long", String.valueOf(text.length()), String.valueOf(StrictJson.LONGEST));
        }
        String[] parts = text.split("\\.", -1);
        List<TokenPart> names = parts.length == ENCRYPTED.size() ? ENCRYPTED : SIGNED;
        if (parts.length != names.size()) {
            throw TokenParser.wrongParts(text);
        }
        byte[][] octets = new byte[parts.length][];
        List<TokenSegment> segments = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < parts.length; i++) {
            octets[i] = octets(names.get(i), parts[i]);
            segments.add(new TokenSegment(names.get(i), start, start + parts[i].length(), octets[i].length));
            start += parts[i].length() + 1;
        }
        ObjectNode header = header(octets[0]);
        boolean encrypted = names.equals(ENCRYPTED);
        String payload = encrypted ? null : StrictUtf8.decode(octets[1]);
        ObjectNode claims = payload == null ? null : claims(payload);
        List<Finding> all = new ArrayList<>(TokenNotes.of(header, claims, payload, encrypted, text.endsWith(".")));
        all.addAll(notes);
        return new DecodedToken(text, segments, header, claims, payload, all);
    }

    private ObjectNode header(byte[] octets) throws Refusal {
        String json = StrictUtf8.decode(octets);
        if (json == null) {
            throw new Refusal("form.utf8", "header");
        }
        try {
            if (json(json, "header") instanceof ObjectNode object) {
                return object;
            }
            throw new Refusal("form.json", "header", "it is not a JSON object");
        } catch (StrictJson.MalformedJsonException e) {
            throw new Refusal("form.json", "header", String.valueOf(e.getMessage()));
        }
    }

    private @Nullable ObjectNode claims(String payload) {
        try {
            return json(payload, "payload") instanceof ObjectNode object ? object : null;
        } catch (StrictJson.MalformedJsonException e) {
            return null;
        }
    }

    private JsonNode json(String json, String part) throws StrictJson.MalformedJsonException {
        JsonNode value = StrictJson.valueForDisplay(json);
        if (value instanceof ObjectNode) {
            try {
                StrictJson.object(json);
            } catch (StrictJson.MalformedJsonException e) {
                notes.add(Finding.of("note.strictJson", part, String.valueOf(e.getMessage())));
            }
        }
        return value;
    }

    private byte[] octets(TokenPart part, String encoded) throws Refusal {
        byte[] strict = StrictBase64Url.decode(encoded);
        if (strict != null) {
            return strict;
        }
        String problem = StrictBase64Url.problem(encoded);
        byte[] lenient = lenient(encoded);
        if (lenient == null) {
            if (part == TokenPart.HEADER) {
                throw new Refusal("form.base64url." + problem, part.id());
            }
            notes.add(Finding.of("form.base64url." + problem, part.id()));
            return new byte[0];
        }
        notes.add(Finding.of("note.base64url." + problem, part.id()));
        return lenient;
    }

    private static byte @Nullable [] lenient(String encoded) {
        try {
            return Base64.getUrlDecoder().decode(encoded.strip().replace('+', '-').replace('/', '_'));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The text is no token that could be shown. */
    public static final class UndecodableTokenException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Finding finding;

        UndecodableTokenException(Finding finding) {
            super(finding.code());
            this.finding = finding;
        }

        /** Why not; {@link TokenTexts} puts it into words. */
        public Finding finding() {
            return finding;
        }
    }
}
