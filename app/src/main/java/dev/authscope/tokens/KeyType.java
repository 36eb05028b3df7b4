package dev.authscope.tokens;

/** The kinds of key that verify a signature, by their {@code kty} (RFC 7518 6.1, RFC 8037 2). */
public enum KeyType {
    SECRET("oct"), RSA("RSA"), ELLIPTIC_CURVE("EC"), EDWARDS_CURVE("OKP");

    private final String kty;

    KeyType(String kty) {
        this.kty = kty;
    }

    /** The value of the member {@code kty}. */
    public String kty() {
        return kty;
    }
}
