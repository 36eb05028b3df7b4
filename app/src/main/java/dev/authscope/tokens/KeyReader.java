package dev.authscope.tokens;

import tools.jackson.databind.node.ObjectNode;

/** Reads the keys of a verifier from a file's text: a JWK, a JWK Set, or a public key or certificate in PEM. */
public final class KeyReader {

    private KeyReader() {}

    /**
     * Reads the keys. A key that is there and cannot verify anything, such as one that is too short, is read: the check of
     * the key says why.
     *
     * @throws UnreadableKeyException when the text is none of these
     */
    public static KeySet read(String text) throws UnreadableKeyException {
        try {
            if (PemReader.isPem(text)) {
                return PemReader.read(text);
            }
            ObjectNode json = StrictJson.object(text);
            if (!json.has("kty") && !json.has("keys")) {
                throw new Refusal("key.noType");
            }
            return JwkReader.read(json);
        } catch (StrictJson.MalformedJsonException e) {
            throw new UnreadableKeyException(Finding.of("key.notJson", String.valueOf(e.getMessage())));
        } catch (Refusal e) {
            throw new UnreadableKeyException(e.finding());
        }
    }

    /** The text is no key. */
    public static final class UnreadableKeyException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Finding finding;

        UnreadableKeyException(Finding finding) {
            super(finding.code());
            this.finding = finding;
        }

        /** Why not; {@link TokenTexts} puts it into words. */
        public Finding finding() {
            return finding;
        }
    }
}
