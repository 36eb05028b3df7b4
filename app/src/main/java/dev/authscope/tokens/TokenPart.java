package dev.authscope.tokens;

/** A part of a token in its compact form: three of a signed token, five of an encrypted one (RFC 7515 3.1, RFC 7516 3.1). */
public enum TokenPart {
    HEADER("header"), PAYLOAD("payload"), SIGNATURE("signature"), ENCRYPTED_KEY("encryptedKey"), INITIALIZATION_VECTOR(
            "iv"), CIPHERTEXT("ciphertext"), AUTHENTICATION_TAG("tag");

    private final String id;

    TokenPart(String id) {
        this.id = id;
    }

    /** Stable id such as {@code payload}. */
    public String id() {
        return id;
    }
}
