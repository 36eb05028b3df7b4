package dev.authscope.lab;

import java.util.Optional;

import dev.authscope.attacker.PublishedKey;
import dev.authscope.server.LabServer;

/** What the issuer of a lab can do with its keys. Questions inside the process; whoever asks is not on the network. */
public final class IssuerKeys {

    private final LabServer server;

    IssuerKeys(LabServer server) {
        this.server = server;
    }

    /**
     * Signs an input as the issuer does now.
     *
     * @param signingInput header and claims in base64url with a dot between
     */
    public LabServer.Signing sign(String signingInput) {
        return server.signAgain(signingInput);
    }

    /** The issuer's published RSA key as the text of a key file (RFC 7468 section 13); empty when it publishes none. */
    public Optional<byte[]> publicKey() {
        return PublishedKey.pem(server.publishedKeys());
    }
}
